using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Matches the two sides of every event. First by the contract's full name, then by topic, then by the simple name of copied contracts,
/// last by that name without the words that people append (<c>OrderPaidEvent</c>, <c>OrderPaidIntegrationEvent</c>).
/// What never leaves a service is left out.
/// </summary>
internal sealed class EventMatcher
{
    private readonly Processes processes;
    private readonly Dictionary<string, List<Publication>> byContract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Publication>> byTopic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Publication>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Publication>> byStem = new(StringComparer.Ordinal);
    private readonly HashSet<Publication> heardAbroad = [];
    private readonly HashSet<Publication> heardAtHome = [];

    private EventMatcher(Processes processes) => this.processes = processes;

    public static IReadOnlyList<MatchedEvent> Match(IReadOnlyList<ServiceDraft> services, Processes processes)
    {
        EventMatcher matcher = new(processes);
        IReadOnlyList<Publication> publications =
            [.. services.SelectMany(s => s.Facts.Published.Where(m => m.Kind != MessageKind.Request).Select(m => new Publication(s.Name, m)))];
        foreach (Publication publication in publications)
        {
            matcher.Index(publication);
        }

        IReadOnlyList<Heard> all =
        [
            .. services.SelectMany(s => s.Facts.Consumed.Where(m => m.Kind != MessageKind.Request).Select(m => matcher.Hear(new(s.Name, m)))),
        ];
        ILookup<string?, Consumption> consumptions = all.ToLookup(matcher.NameOf, h => h.Consumption, StringComparer.Ordinal);
        ILookup<string, Publication> kept = publications.Where(matcher.Leaves).ToLookup(p => p.Message.Message, StringComparer.Ordinal);
        return
        [
            .. kept.Select(p => p.Key).Concat(consumptions.Select(c => c.Key).OfType<string>()).Sorted()
                .Select(name => new MatchedEvent(name, [.. kept[name]], [.. consumptions[name]])),
        ];
    }

    /// <summary>The name without the words that say only that it is a message.</summary>
    public static string StemOf(string message)
    {
        List<string> words = [.. Words.Of(message)];
        while (words.Count > 1 && words[words.Count - 1] is "event" or "integration" or "message" or "eto" or "evt" or "msg")
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Concat(words);
    }

    private void Index(Publication publication)
    {
        if (publication.Message.Contract is { } contract)
        {
            byContract.Put(contract, publication);
        }

        if (publication.Message.Topic is { } topic)
        {
            byTopic.Put(topic, publication);
        }

        byName.Put(publication.Message.Message, publication);
        byStem.Put(StemOf(publication.Message.Message), publication);
    }

    private Heard Hear(Consumption consumption)
    {
        Heard result = new(consumption, Publications(consumption, abroad: true), Publications(consumption, abroad: false));
        heardAbroad.UnionWith(result.Abroad);
        heardAtHome.UnionWith(result.AtHome);
        return result;
    }

    /// <summary>The event that a message is: its publisher's name for it; its own where nobody publishes it; null when it never leaves its service.</summary>
    private string? NameOf(Heard heard)
    {
        MessageConsumed taken = heard.Consumption.Message;
        return heard.Abroad.Count > 0 ? heard.Abroad.Select(p => p.Message.Message).Sorted()[0]
            : heard.AtHome.Count > 0 ? heard.AtHome.Where(heardAbroad.Contains).Select(p => p.Message.Message).Sorted().FirstOrDefault()
            : taken.InProcess ? null
            : taken.Message;
    }

    private IReadOnlyList<Publication> Publications(Consumption consumption, bool abroad)
    {
        MessageConsumed taken = consumption.Message;
        IReadOnlyList<Publication> Of(IReadOnlyList<Publication> candidates, bool sameType) =>
            [.. candidates.Where(p => p.Service != consumption.Service == abroad && Reaches(p, consumption, sameType))];

        IReadOnlyList<Publication> found = taken.Contract is { } contract ? Of(byContract.At(contract), sameType: true) : [];
        found = found.Count > 0 || taken.Topic is null ? found : OnTopic(Of(byTopic.At(taken.Topic), sameType: false), taken);
        found = found.Count > 0 ? found : Of(byName.At(taken.Message), sameType: false);
        return found.Count > 0 ? found : Of(byStem.At(StemOf(taken.Message)), sameType: false);
    }

    /// <summary>A topic can carry messages of several types: then only those that are called alike.</summary>
    private static IReadOnlyList<Publication> OnTopic(IReadOnlyList<Publication> candidates, MessageConsumed taken) =>
        candidates.Select(p => p.Message.Message).Distinct(StringComparer.Ordinal).Count() < 2
            ? candidates
            : [.. candidates.Where(p => StemOf(p.Message.Message) == StemOf(taken.Message))];

    /// <summary>A message in memory reaches only handlers in its process, and a handler in memory hears nothing else, unless both name one type.</summary>
    private bool Reaches(Publication publication, Consumption consumption, bool sameType) =>
        publication.Message.InProcess
            ? (sameType || consumption.Message.InProcess) && processes.Together(publication.Service, consumption.Service)
            : sameType || !consumption.Message.InProcess;

    private bool Leaves(Publication publication) =>
        heardAbroad.Contains(publication) || (!publication.Message.InProcess && !heardAtHome.Contains(publication));

    private sealed record Heard(Consumption Consumption, IReadOnlyList<Publication> Abroad, IReadOnlyList<Publication> AtHome);
}
