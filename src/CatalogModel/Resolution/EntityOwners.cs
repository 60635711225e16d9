using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Which service owns each entity: a person's word first; else the service it stands in, unless it is filled from another service's
/// event with that service's key and is a copy as a whole.
/// </summary>
internal sealed class EntityOwners
{
    private readonly SystemDraft system;
    private readonly HashSet<EntityAddress> madeHere = [];
    private readonly Dictionary<EntityAddress, string> owners = [];

    public EntityOwners(SystemDraft system, IReadOnlyList<Flow> flows)
    {
        this.system = system;
        foreach (ServiceDraft service in system.Services)
        {
            ForeignEvents foreign = new(system, service);
            madeHere.UnionWith(service.Facts.Changes
                .Where(c => c.Kind == ChangeKind.Create && foreign.CauseOf(c) is null)
                .Select(c => service.Index.OfType(c.Entity)).OfType<Entity>().Select(e => new EntityAddress(service.Name, e.Name)));
        }

        FindCopies(flows);
        foreach (KeyValuePair<string, string> stated in system.Facts.Settings.Owners)
        {
            if (stated.Key.IndexOf('.') is int dot and > 0 && new EntityAddress(stated.Key.Substring(0, dot), stated.Key.Substring(dot + 1)) is { } address && system.Find(address) is not null)
            {
                owners[address] = stated.Value;
            }
        }
    }

    /// <summary>The service that owns an entity.</summary>
    public string OwnerOf(EntityAddress entity) => owners.TryGetValue(entity, out string? owner) ? owner : entity.Service;

    /// <summary>Whether an entity stands in a service that does not own it.</summary>
    public bool IsCopy(EntityAddress entity) => OwnerOf(entity) != entity.Service;

    /// <summary>Whether the service makes rows of the entity on its own accord, not because another service's event came.</summary>
    public bool IsMadeHere(EntityAddress entity) => madeHere.Contains(entity);

    private void FindCopies(IReadOnlyList<Flow> flows)
    {
        ILookup<EntityAddress, Flow> incoming = flows.Where(f => !f.FindsRow).ToLookup(f => f.To.Owner);
        Dictionary<EntityAddress, EntityAddress> copies = [];
        foreach (IGrouping<EntityAddress, Flow> target in incoming)
        {
            Flow? key = target.FirstOrDefault(f => f.As == ValueChange.Identity && system.IsKey(f.To) && system.IsKey(f.From));
            if (key is not null && !IsMadeHere(target.Key) && IsWhole(target.Key, key.From.Owner, target))
            {
                copies[target.Key] = key.From.Owner;
            }
        }

        foreach (KeyValuePair<EntityAddress, EntityAddress> copy in copies.Where(c => !copies.ContainsKey(c.Value) || copies[c.Value] != c.Key))
        {
            owners[copy.Key] = copy.Value.Service;
        }
    }

    /// <summary>It bears the same name, or all of it comes from there.</summary>
    private bool IsWhole(EntityAddress copy, EntityAddress original, IEnumerable<Flow> incoming) =>
        KeyNames.Stem(system.Find(copy)!) == KeyNames.Stem(system.Find(original)!)
        || system.Find(copy)!.Fields.Select(f => f.Name).All(new HashSet<string>(incoming.Select(f => f.To.Field), StringComparer.Ordinal).Contains);
}
