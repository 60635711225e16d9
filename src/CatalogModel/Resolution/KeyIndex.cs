using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// The keys that services own, by the names that others give them: after the entity, and as the system's own events call them
/// (<c>ProductPriceChanged.ProductId</c> is the catalog's <c>CatalogItem.Id</c>, so a <c>ProductId</c> elsewhere is it too).
/// </summary>
internal sealed class KeyIndex
{
    private readonly SystemDraft system;
    private readonly EntityOwners owners;
    private readonly Dictionary<string, HashSet<FieldAddress>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<FieldAddress>> byPayload = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Service, string Name), HashSet<FieldAddress>> inService = [];
    private readonly HashSet<(string Service, string Name)> names = [];

    public KeyIndex(SystemDraft system, EntityOwners owners)
    {
        this.system = system;
        this.owners = owners;
        foreach (ServiceDraft service in system.Services)
        {
            AddEntities(service);
            AddPayloads(service);
        }
    }

    /// <summary>Whether a service has an entity whose key is called so.</summary>
    public bool Has(string service, string name) => names.Contains((service, name));

    /// <summary>The keys of all services that are called so; what events call so when no entity is.</summary>
    public IReadOnlyList<FieldAddress> Of(string name) =>
        [.. (byName.Find(name) ?? byPayload.Find(name) ?? []).OrderBy(a => a)];

    /// <summary>The only key of a service that is called so, or null.</summary>
    public FieldAddress? In(string service, string name) =>
        inService.TryGetValue((service, name), out HashSet<FieldAddress>? found) && found.Count == 1 ? found.Single() : null;

    private void AddEntities(ServiceDraft service)
    {
        IReadOnlyList<string> prefix = Prefixes.Of(service.Facts.Settings);
        foreach (Entity entity in service.Entities.Where(e => !e.Technical && e.Base is null && !service.IsCached(e)))
        {
            if (ServiceDraft.KeyOf(entity) is not { } key || entity.Find(key) is null)
            {
                continue;
            }

            FieldAddress address = new(service.Name, entity.Name, key);
            foreach (string name in KeyNames.Of(entity, key, prefix))
            {
                names.Add((service.Name, name));
                if (!owners.IsCopy(address.Owner))
                {
                    Put(byName, name, address);
                    Put(inService, (service.Name, name), address);
                }
            }

            if (IsPrincipal(service, entity, prefix) && !owners.IsCopy(address.Owner))
            {
                foreach (string id in new[] { "id", "guid", "uuid", "key" })
                {
                    Put(inService, (service.Name, id), address);
                }
            }
        }
    }

    /// <summary>The entity that a service is about: the one of its own name, or the person of a service that keeps identities.</summary>
    private static bool IsPrincipal(ServiceDraft service, Entity entity, IReadOnlyList<string> prefix)
    {
        string stem = KeyNames.Stem(entity);
        return stem == Words.Stem(prefix)
            || (stem is "applicationuser" or "identityuser" or "appuser" or "user" && service.Name.Contains("identity"));
    }

    private void AddPayloads(ServiceDraft service)
    {
        foreach (PayloadOrigin payload in system.PublishedBy(service.Name).SelectMany(e => e.Publications).Where(p => p.Service == service.Name).SelectMany(p => p.Message.Payload))
        {
            IReadOnlyList<string> words = Words.Of(payload.Field.Substring(payload.Field.LastIndexOf('.') + 1));
            if (words.Count < 2 || !KeyNames.IsIdWord(words[words.Count - 1]))
            {
                continue;
            }

            foreach (FieldAddress address in payload.From.Where(o => o.As == ValueChange.Identity).SelectMany(o => service.Resolve(o.Entity, o.Path)))
            {
                if (system.IsKey(address) && !owners.IsCopy(address.Owner))
                {
                    Put(byPayload, string.Concat(words), address);
                    names.Add((service.Name, string.Concat(words)));
                }
            }
        }
    }

    private static void Put<TKey>(Dictionary<TKey, HashSet<FieldAddress>> index, TKey key, FieldAddress address)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out HashSet<FieldAddress>? set))
        {
            index.Add(key, set = []);
        }

        set.Add(address);
    }
}
