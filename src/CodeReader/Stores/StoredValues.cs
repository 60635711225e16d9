using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>Finds the object behind the text or bytes that are stored, and the member of it that is the key.</summary>
internal static class StoredValues
{
    private const int MostSteps = 6;

    /// <summary>The type of the object that an expression is or was serialised from; or the parameter of the code around it that takes it. Both null when there is none.</summary>
    public static (ITypeSymbol? Type, IParameterSymbol? Parameter) Behind(ExpressionSyntax? expression, SemanticModel model) => Behind(expression, model, 0);

    /// <summary>The member of the stored object that a key is made of, or the parameter that hands the key in.</summary>
    public static (string? Member, IParameterSymbol? Parameter) Key(ExpressionSyntax? key, ITypeSymbol? stored, SemanticModel model)
    {
        for (int steps = 0; key is not null && steps < MostSteps; steps++)
        {
            foreach (MemberAccessExpressionSyntax access in key.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
            {
                if (stored is INamedTypeSymbol && model.GetSymbolInfo(access).Symbol is IPropertySymbol property
                    && model.GetTypeInfo(access.Expression).Type is { } owner && SymbolEqualityComparer.Default.Equals(owner, stored))
                {
                    return (property.Name, null);
                }
            }

            List<ISymbol> named = [.. key.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(n => model.GetSymbolInfo(n).Symbol).OfType<ISymbol>()];
            if (named.OfType<IParameterSymbol>().FirstOrDefault() is { } parameter)
            {
                return (null, parameter);
            }

            key = named.OfType<ILocalSymbol>().Select(l => Initial(l, model)).FirstOrDefault(i => i is not null);
        }

        return (null, null);
    }

    private static (ITypeSymbol? Type, IParameterSymbol? Parameter) Behind(ExpressionSyntax? expression, SemanticModel model, int steps)
    {
        if (expression is null || steps > MostSteps)
        {
            return default;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Behind(inner.Expression, model, steps + 1);
            case AwaitExpressionSyntax awaited:
                return Behind(awaited.Expression, model, steps + 1);
            case CastExpressionSyntax cast:
                return Behind(cast.Expression, model, steps + 1);
            case PostfixUnaryExpressionSyntax suppressed:
                return Behind(suppressed.Operand, model, steps + 1);
        }

        ITypeSymbol? type = model.GetTypeInfo(expression).Type;
        if (!IsSerial(type))
        {
            return type?.SpecialType == SpecialType.System_Object && model.GetSymbolInfo(expression).Symbol is IParameterSymbol anything ? (null, anything) : (type, null);
        }

        return expression switch
        {
            IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol switch
            {
                IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } parameter => (null, parameter),
                ILocalSymbol local => Behind(Initial(local, model), model, steps + 1),
                _ => default,
            },
            InvocationExpressionSyntax call => Given(call, model).Select(a => Behind(a, model, steps + 1)).FirstOrDefault(Says),
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } => Behind(arguments[0].Expression, model, steps + 1),
            _ => default,
        };
    }

    // Serialize(x), x.ToJson(), Encoding.UTF8.GetBytes(Serialize(x))
    private static IEnumerable<ExpressionSyntax> Given(InvocationExpressionSyntax call, SemanticModel model)
    {
        IEnumerable<ExpressionSyntax> arguments = call.ArgumentList.Arguments.Select(a => a.Expression);
        bool isOnObject = SyntaxNames.Receiver(call) is { } receiver && SyntaxNames.Method(call)?.Identifier.ValueText != "ToString"
            && model.GetTypeInfo(receiver).Type is { TypeKind: not TypeKind.Error } type && type.Locations.Any(l => l.IsInSource)
            && model.GetSymbolInfo(call).Symbol is IMethodSymbol { IsExtensionMethod: true };
        return isOnObject ? arguments.Prepend(SyntaxNames.Receiver(call)!) : arguments;
    }

    private static bool Says((ITypeSymbol? Type, IParameterSymbol? Parameter) found) =>
        found.Parameter is not null || found.Type is ITypeParameterSymbol || found.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named && IsRecordOrList(named);

    private static bool IsRecordOrList(INamedTypeSymbol type) =>
        type.Locations.Any(l => l.IsInSource) || (type.TypeArguments.Length == 1 && Lineage.Code.TypeShape.ElementOf(type)?.Locations.Any(l => l.IsInSource) == true);

    private static bool IsSerial(ITypeSymbol? type) => type switch
    {
        null => true,
        { SpecialType: SpecialType.System_String } => true,
        IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => true,
        { TypeKind: TypeKind.Error } => true,
        { Name: "RedisValue" or "ReadOnlyMemory" or "Memory" or "BinaryData" or "Stream" or "MemoryStream" } => true,
        _ => false,
    };

    private static ExpressionSyntax? Initial(ILocalSymbol local, SemanticModel model) =>
        local.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<VariableDeclaratorSyntax>().FirstOrDefault()?.Initializer?.Value is { } value && value.SyntaxTree == model.SyntaxTree
            ? value
            : null;
}
