using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Language;
using Docs.Lookup;
using Docs.Documents;
using Docs.Text;

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
            .Description(flow.Description)
            .Facts(
                page.Say(TextKey.FactEventOf, context.Links.Index),
                flow.Publishers.Count > 0 ? page.Say(TextKey.FactFrom, page.Links.Services(Names(flow.Publishers.Select(p => p.Service)))) : page.Say(TextKey.FactPublishedByNobody),
                flow.Consumers.Count > 0 ? page.Say(TextKey.FactTo, page.Links.Services(Names(flow.Consumers.Select(c => c.Service)))) : page.Say(TextKey.FactConsumedByNobody),
                buses.Length > 0 ? page.Say(TextKey.FactBus, Inline.Join(", ", buses.Select(Inline.Code))) : Inline.Empty,
                topics.Length > 0 ? page.Say(TextKey.FactTopic, Inline.Join(", ", topics.Select(Inline.Code))) : Inline.Empty);
        Table participants = Participants(page, flow);
        page.Section("way", TextKey.TitleWay).Picture(flow.Consumers.Count > 0 ? EventGraph.Variants(context, flow) : [], participants);
        page.Section("payload", TextKey.TitlePayload).Table(Payload(page, flow), TextKey.EmptyPayload);
        Finding[] findings = [.. context.Index.FindingsAbout(flow)];
        if (findings.Length > 0)
        {
            page.Section("findings", TextKey.TitleFindings).Table(FindingsTable.Of(page, findings));
        }

        return page.ToDocument(PageTarget.Of(flow), flow.Name);
    }

    /// <summary>Publishers, then consumers with what they write: the table of the sequence.</summary>
    private static Table Participants(PageBuilder page, EventFlow flow) => page.TableOf<Participant>(
        [
            .. flow.Publishers.Select(p => new Participant(p.Service, TextKey.DoesPublish, Inline.Empty, p.Event.Contract, PageLinks.Places(p.Event.At))),
            .. flow.Consumers.Select(c => new Participant(c.Service, TextKey.DoesConsume, Writes(page, c), c.Event.Contract, page.Links.Handlers(c.Event))),
        ],
        (TextKey.ColumnService, p => page.Links.Service(p.Service.Name)),
        (TextKey.ColumnDoes, p => page.Say(p.Does)),
        (TextKey.ColumnWrites, p => p.Writes),
        (TextKey.ColumnContract, p => p.Contract is null ? Inline.Empty : Inline.Code(p.Contract)),
        (TextKey.ColumnWhere, p => p.Where));

    /// <summary>One side of the event in one service.</summary>
    private sealed record Participant(Service Service, TextKey Does, Inline Writes, string? Contract, Inline Where);

    private static Inline Writes(PageBuilder page, Consumer consumer) =>
        Inline.Join(", ", consumer.Event.Writes.Select(w => Local(page, consumer.Service, w.To)).Distinct());

    /// <summary>Owner's field → payload field → copies: one row for each payload field.</summary>
    private static Table Payload(PageBuilder page, EventFlow flow) => page.TableOf(
        flow.PayloadFields,
        f => PageTarget.Of(flow, f),
        (TextKey.ColumnOwnersField, f => Inline.Join("; ", Origins(page, flow, f).Distinct())),
        (ColumnKey.Name(TextKey.ColumnPayloadField), Inline.Code),
        (TextKey.ColumnType, f => Inline.Join(", ", Distinct(Payload(flow, f).Select(p => p.Field.Type)).Select(Inline.Code))),
        (TextKey.ColumnReadBy, f => page.Links.Services(Names(flow.Consumers.Where(c => c.Event.Reads.Contains(f)).Select(c => c.Service)))),
        (TextKey.ColumnEndsIn, f => Inline.Join("; ", Ends(page, flow, f).Distinct())),
        (TextKey.ColumnEvidence, f => PageLinks.Chain(
            [.. Payload(flow, f).SelectMany(p => p.Field.At), .. flow.Consumers.SelectMany(c => c.Event.Writes.Where(w => w.From == f)).SelectMany(w => w.At)])),
        (TextKey.ColumnWhatItIs, f => Inline.Text(VisibleText.Short(Payload(flow, f).Select(p => p.Field.Description).FirstOrDefault(d => !string.IsNullOrWhiteSpace(d)) ?? "", 300))));

    private static IEnumerable<(Service Service, PayloadField Field)> Payload(EventFlow flow, string name) =>
        flow.Publishers.SelectMany(p => p.Event.Payload.Where(f => f.Name == name).Select(f => (p.Service, f)));

    private static IEnumerable<Inline> Origins(PageBuilder page, EventFlow flow, string field) => Payload(flow, field)
        .SelectMany(p => p.Field.From.Select(from => Changed(page, Local(page, p.Service, from, address: true), p.Field.As)));

    private static IEnumerable<Inline> Ends(PageBuilder page, EventFlow flow, string field) => flow.Consumers
        .SelectMany(c => c.Event.Writes.Where(w => w.From == field).Select(w => Changed(page, Local(page, c.Service, w.To, address: true), w.As)));

    /// <summary>How the value changed is said only when it did.</summary>
    private static Inline Changed(PageBuilder page, Inline field, ValueChange? change) =>
        change is null or ValueChange.Identity ? field : new Sequence([field, Inline.Between(" ("), Inline.Text(page.Wording.Of(change.Value)), Inline.Text(")")]);

    private static Inline Local(PageBuilder page, Service service, string field, bool address = false) =>
        page.Context.Index.Field($"{service.Name}.{field}") is { } found
            ? PageLinks.Field(found, address ? null : service)
            : Inline.Code(address ? $"{service.Name}.{field}" : field);

    private static IEnumerable<string> Names(IEnumerable<Service> services) => services.Select(s => s.Name).Distinct(StringComparer.Ordinal);

    private static string[] Distinct(IEnumerable<string?> texts) => [.. texts.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
