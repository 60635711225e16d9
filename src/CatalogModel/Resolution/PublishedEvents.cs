using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The events of a service as its catalog shows them: one entry for each event, however many places make it.</summary>
internal static class PublishedEvents
{
    public static IReadOnlyList<PublishedEvent> Of(ServiceDraft service, IEnumerable<MatchedEvent> events, ContractIndex contracts) =>
    [
        .. events.Select(e => Event(service, e, contracts)).OrderBy(e => e.Name, StringComparer.Ordinal),
    ];

    private static PublishedEvent Event(ServiceDraft service, MatchedEvent matched, ContractIndex contracts)
    {
        IReadOnlyList<MessagePublished> made =
            [.. matched.Publications.Where(p => p.Service == service.Name).Select(p => p.Message).OrderBy(m => m.At.File, StringComparer.Ordinal).ThenBy(m => m.At.Line)];
        IReadOnlyList<string> types = made.Select(m => m.Contract).OfType<string>().Sorted();
        return new()
        {
            Name = matched.Name,
            Contract = types.FirstOrDefault(),
            Description = contracts.DescriptionOf(types),
            Topic = made.Select(m => m.Topic).OfType<string>().Sorted().FirstOrDefault(),
            Bus = made.Select(m => m.Bus).Sorted()[0],
            In = made.Select(m => m.At.Symbol ?? m.At.File).Sorted(),
            Payload = Payload(service, made, [.. types.SelectMany(contracts.FieldsOf)]),
            To = [.. matched.Consumers.Where(c => c != service.Name)],
            At = made.Select(m => m.At).Sorted(),
        };
    }

    /// <summary>All fields of the contract, and all that some place sets.</summary>
    private static IReadOnlyList<PayloadField> Payload(ServiceDraft service, IReadOnlyList<MessagePublished> made, IReadOnlyList<ContractField> declared)
    {
        Dictionary<string, List<PayloadOrigin>> origins = new(StringComparer.Ordinal);
        foreach (PayloadOrigin origin in made.SelectMany(m => m.Payload).Concat(declared.Select(f => new PayloadOrigin(f.Name, f.Type, []))))
        {
            origins.Put(origin.Field, origin);
        }

        ILookup<string, string?> descriptions = declared.ToLookup(f => f.Name, f => f.Description, StringComparer.Ordinal);
        return [.. origins.Select(o => Field(service, o.Key, o.Value) with { Description = descriptions[o.Key].FirstOrDefault(d => d is not null) }).OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private static PayloadField Field(ServiceDraft service, string name, IReadOnlyList<PayloadOrigin> origins)
    {
        IReadOnlyList<(string Field, ValueOrigin Origin)> from =
            [.. origins.SelectMany(o => o.From).SelectMany(o => service.Resolve(o.Entity, o.Path).Select(f => ($"{f.Entity}.{f.Field}", o)))];
        return new(
            name,
            origins.Select(o => o.Type).FirstOrDefault(t => t != FieldTypes.Unknown) ?? FieldTypes.Unknown,
            from.Select(f => f.Field).Sorted(),
            from.Count == 0 ? null : from.Max(f => f.Origin.As),
            [.. from.OrderBy(f => f.Field, StringComparer.Ordinal).SelectMany(f => f.Origin.Chain).Distinct()]);
    }
}
