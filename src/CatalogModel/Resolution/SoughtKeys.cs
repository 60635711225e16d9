namespace CatalogModel.Resolution;

/// <summary>
/// References that the other side proves: where a consumer finds its own row by a value that the publisher stores, the publisher's
/// field holds the consumer's key.
/// </summary>
internal static class SoughtKeys
{
    public static IReadOnlyList<SoftReference> Of(IReadOnlyList<Flow> flows, SystemDraft system, EntityOwners owners, OwnForeignKeys foreignKeys) =>
    [
        .. from filled in new[] { new HashSet<FieldAddress>(flows.Where(f => !f.FindsRow).Select(f => f.To)) }
           from flow in flows
           where flow.FindsRow && flow.As == ValueChange.Identity && flow.Strength == Strength.Flow
           where system.IsKey(flow.To) && !system.IsKey(flow.From) && !owners.IsCopy(flow.To.Owner) && !filled.Contains(flow.To) && !foreignKeys.Contains(flow.From)
           where TypeFit.Holds(system.Find(flow.From)!, system.Find(flow.To)!)
           select new SoftReference(flow.From, flow.To, Strength.Flow, flow.Chain),
    ];
}
