using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>The literal that a topic, queue or routing key has in the source.</summary>
internal static class TopicText
{
    /// <summary>The values that an expression can be known to have: constants, names of types, arrays of these.</summary>
    public static IReadOnlyList<string> Values(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation)
    {
        IEnumerable<ExpressionSyntax>? elements = expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } array } => array.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
            _ => null,
        };
        return elements is not null
            ? [.. elements.SelectMany(e => Values(model, e, cancellation))]
            : Value(model, expression, cancellation) is { Length: > 0 } value ? [value] : [];
    }

    /// <summary>The parameter of the enclosing method that the expression is, if it is one.</summary>
    public static IParameterSymbol? Parameter(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation) =>
        model.GetSymbolInfo(expression, cancellation).Symbol as IParameterSymbol;

    private static string? Value(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation)
    {
        if (model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string constant })
        {
            return constant;
        }

        if (expression is MemberAccessExpressionSyntax { Expression: TypeOfExpressionSyntax type, Name.Identifier.ValueText: var part }
            && model.GetTypeInfo(type.Type, cancellation).Type is { } named and not ITypeParameterSymbol)
        {
            return part == "Name" ? named.Name : part == "FullName" ? EvidenceOf.FullName(named) : null;
        }

        // A static read-only field is as good as a constant.
        return model.GetSymbolInfo(expression, cancellation).Symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true } field
            && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && value is LiteralExpressionSyntax literal ? literal.Token.ValueText : null;
    }
}
