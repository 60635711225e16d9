using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The events that a service takes, as its catalog shows them: one entry for each event, however many handlers it has.</summary>
internal static class ConsumedEvents
{
    public static IReadOnlyList<ConsumedEvent> Of(ServiceDraft service, IEnumerable<MatchedEvent> events, ContractIndex contracts) =>
    [
        .. events.Select(e => Event(service, e, contracts)).OrderBy(e => e.Name, StringComparer.Ordinal),
    ];

    private static ConsumedEvent Event(ServiceDraft service, MatchedEvent matched, ContractIndex contracts)
    {
        IReadOnlyList<MessageConsumed> taken = [.. matched.Consumptions.Where(c => c.Service == service.Name).Select(c => c.Message)];
        IReadOnlyList<string> types = taken.Select(m => m.Contract).OfType<string>().Sorted();
        return new()
        {
            Name = matched.Name,
            From = matched.Publishers,
            Contract = types.FirstOrDefault(),
            Description = contracts.DescriptionOf(types),
            Topic = taken.Select(m => m.Topic).OfType<string>().Sorted().FirstOrDefault(),
            Bus = taken.Select(m => m.Bus).Sorted()[0],
            Handlers = taken.Select(m => m.Handler).Sorted(),
            Writes = Writes(service, taken.SelectMany(m => m.Writes)),
            Reads = taken.SelectMany(m => m.Reads).Sorted(),
            At = taken.Select(m => m.At).Sorted(),
        };
    }

    private static IReadOnlyList<PayloadWrite> Writes(ServiceDraft service, IEnumerable<MessageWrite> writes) =>
    [
        .. writes.SelectMany(w => service.Resolve(w.Entity, w.To).Select(f => new PayloadWrite(w.From, $"{f.Entity}.{f.Field}", w.As, w.Chain)))
            .GroupBy(w => (w.From, w.To)).Select(same => same.OrderBy(w => w.As).First())
            .OrderBy(w => w.From, StringComparer.Ordinal).ThenBy(w => w.To, StringComparer.Ordinal),
    ];
}
