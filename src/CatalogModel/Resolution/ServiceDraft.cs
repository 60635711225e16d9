using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>One service while the catalog is made: what was seen of it, and the entities that came of it.</summary>
internal sealed class ServiceDraft(ServiceFacts facts)
{
    private readonly Dictionary<string, ContextModel> contexts = EntityBuilder.Contexts(facts);

    public string Name => Facts.Name;

    public ServiceFacts Facts { get; } = facts;

    public IReadOnlyList<Store> Stores { get; } = EntityBuilder.Stores(facts);

    public IReadOnlyList<Entity> Entities { get; } = EntityBuilder.Entities(facts);

    public EntityIndex Index => field ??= new(Entities);

    /// <summary>The context that maps an entity.</summary>
    public ContextModel? ContextOf(Entity entity) => contexts.Find(entity.Store);

    /// <summary>The context whose connections an entity's store has; null for the service's bare connections.</summary>
    public string? ConnectionOf(Entity entity) => ContextOf(entity) is { HasType: true } context ? context.Context : null;

    /// <summary>Whether all that is kept of an entity is a copy that is thrown away after a time: nobody's key, and no origin.</summary>
    public bool IsCached(Entity entity) => ContextOf(entity)?.Kind == StoreKind.Cache;

    /// <summary>The field addresses that a member path of a type stands for.</summary>
    public IEnumerable<FieldAddress> Resolve(string type, string path) =>
        Index.Resolve(type, path).Select(f => new FieldAddress(Name, f.Entity.Name, f.Field));

    /// <summary>The single field of an entity's key, or null when it has none or several.</summary>
    public static string? KeyOf(Entity entity) => entity.Key.Count == 1 ? entity.Key[0] : null;
}
