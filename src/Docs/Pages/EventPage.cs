using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Lookup;
using Docs.Documents;

namespace Docs.Pages;

/// <summary>One event: who publishes it, who consumes it, and the way of each payload field from its owner to its copies.</summary>
internal static class EventPage
{
    public static PageDocument Write(PageContext context, EventFlow flow)
    {
        PageBuilder page = new(context);
        string[] topics = Distinct(flow.Publishers.Select(p => p.Event.Topic).Concat(flow.Consumers.Select(c => c.Event.Topic)));
        string[] buses = Distinct(flow.Publishers.Select(p => p.Event.Bus).Concat(flow.Consumers.Select(c => c.Event.Bus)));
        page.Under(context.Links.Index)
            .Facts(
                Inline.Of($"Event of {context.Links.Index}"),
                flow.Publishers.Count > 0 ? Inline.Of($"from {page.Links.Services(Names(flow.Publishers.Select(p => p.Service)))}") : Inline.Text("nobody in the catalog publishes it"),
                flow.Consumers.Count > 0 ? Inline.Of($"to {page.Links.Services(Names(flow.Consumers.Select(c => c.Service)))}") : Inline.Text("nobody in the catalog consumes it"),
                buses.Length > 0 ? Inline.Of($"bus {Inline.Join(", ", buses.Select(Inline.Code))}") : Inline.Empty,
                topics.Length > 0 ? Inline.Of($"topic {Inline.Join(", ", topics.Select(Inline.Code))}") : Inline.Empty);
        Table participants = Participants(page, flow);
        page.Section("way", "Way").Picture(flow.Consumers.Count > 0 ? EventGraph.Variants(context, flow) : [], participants);
        page.Section("payload", "Payload").Table(Payload(page, flow), "No payload fields are known.");
        Finding[] findings = [.. context.Index.FindingsAbout(flow)];
        if (findings.Length > 0)
        {
            page.Section("findings", "Findings").Table(FindingsTable.Of(page, findings));
        }

        return page.ToDocument(PageTarget.Of(flow), flow.Name);
    }

    /// <summary>Publishers, then consumers with what they write: the table of the sequence.</summary>
    private static Table Participants(PageBuilder page, EventFlow flow) => new(
        ["Service", "Does", "Writes", "Contract", "Where"],
        [
            .. flow.Publishers.Select(p => Row(page, p.Service, "publishes", Inline.Empty, p.Event.Contract, PageLinks.Places(p.Event.At))),
            .. flow.Consumers.Select(c => Row(page, c.Service, "consumes", Writes(page, c), c.Event.Contract, PageLinks.Handlers(c.Event))),
        ]);

    private static Row Row(PageBuilder page, Service service, string does, Inline writes, string? contract, Inline where) =>
        new([page.Links.Service(service.Name), Inline.Text(does), writes, contract is null ? Inline.Empty : Inline.Code(contract), where]);

    private static Inline Writes(PageBuilder page, Consumer consumer) =>
        Inline.Join(", ", consumer.Event.Writes.Select(w => Local(page, consumer.Service, w.To)).Distinct());

    /// <summary>Owner's field → payload field → copies: one row for each payload field.</summary>
    private static Table Payload(PageBuilder page, EventFlow flow) => Table.Of(
        flow.PayloadFields,
        f => PageTarget.Of(flow, f),
        ("Owner's field", f => Inline.Join("; ", Origins(page, flow, f).Distinct())),
        (Column.Name("Payload field"), Inline.Code),
        ("Type", f => Inline.Join(", ", Distinct(Payload(flow, f).Select(p => p.Field.Type)).Select(Inline.Code))),
        ("Read by", f => page.Links.Services(Names(flow.Consumers.Where(c => c.Event.Reads.Contains(f)).Select(c => c.Service)))),
        ("Ends in", f => Inline.Join("; ", Ends(page, flow, f).Distinct())),
        ("Evidence", f => PageLinks.Chain(
            [.. Payload(flow, f).SelectMany(p => p.Field.At), .. flow.Consumers.SelectMany(c => c.Event.Writes.Where(w => w.From == f)).SelectMany(w => w.At)])));

    private static IEnumerable<(Service Service, PayloadField Field)> Payload(EventFlow flow, string name) =>
        flow.Publishers.SelectMany(p => p.Event.Payload.Where(f => f.Name == name).Select(f => (p.Service, f)));

    private static IEnumerable<Inline> Origins(PageBuilder page, EventFlow flow, string field) => Payload(flow, field)
        .SelectMany(p => p.Field.From.Select(from => Changed(Local(page, p.Service, from, address: true), p.Field.As)));

    private static IEnumerable<Inline> Ends(PageBuilder page, EventFlow flow, string field) => flow.Consumers
        .SelectMany(c => c.Event.Writes.Where(w => w.From == field).Select(w => Changed(Local(page, c.Service, w.To, address: true), w.As)));

    /// <summary>How the value changed is said only when it did.</summary>
    private static Inline Changed(Inline field, ValueChange? change) =>
        change is null or ValueChange.Identity ? field : Inline.Of($"{field} ({Wording.Of(change.Value)})");

    private static Inline Local(PageBuilder page, Service service, string field, bool address = false) =>
        page.Context.Index.Field($"{service.Name}.{field}") is { } found
            ? PageLinks.Field(found, address ? null : service)
            : Inline.Code(address ? $"{service.Name}.{field}" : field);

    private static IEnumerable<string> Names(IEnumerable<Service> services) => services.Select(s => s.Name).Distinct(StringComparer.Ordinal);

    private static string[] Distinct(IEnumerable<string?> texts) => [.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
