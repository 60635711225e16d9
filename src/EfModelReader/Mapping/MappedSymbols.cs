using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Which types and members of the source are in a model, and which should be.</summary>
internal sealed class MappedSymbols
{
    private readonly HashSet<ISymbol> types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> members = new(SymbolEqualityComparer.Default);
    private readonly SourceSymbols symbols;

    /// <summary>Looks through a model.</summary>
    public MappedSymbols(IReadOnlyModel model, SourceSymbols symbols)
    {
        this.symbols = symbols;
        foreach (IReadOnlyEntityType entity in model.GetEntityTypes())
        {
            Add(entity);
        }
    }

    /// <summary>Whether a type of the source, or one that derives from it, is in the model.</summary>
    public bool Contains(INamedTypeSymbol type) => types.Contains(type.OriginalDefinition);

    /// <summary>Members of mapped types that are not in the model because their types come from packages that are not at hand.</summary>
    public IEnumerable<ISymbol> MissingMembers() =>
        types.OfType<INamedTypeSymbol>()
            .SelectMany(t => t.GetMembers().OfType<IPropertySymbol>())
            .Where(p => p is { IsStatic: false, IsIndexer: false, SetMethod: not null, Type.TypeKind: TypeKind.Error } && !IsIgnored(p) && !members.Contains(p));

    private static bool IsIgnored(IPropertySymbol property) =>
        property.GetAttributes().Any(a => a.AttributeClass?.Name is "NotMappedAttribute" or "NotMapped");

    private void Add(IReadOnlyTypeBase type)
    {
        for (INamedTypeSymbol? symbol = symbols.Symbol(type.ClrType); symbol is not null; symbol = symbol.BaseType)
        {
            types.Add(symbol.OriginalDefinition);
        }

        members.UnionWith(type.GetProperties().Select(p => symbols.Symbol(p)?.OriginalDefinition).OfType<ISymbol>());
        foreach (IReadOnlyComplexProperty part in type.GetDeclaredComplexProperties())
        {
            Add(part.ComplexType);
        }
    }
}
