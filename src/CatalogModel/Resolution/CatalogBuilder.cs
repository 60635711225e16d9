using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Makes the catalog of all facts of a system: who owns what, who copies it through which event, who reaches into another's data.</summary>
public static class CatalogBuilder
{
    /// <summary>Builds the catalog. The same facts always give the same catalog.</summary>
    public static Catalog Build(SystemFacts facts)
    {
        SystemDraft system = new(facts);
        IReadOnlyList<Flow> flows = Flows.Of(system);
        EntityOwners owners = new(system, flows);
        FieldLinks links = new(system, owners, flows);
        ForeignAccesses access = new(system, owners);
        ContractIndex contracts = new(facts);
        ServiceCalls calls = new(system);
        ILookup<string?, UnresolvedItem> unplaced = facts.Unresolved.ToLookup(u => system.Map.ServiceOfFile(u.At.File), StringComparer.Ordinal);
        return new(facts.Settings, [.. system.Services.Select(s => NotesMerger.Merge(Service(system, s, owners, links, access, contracts, unplaced) with { Calls = calls.MadeBy(s), Answers = calls.GivenBy(s) }, facts.Notes))]);
    }

    private static Service Service(
        SystemDraft system, ServiceDraft draft, EntityOwners owners, FieldLinks links, ForeignAccesses access, ContractIndex contracts, ILookup<string?, UnresolvedItem> unplaced) => new()
    {
        Name = draft.Name,
        Team = draft.Facts.Settings.Team,
        Description = draft.Facts.Settings.Description,
        Sources = draft.Facts.Settings.Sources.Sorted(),
        Outbox = HasOutbox(system, draft.Name),
        Stores = draft.Stores,
        Entities = [.. draft.Entities.Select(e => Linked(new(draft.Name, e.Name), e, owners, links, access))],
        Publishes = PublishedEvents.Of(draft, system.PublishedBy(draft.Name), contracts),
        Consumes = ConsumedEvents.Of(draft, system.ConsumedBy(draft.Name), contracts),
        Access = access.Of(draft.Name),
        Unresolved = [.. draft.Facts.Unresolved.Concat(unplaced[draft.Name]).Concat(system.Unanswered[draft.Name]).Concat(StatedOwners.Doubts(system, draft, links)).Distinct().OrderBy(u => u.At.File, StringComparer.Ordinal).ThenBy(u => u.At.Line).ThenBy(u => u.What, StringComparer.Ordinal).ThenBy(u => u.Why, StringComparer.Ordinal)],
    };

    // What belongs to no service may host any of them.
    private static bool HasOutbox(SystemDraft system, string service) => system.Facts.Facts.Any(p =>
        p.Outboxes.Count > 0 && system.Map.UsersOf(p.Project) is var users && (users.Count == 0 || users.Contains(service)));

    private static Entity Linked(EntityAddress address, Entity entity, EntityOwners owners, FieldLinks links, ForeignAccesses access) => entity with
    {
        Owner = owners.IsCopy(address) ? owners.OwnerOf(address) : access.TableOwner(address),
        Fields = [.. entity.Fields.Select(f => Linked(new(address.Service, address.Entity, f.Name), f, links))],
        Relationships = [.. entity.Relationships.Select(r => access.Addressed(address, r))],
    };

    private static Field Linked(FieldAddress address, Field field, FieldLinks links) => field with
    {
        References = links.ReferencesOf(address),
        Replicates = links.ReplicasOf(address),
    };
}
