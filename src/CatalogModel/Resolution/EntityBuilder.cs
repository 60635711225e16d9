using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Makes the stores and entities of a service of the models of its contexts and of its other stores.</summary>
internal static class EntityBuilder
{
    /// <summary>The contexts of a service by the names of their stores.</summary>
    public static Dictionary<string, ContextModel> Contexts(ServiceFacts service)
    {
        IReadOnlyDictionary<string, string> names = StoreNames.Of(service.Contexts);
        return service.Contexts.GroupBy(c => c.Context, StringComparer.Ordinal).ToDictionary(same => names[same.Key], same => same.First(), StringComparer.Ordinal);
    }

    public static IReadOnlyList<Store> Stores(ServiceFacts service)
    {
        IReadOnlyDictionary<string, string> names = StoreNames.Of(service.Contexts);
        return
        [
            .. service.Contexts.GroupBy(c => c.Context, StringComparer.Ordinal).Select(same => same.First()).Select(context => new Store
            {
                Name = names[context.Context],
                Context = context.HasType ? context.Context : null,
                Kind = context.Kind,
                Library = context.Library,
                Provider = context.Provider,
                Schema = context.Schema,
                Database = service.Connections.Where(c => c.Context == context.Context).Select(c => c.Database ?? c.ConnectionName).OfType<string>().Sorted().FirstOrDefault(),
                Read = context.Read,
                At = context.At,
            }).OrderBy(s => s.Name, StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<Entity> Entities(ServiceFacts service)
    {
        IReadOnlyDictionary<string, string> stores = StoreNames.Of(service.Contexts);
        IReadOnlyList<(string Store, EntityModel Entity)> models =
        [
            .. service.Contexts.GroupBy(c => c.Context, StringComparer.Ordinal).Select(same => same.First())
                .SelectMany(c => c.Entities.Select(e => (stores[c.Context], e))),
        ];
        IReadOnlyList<string> names = EntityNames.Of(models);
        ILookup<(string Store, string Type), string> byType = models.Select((m, i) => (m.Store, m.Entity.Type, Name: names[i])).ToLookup(m => (m.Store, m.Type), m => m.Name);
        return [.. models.Select((m, i) => Entity(m.Store, m.Entity, names[i], type => byType[(m.Store, type)].FirstOrDefault()) with
        {
            AlsoIn = service.Stores.Others[m.Entity.Type].Select(c => stores[c]).Sorted(),
        }).OrderBy(e => e.Name, StringComparer.Ordinal)];
    }

    private static Entity Entity(string store, EntityModel model, string name, Func<string, string?> nameOf) => new()
    {
        Name = name,
        Type = model.Type,
        Store = store,
        Table = Table(model.Schema, model.Table),
        Declared = Declared(model)?.File,
        Description = model.Description,
        Base = model.BaseType is { } baseType ? nameOf(baseType) : null,
        Technical = TechnicalTables.Is(model),
        Key = model.Key,
        Fields = [.. model.Fields.Select(Field).OrderBy(f => f.Name, StringComparer.Ordinal)],
        Relationships = [.. model.ForeignKeys.Select(k => Relationship(k, nameOf))],
        At = Declared(model),
    };

    // A snapshot tells of types that only packages have: the code does not declare them.
    private static Evidence? Declared(EntityModel model) => model.Read == ModelSource.Snapshot ? null : model.At;

    private static Field Field(FieldModel model) => new()
    {
        Name = model.Path,
        Column = model.Column,
        Table = model.Table,
        Type = model.Type,
        Nullable = model.Nullable,
        MaxLength = model.MaxLength,
        Precision = model.Precision,
        Scale = model.Scale,
        Description = model.Description,
        Classification = model.Classification,
        At = model.Read == ModelSource.Snapshot ? null : model.At,
    };

    private static Relationship Relationship(ForeignKeyModel key, Func<string, string?> nameOf) => new(
        key.Fields,
        nameOf(key.PrincipalType) ?? key.PrincipalType.Substring(key.PrincipalType.LastIndexOf('.') + 1),
        Table(key.PrincipalSchema, key.PrincipalTable),
        CatalogModel.Relationship.ForeignKey,
        key.At);

    private static string? Table(string? schema, string? table) =>
        table is null ? null : string.IsNullOrEmpty(schema) ? table : $"{schema}.{table}";
}
