using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Turns EF's model into the catalog's facts.</summary>
internal sealed class ModelMapping
{
    private readonly IReadOnlyModel model;
    private readonly SourceSymbols symbols;
    private readonly Dictionary<IReadOnlyProperty, string> paths = [];
    private readonly HashSet<ISymbol> mapped = new(SymbolEqualityComparer.Default);

    /// <summary>Prepares the mapping of a model.</summary>
    /// <param name="model">EF's model.</param>
    /// <param name="symbolOf">Leads from a type of the model to its declaration in the source.</param>
    /// <param name="written">The places of a snapshot, for a model that was read from one.</param>
    public ModelMapping(IReadOnlyModel model, Func<Type, INamedTypeSymbol?> symbolOf, SnapshotPlaces? written = null)
    {
        this.model = model;
        symbols = new SourceSymbols(symbolOf, written);
        foreach (IReadOnlyEntityType entity in model.GetEntityTypes())
        {
            AddMapped(entity);
        }
    }

    /// <summary>Whether a type of the source, or one that derives from it, is in the model.</summary>
    public bool IsMapped(INamedTypeSymbol type) => mapped.Contains(type.OriginalDefinition);

    /// <summary>The entities, sorted by name.</summary>
    public IReadOnlyList<EntityModel> Entities()
    {
        List<(IReadOnlyEntityType Entity, FieldMapping Fields)> entities =
        [
            .. model.GetEntityTypes().Where(e => !FieldMapping.IsPart(e)).Select(e => (e, new FieldMapping(e, symbols, paths))),
        ];
        HashSet<string> ambiguous = [.. entities.GroupBy(e => symbols.ShortName(e.Entity), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];
        return
        [
            .. entities.Select(e => Map(e.Entity, e.Fields, ambiguous))
                .OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Type, StringComparer.Ordinal).ThenBy(e => e.Table, StringComparer.Ordinal),
        ];
    }

    /// <summary>Members of mapped types that are not in the model because their types come from packages that are not at hand.</summary>
    public IEnumerable<ISymbol> MissingMembers() =>
        mapped.OfType<INamedTypeSymbol>()
            .SelectMany(t => t.GetMembers().OfType<IPropertySymbol>())
            .Where(p => p is { IsStatic: false, IsIndexer: false, SetMethod: not null, Type.TypeKind: TypeKind.Error } && !IsIgnored(p) && !IsRead(p));

    private static bool IsIgnored(IPropertySymbol property) =>
        property.GetAttributes().Any(a => a.AttributeClass?.Name is "NotMappedAttribute" or "NotMapped");

    private bool IsRead(IPropertySymbol property) => paths.Keys.Any(p => p.Name == property.Name && SymbolEqualityComparer.Default.Equals(symbols.Of(p)?.OriginalDefinition, property));

    private void AddMapped(IReadOnlyTypeBase type)
    {
        for (INamedTypeSymbol? symbol = symbols.Of(type.ClrType); symbol is not null; symbol = symbol.BaseType)
        {
            mapped.Add(symbol.OriginalDefinition);
        }

        foreach (IReadOnlyComplexProperty part in type.GetDeclaredComplexProperties())
        {
            AddMapped(part.ComplexType);
        }
    }

    private EntityModel Map(IReadOnlyEntityType entity, FieldMapping fields, HashSet<string> ambiguous)
    {
        INamedTypeSymbol? symbol = symbols.Of(entity.ClrType);
        string? table = entity.GetTableName();
        string? view = table is null ? entity.GetViewName() : null;
        return new EntityModel
        {
            Name = Name(entity, ambiguous),
            Type = symbols.FullName(entity),
            Table = table ?? view,
            Schema = table is not null ? entity.GetSchema() : view is not null ? entity.GetViewSchema() : null,
            ReadOnly = table is null && (view is not null || entity.GetFunctionName() is not null || entity.GetSqlQuery() is not null),
            BaseType = entity.BaseType is { } parent ? symbols.FullName(parent) : null,
            OwnedBy = entity.FindOwnership() is { } ownership ? symbols.FullName(ownership.PrincipalEntityType) : null,
            Key = entity.BaseType is null && entity.FindPrimaryKey() is { } key ? Paths(key.Properties) : [],
            Fields = fields.Fields,
            ForeignKeys =
            [
                .. fields.Parts.SelectMany(p => p.GetDeclaredForeignKeys().Where(f => !(f.IsOwnership && FieldMapping.IsPart(p)))).Select(Map)
                    .OrderBy(f => string.Join(",", f.Fields), StringComparer.Ordinal).ThenBy(f => f.PrincipalType, StringComparer.Ordinal),
            ],
            Indexes = [.. fields.Parts.SelectMany(p => p.GetDeclaredIndexes()).Select(Map).OrderBy(i => string.Join(",", i.Fields), StringComparer.Ordinal).ThenBy(i => i.Name, StringComparer.Ordinal)],
            Read = symbols.Read,
            Description = symbol is null ? null : DocComments.Summary(symbol),
            At = symbols.Place(entity),
        };
    }

    private IndexModel Map(IReadOnlyIndex index) => new(Paths(index.Properties), index.IsUnique, index.GetDatabaseName(), index.GetFilter(), symbols.Place(index));

    // Types that are mapped more than once (owned by several) are told apart by what owns them.
    private string Name(IReadOnlyEntityType entity, HashSet<string> ambiguous)
    {
        string name = symbols.ShortName(entity);
        return ambiguous.Contains(name) && entity.FindOwnership() is { PrincipalToDependent: { } navigation } ownership
            ? symbols.ShortName(ownership.PrincipalEntityType) + navigation.Name
            : name;
    }

    private ForeignKeyModel Map(IReadOnlyForeignKey key)
    {
        IReadOnlyEntityType principal = key.PrincipalEntityType;
        return new ForeignKeyModel(
            Paths(key.Properties), symbols.FullName(principal), principal.GetTableName() ?? principal.GetViewName(), principal.GetSchema(), Paths(key.PrincipalKey.Properties), symbols.Place(key));
    }

    private string[] Paths(IEnumerable<IReadOnlyProperty> properties) => [.. properties.Select(p => paths.GetValueOrDefault(p, p.Name))];
}
