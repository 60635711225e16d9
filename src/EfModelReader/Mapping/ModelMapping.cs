using CatalogModel;
using CatalogModel.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Turns EF's model into the catalog's facts.</summary>
/// <param name="model">EF's model.</param>
/// <param name="declarations">Leads to the source.</param>
internal sealed class ModelMapping(IReadOnlyModel model, IDeclarations declarations)
{
    private readonly ModelNames names = new(declarations);
    private readonly Dictionary<IReadOnlyProperty, string> paths = [];
    private readonly bool areDocuments = Documents.AreIn(model);

    /// <summary>The entities, sorted by name.</summary>
    public IReadOnlyList<EntityModel> Entities()
    {
        List<(IReadOnlyEntityType Entity, FieldMapping Fields)> entities =
        [
            .. model.GetEntityTypes().Where(e => !FieldMapping.IsPart(e)).Select(e => (e, new FieldMapping(e, declarations, paths))),
        ];
        HashSet<string> ambiguous = [.. entities.GroupBy(e => names.ShortName(e.Entity), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)];
        return
        [
            .. entities.Select(e => Map(e.Entity, e.Fields, ambiguous))
                .OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Type, StringComparer.Ordinal).ThenBy(e => e.Table, StringComparer.Ordinal),
        ];
    }

    private EntityModel Map(IReadOnlyEntityType entity, FieldMapping fields, HashSet<string> ambiguous)
    {
        Declaration? declaration = declarations.Of(entity.ClrType);
        string? table = areDocuments ? Documents.Container(entity) : entity.GetTableName();
        string? view = table is null && !areDocuments ? entity.GetViewName() : null;
        return new EntityModel
        {
            Name = Name(entity, ambiguous),
            Type = names.FullName(entity),
            Table = ClrTypes.Unescaped(table ?? view),
            Schema = areDocuments ? null : table is not null ? entity.GetSchema() : view is not null ? entity.GetViewSchema() : null,
            ReadOnly = table is null && !areDocuments && (view is not null || entity.GetFunctionName() is not null || entity.GetSqlQuery() is not null),
            BaseType = entity.BaseType is { } parent ? names.FullName(parent) : null,
            OwnedBy = entity.FindOwnership() is { } ownership ? names.FullName(ownership.PrincipalEntityType) : null,
            Key = entity.BaseType is null && entity.FindPrimaryKey() is { } key ? Paths(key.Properties) : [],
            Fields = fields.Fields,
            ForeignKeys = areDocuments ? [] : // references between documents are bound by nothing
            [
                .. fields.Parts.SelectMany(p => p.GetDeclaredForeignKeys().Where(f => !(f.IsOwnership && FieldMapping.IsPart(p)))).Select(Map)
                    .OrderBy(f => string.Join(",", f.Fields), StringComparer.Ordinal).ThenBy(f => f.PrincipalType, StringComparer.Ordinal),
            ],
            Indexes = [.. fields.Parts.SelectMany(p => p.GetDeclaredIndexes()).Select(Map).OrderBy(i => string.Join(",", i.Fields), StringComparer.Ordinal).ThenBy(i => i.Name, StringComparer.Ordinal)],
            Read = declarations.Read,
            Description = declaration?.Description,
            At = declarations.Place(entity),
        };
    }

    private IndexModel Map(IReadOnlyIndex index) =>
        new(Paths(index.Properties), index.IsUnique, areDocuments ? null : index.GetDatabaseName(), areDocuments ? null : index.GetFilter(), declarations.Place(index));

    // Types that are mapped more than once (owned by several) are told apart by what owns them.
    private string Name(IReadOnlyEntityType entity, HashSet<string> ambiguous)
    {
        string name = names.ShortName(entity);
        return ambiguous.Contains(name) && entity.FindOwnership() is { PrincipalToDependent: { } navigation } ownership
            ? names.ShortName(ownership.PrincipalEntityType) + navigation.Name
            : name;
    }

    private ForeignKeyModel Map(IReadOnlyForeignKey key)
    {
        IReadOnlyEntityType principal = key.PrincipalEntityType;
        return new ForeignKeyModel(
            Paths(key.Properties), names.FullName(principal), ClrTypes.Unescaped(principal.GetTableName() ?? principal.GetViewName()), principal.GetSchema(), Paths(key.PrincipalKey.Properties), declarations.Place(key));
    }

    private string[] Paths(IEnumerable<IReadOnlyProperty> properties) => [.. properties.Select(p => paths.GetValueOrDefault(p, p.Name))];
}
