using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Tables that several services map, and the one that owns each: who makes its rows, else whose code declares the type, else who
/// publishes what is in it. Equal names in different databases are different tables.
/// </summary>
internal sealed class SharedTables
{
    /// <summary>Stands for the owner where several services share a thing that none of them owns.</summary>
    public const string Nobody = ForeignAccess.Nobody;

    private readonly SystemDraft system;
    private readonly EntityOwners owners;
    private readonly Databases databases;
    private readonly Dictionary<EntityAddress, EntityAddress> ownerOf = [];
    private readonly List<(EntityAddress Entity, string Owner)> shared = [];

    public SharedTables(SystemDraft system, EntityOwners owners, Databases databases)
    {
        this.system = system;
        this.owners = owners;
        this.databases = databases;
        Dictionary<string, List<EntityAddress>> mapped = new(StringComparer.Ordinal);
        foreach (ServiceDraft service in system.Services)
        {
            foreach (Entity entity in service.Entities.Where(e => e.Table is not null && !service.IsCached(e)))
            {
                foreach (string table in Identities(service, entity))
                {
                    mapped.Put(table, new(service.Name, entity.Name));
                }
            }
        }

        foreach (KeyValuePair<string, List<EntityAddress>> table in mapped.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (table.Value.Select(e => e.Service).Distinct(StringComparer.Ordinal).Count() > 1)
            {
                Share(table.Value);
            }
        }
    }

    /// <summary>The other service's entity that an entity's table belongs to, or null when the table is its own, or no one's.</summary>
    public EntityAddress? OwnerOf(EntityAddress entity) => ownerOf.TryGetValue(entity, out EntityAddress owner) ? owner : null;

    public IEnumerable<(string Service, ForeignAccess Access)> Find()
    {
        foreach ((EntityAddress address, string owner) in shared.Distinct())
        {
            Entity entity = system.Find(address)!;
            yield return (address.Service, new(
                owner, AccessKind.SharedTable, OwnerOf(address)?.ToString(), entity.Table!, entity.Type, system.Find(address.Service)!.ContextOf(entity)?.At ?? entity.At ?? new("", 0)));
        }
    }

    /// <summary>
    /// What tells the table from others: its databases with schema and name where they are known; and the type in the code, when it
    /// belongs to one service or when several services use one context of a library.
    /// </summary>
    private IEnumerable<string> Identities(ServiceDraft service, Entity entity)
    {
        ContextModel? context = service.ContextOf(entity);
        foreach (string place in Places(new(service.Name, entity.Name)))
        {
            yield return $"{place}/{entity.Table}".ToLowerInvariant();
        }

        // A table of SQL texts that no type stands for is told by its place alone.
        if (entity.Technical || (context?.Library is not null && entity.Type == entity.Name))
        {
            yield break;
        }

        // One service's type is one service's data, whatever table another one's conventions would put it in.
        if (entity.At is { } at && system.Map.ServiceOfFile(at.File) is not null)
        {
            yield return entity.Type;
        }
        else if (context is not null && system.Map.OwnerOf(context.Project) is null)
        {
            yield return $"{entity.Type}/{entity.Table}";
        }
    }

    private IReadOnlyList<string> Places(EntityAddress entity)
    {
        ServiceDraft service = system.Find(entity.Service)!;
        return databases.Of(service.Name, service.ConnectionOf(service.Index.Find(entity.Entity)!));
    }

    private void Share(IReadOnlyList<EntityAddress> mapped)
    {
        EntityAddress? owner = Owner(mapped);
        foreach (EntityAddress entity in mapped.Where(e => e.Service != owner?.Service))
        {
            if (mapped.Any(other => other.Service != entity.Service && (owner is null || other == owner) && Databases.CanBeOne(Places(entity), Places(other))))
            {
                shared.Add((entity, owner?.Service ?? Nobody));
                if (owner is { } known)
                {
                    ownerOf[entity] = known;
                }
            }
        }
    }

    private EntityAddress? Owner(IReadOnlyList<EntityAddress> mapped)
    {
        if (mapped.All(e => system.Find(e)!.Technical))
        {
            return null;
        }

        return Only(mapped, e => system.Facts.Settings.Owners.TryGetValue(e.ToString(), out string? stated) && stated == e.Service)
            ?? Only(mapped, owners.IsMadeHere)
            ?? Only(mapped, e => system.Find(e)!.At is { } at && system.Map.ServiceOfFile(at.File) == e.Service && mapped.All(m => system.Find(m)!.Type == system.Find(e)!.Type))
            ?? Only(mapped, IsPublished);
    }

    private bool IsPublished(EntityAddress entity) => system.PublishedBy(entity.Service)
        .SelectMany(e => e.Publications).Where(p => p.Service == entity.Service)
        .SelectMany(p => p.Message.Payload).SelectMany(p => p.From).Any(o => o.Entity == system.Find(entity)!.Type);

    /// <summary>The entity of the only service for which something holds.</summary>
    private static EntityAddress? Only(IReadOnlyList<EntityAddress> mapped, Func<EntityAddress, bool> holds)
    {
        IReadOnlyList<EntityAddress> found = [.. mapped.Where(holds)];
        return found.Select(f => f.Service).Distinct(StringComparer.Ordinal).Count() == 1 ? found[0] : null;
    }
}
