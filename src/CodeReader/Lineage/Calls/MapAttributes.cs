using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>What the attributes of a mapping method say whose body a generator writes (Mapperly): <c>[MapProperty("From", "To")]</c>, <c>[MapperIgnoreTarget("X")]</c>.</summary>
internal static class MapAttributes
{
    public static ConfiguredMap Of(IMethodSymbol method)
    {
        Dictionary<string, MapSource> members = new(StringComparer.Ordinal);
        List<string> ignored = [];
        foreach (AttributeSyntax attribute in method.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<MethodDeclarationSyntax>().SelectMany(m => m.AttributeLists).SelectMany(l => l.Attributes))
        {
            List<string> names = [.. (attribute.ArgumentList?.Arguments ?? []).Where(a => a.NameEquals is null).Select(a => Named(a.Expression)).OfType<string>()];
            switch (CodeIndex.SimpleName(attribute.Name))
            {
                case "MapProperty" or "MapPropertyAttribute" when names.Count == 2:
                    members[names[1]] = new MapSource.Member(names[0]);
                    break;
                case "MapperIgnoreTarget" or "MapperIgnoreTargetAttribute" or "MapValue" or "MapValueAttribute" when names.Count > 0:
                    ignored.Add(names[0]);
                    break;
            }
        }

        return new() { Members = members, Ignored = ignored };
    }

    // "Address.City", nameof(Order.Number), [nameof(Order.Address), nameof(Address.City)]; nameof(@Order.Address.City) is the whole path.
    private static string? Named(ExpressionSyntax name) => name switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } when arguments[0].ToString() is { } whole && whole[0] == '@' =>
            whole.Substring(whole.IndexOf('.') + 1),
        ImplicitArrayCreationExpressionSyntax { Initializer.Expressions: var parts } => string.Join(".", parts.Select(Named)),
        ArrayCreationExpressionSyntax { Initializer.Expressions: var parts } => string.Join(".", parts.Select(Named)),
        CollectionExpressionSyntax { Elements: var parts } => string.Join(".", parts.OfType<ExpressionElementSyntax>().Select(p => Named(p.Expression))),
        _ => MapConfiguration.Chosen(name),
    };
}
