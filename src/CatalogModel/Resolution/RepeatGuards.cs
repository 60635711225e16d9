using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Look-ups that only see to it that a message is stored once: the same message fills the field with the value that it is sought by, makes
/// the row, and changes none that is there. Nothing is tied by that: the field is a copy, and whoever created the value owns it.
/// </summary>
internal sealed class RepeatGuards(SystemDraft system, IReadOnlyList<Flow> flows)
{
    private readonly HashSet<(FieldAddress From, FieldAddress To, string? Event)> stored =
        [.. flows.Where(f => !f.FindsRow && f.As == ValueChange.Identity).Select(f => (f.From, f.To, f.Event))];

    private readonly Dictionary<string, ForeignEvents> causes = new(StringComparer.Ordinal);

    public bool Contains(Flow flow) =>
        flow is { FindsRow: true, Event: { } message } && stored.Contains((flow.From, flow.To, message))
        && ChangesOf(flow.To.Owner, message) is { Count: > 0 } changes && changes.All(c => c == ChangeKind.Create);

    /// <summary>What a message does to the rows of an entity.</summary>
    private IReadOnlyList<ChangeKind> ChangesOf(EntityAddress entity, string message)
    {
        ServiceDraft service = system.Find(entity.Service)!;
        if (!causes.TryGetValue(service.Name, out ForeignEvents? foreign))
        {
            causes[service.Name] = foreign = new(system, service);
        }

        return
        [
            .. from change in service.Facts.Changes
               where service.Index.OfType(change.Entity) is { } changed && service.Index.WithBases(changed).Any(e => e.Name == entity.Entity)
               where foreign.CauseOf(change) == message
               select change.Kind,
        ];
    }
}
