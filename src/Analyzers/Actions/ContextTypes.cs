using CatalogModel.Live;
using CodeReader;
using Microsoft.CodeAnalysis;

namespace Analyzers.Actions;

/// <summary>The EF contexts of a project, and the types that their sets name: also those that no scan has seen.</summary>
internal sealed class ContextTypes(LiveService service, Compilation compilation)
{
    private const string Ending = "Context";

    private readonly Lazy<HashSet<ISymbol>> mapped = new(() => new(Contexts(service, compilation).SelectMany(Sets), SymbolEqualityComparer.Default));

    /// <summary>Whether a set of a context holds a type.</summary>
    public bool Map(INamedTypeSymbol type) => mapped.Value.Contains(type);

    /// <summary>Whether a type is a context.</summary>
    public static bool Is(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at is { Name: "DbContext", ContainingNamespace: { Name: "EntityFrameworkCore", ContainingNamespace.Name: "Microsoft" } })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The types that the sets of a context hold, with those that its bases declare.</summary>
    public static IEnumerable<INamedTypeSymbol> Sets(INamedTypeSymbol context)
    {
        for (INamedTypeSymbol? at = context; at is not null && at.Name != "DbContext"; at = at.BaseType)
        {
            foreach (IPropertySymbol property in at.GetMembers().OfType<IPropertySymbol>())
            {
                if (property.Type is INamedTypeSymbol { Name: "DbSet", TypeArguments: { Length: 1 } arguments } && arguments[0] is INamedTypeSymbol { TypeKind: TypeKind.Class } type)
                {
                    yield return type;
                }
            }
        }
    }

    // By the ends of names: only these are bound.
    private static IEnumerable<INamedTypeSymbol> Contexts(LiveService service, Compilation compilation) =>
        compilation.GetSymbolsWithName(n => n.EndsWith(Ending, StringComparison.Ordinal), SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(Is)
            .Concat(service.Contexts.Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>());
}
