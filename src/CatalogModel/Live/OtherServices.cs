using CatalogModel.Resolution;

namespace CatalogModel.Live;

/// <summary>What a service's code can meet of other services: their types, tables and contexts, and the names of their keys.</summary>
internal sealed class OtherServices
{
    private readonly Dictionary<string, List<(Service Service, Entity Entity)>> byType = new(StringComparer.Ordinal);

    public OtherServices(SystemSettings settings, IReadOnlyList<Service> services)
    {
        Dictionary<string, Service> byName = services.ToDictionary(s => s.Name, StringComparer.Ordinal);
        Settings = settings;
        foreach (Service service in services)
        {
            foreach (Entity entity in service.Entities.Where(e => !e.Technical))
            {
                byType.Put(entity.Type, (service, entity));
            }

            foreach (Store store in service.Stores.Where(s => s.Context is not null))
            {
                Contexts.Put(store.Context!, service.Name);
            }
        }

        Tables = new(
            from service in services
            from entity in service.Entities
            where entity.Table is not null && !entity.Technical && StoreOf(service, entity) is null or { Kind: StoreKind.Relational }
            select new MappedTable(new(service.Name, entity.Name), entity.Table!, DatabasesOf(StoreOf(service, entity))));
        References = new(new KeyIndex(services.Select(s => Keys(s, settings))), new Prefixes(settings.Services), a => byName.Find(a.Service)?.Entities.FirstOrDefault(e => e.Name == a.Entity)?.Find(a.Field));
    }

    public SystemSettings Settings { get; }

    /// <summary>The services that have a context, by the context's full name.</summary>
    public Dictionary<string, List<string>> Contexts { get; } = new(StringComparer.Ordinal);

    public TableIndex Tables { get; }

    public ReferenceReading References { get; }

    /// <summary>The only other service's entity that a type is, of those that own what they keep; null when there is none or several have it.</summary>
    public (Service Service, Entity Entity)? OwnerOf(string type, string service)
    {
        IReadOnlyList<(Service Service, Entity Entity)> found =
            [.. byType.At(type).Where(f => f.Service.Name != service && f.Entity.Owner is null && SharedTable(f.Service, type) is null)];
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>The recorded access by which a service maps a type on another service's table.</summary>
    public static ForeignAccess? SharedTable(Service service, string type) =>
        service.Access.FirstOrDefault(a => a.How == AccessKind.SharedTable && a.In == type);

    /// <summary>The databases that a store can stand in; none when they are not known.</summary>
    public static IReadOnlyList<string> DatabasesOf(Store? store) =>
        store?.Database is { } database && Databases.IsShareable(store.Provider, database) ? [database.ToLowerInvariant()] : [];

    /// <summary>The databases of all stores of a service.</summary>
    public static IReadOnlyList<string> DatabasesOf(Service service) => service.Stores.SelectMany(DatabasesOf).Sorted();

    public static Store? StoreOf(Service service, Entity entity) => service.Stores.FirstOrDefault(s => s.Name == entity.Store);

    private static KeyHolder Keys(Service service, SystemSettings settings) => new(
        settings.Services.First(s => s.Name == service.Name),
        service.Entities.Where(e => StoreOf(service, e)?.Kind != StoreKind.Cache),
        e => e.Owner is { } owner && owner != service.Name && SharedTable(service, e.Type) is null,
        from published in service.Publishes
        from payload in published.Payload
        where payload.As == ValueChange.Identity
        from origin in payload.From
        from entity in service.Entities
        where entity.Owner is null && entity.Key.Count == 1 && origin == $"{entity.Name}.{entity.Key[0]}"
        select (payload.Name, new FieldAddress(service.Name, entity.Name, entity.Key[0])));
}
