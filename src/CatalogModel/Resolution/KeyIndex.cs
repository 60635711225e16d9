namespace CatalogModel.Resolution;

/// <summary>
/// The keys that services own, by the names that others give them: after the entity, and as the system's own events call them
/// (<c>ProductPriceChanged.ProductId</c> is the catalog's <c>CatalogItem.Id</c>, so a <c>ProductId</c> elsewhere is it too).
/// </summary>
internal sealed class KeyIndex
{
    private readonly Dictionary<string, HashSet<FieldAddress>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<FieldAddress>> byPayload = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, string Name), HashSet<FieldAddress>> inService = [];
    private readonly HashSet<(string Service, string Name)> names = [];

    public KeyIndex(IEnumerable<KeyHolder> services)
    {
        foreach (KeyHolder service in services)
        {
            AddEntities(service);
            AddPayloads(service);
        }
    }

    /// <summary>The keys of a system while its catalog is made.</summary>
    public static KeyIndex Of(SystemDraft system, EntityOwners owners) => new(system.Services.Select(s => new KeyHolder(
        s.Facts.Settings, s.Entities.Where(e => !s.IsCached(e)), e => owners.IsCopy(new(s.Name, e.Name)), Payloads(s, system, owners))));

    /// <summary>Whether a service has an entity whose key is called so.</summary>
    public bool Has(string service, string name) => names.Contains((service, name));

    /// <summary>The keys of all services that are called so; what events call so when no entity is.</summary>
    public IReadOnlyList<FieldAddress> Of(string name) =>
        [.. (byName.Find(name) ?? byPayload.Find(name) ?? []).OrderBy(a => a)];

    /// <summary>The only key of a service that is called so, or null.</summary>
    public FieldAddress? In(string service, string name) =>
        inService.TryGetValue((service, name), out HashSet<FieldAddress>? found) && found.Count == 1 ? found.Single() : null;

    private void AddEntities(KeyHolder service)
    {
        IReadOnlyList<string> prefix = Prefixes.Of(service.Settings);
        foreach (Entity entity in service.Entities.Where(e => !e.Technical && e.Base is null))
        {
            if (ServiceDraft.KeyOf(entity) is not { } key || entity.Find(key) is null)
            {
                continue;
            }

            FieldAddress address = new(service.Name, entity.Name, key);
            bool isCopy = service.IsCopy(entity);
            foreach (string name in KeyNames.Of(entity, key, prefix))
            {
                names.Add((service.Name, name));
                if (!isCopy)
                {
                    byName.Put(name, address);
                    inService.Put((service.Name, name), address);
                }
            }

            if (!isCopy && IsPrincipal(service.Name, entity, prefix))
            {
                foreach (string id in new[] { "id", "guid", "uuid", "key" })
                {
                    inService.Put((service.Name, id), address);
                }
            }
        }
    }

    /// <summary>The entity that a service is about: the one of its own name, or the person of a service that keeps identities.</summary>
    private static bool IsPrincipal(string service, Entity entity, IReadOnlyList<string> prefix)
    {
        string stem = KeyNames.Stem(entity);
        return stem == Words.Stem(prefix)
            || (stem is "applicationuser" or "identityuser" or "appuser" or "user" && service.Contains("identity"));
    }

    private void AddPayloads(KeyHolder service)
    {
        foreach ((string payload, FieldAddress key) in service.Payloads)
        {
            IReadOnlyList<string> words = Words.Of(payload.Substring(payload.LastIndexOf('.') + 1));
            if (words.Count >= 2 && KeyNames.IsIdWord(words[words.Count - 1]))
            {
                byPayload.Put(string.Concat(words), key);
                names.Add((service.Name, string.Concat(words)));
            }
        }
    }

    private static IEnumerable<(string Payload, FieldAddress Key)> Payloads(ServiceDraft service, SystemDraft system, EntityOwners owners) =>
        from payload in system.PublishedBy(service.Name).SelectMany(e => e.Publications).Where(p => p.Service == service.Name).SelectMany(p => p.Message.Payload)
        from origin in payload.From
        where origin.As == ValueChange.Identity
        from address in service.Resolve(origin.Entity, origin.Path)
        where system.IsKey(address) && !owners.IsCopy(address.Owner)
        select (payload.Field, address);
}

/// <summary>A service as far as the names of its keys go.</summary>
/// <param name="Settings">What people say of it.</param>
/// <param name="Entities">Its entities, without those that are thrown away after a time.</param>
/// <param name="IsCopy">Whether another service owns an entity.</param>
/// <param name="Payloads">What its events call its keys.</param>
internal sealed record KeyHolder(ServiceSettings Settings, IEnumerable<Entity> Entities, Func<Entity, bool> IsCopy, IEnumerable<(string Payload, FieldAddress Key)> Payloads)
{
    public string Name => Settings.Name;
}
