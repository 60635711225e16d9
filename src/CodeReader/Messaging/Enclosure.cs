using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Sees through the frame that a bus of the system's own puts around each message: an object made of the serialised message, whatever it
/// is, and of the name of its type.
/// </summary>
internal sealed class Enclosure(SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The messages inside an object: none when it is a message itself.</summary>
    public IEnumerable<ExpressionSyntax> In(IReadOnlyList<ExpressionSyntax> parts)
    {
        List<ExpressionSyntax> values = [.. parts.Select(Value)];
        return values.Any(SaysType) ? values.Select(Serialised).OfType<ExpressionSyntax>() : [];
    }

    private ExpressionSyntax Value(ExpressionSyntax part)
    {
        ExpressionSyntax value = Bare(part);
        return value is IdentifierNameSyntax && model.GetSymbolInfo(value, cancellation).Symbol is ILocalSymbol local
            && local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
                ? Bare(initializer)
                : value;
    }

    private bool SaysType(ExpressionSyntax value) =>
        value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(e => e is not TypeSyntax { Parent: TypeOfExpressionSyntax } && IsType(model.GetTypeInfo(e, cancellation).Type))
        && Serialised(value) is null;

    // Only what can be any message: an event may well have the text of one certain object as a field.
    private ExpressionSyntax? Serialised(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } call
        && SyntaxNames.Method(call)?.Identifier.ValueText.StartsWith("Serialize", StringComparison.Ordinal) == true
        && Bare(arguments[0].Expression) is { } message
        && model.GetSymbolInfo(message, cancellation).Symbol is IParameterSymbol or IFieldSymbol or IPropertySymbol
        && model.GetTypeInfo(message, cancellation).Type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface } or { IsAbstract: true }
            ? message
            : null;

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        CastExpressionSyntax inner => Bare(inner.Expression),
        PostfixUnaryExpressionSyntax inner => Bare(inner.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } inner => Bare(inner.Left),
        _ => expression,
    };

    private static bool IsType(ITypeSymbol? type) => type is { Name: "Type", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
