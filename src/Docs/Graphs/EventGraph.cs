using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>The way of one event: who publishes it, who consumes it, and what they write of it.</summary>
internal static class EventGraph
{
    private const string Nobody = "";

    /// <summary>From the richest to the barest.</summary>
    public static IEnumerable<Variant> Variants(PageContext context, EventFlow flow)
    {
        yield return new Variant(Of(context, flow, flow.Consumers.Count, names: 6), null);
        yield return new Variant(Of(context, flow, flow.Consumers.Count, names: 0), context.Texts[TextKey.LeftOutWritten]);
        foreach (int most in new[] { 12, 6 })
        {
            if (flow.Consumers.Count > most)
            {
                yield return new Variant(Of(context, flow, most, names: 0), context.Texts.Line(TextKey.LeftOutConsumers, context.Texts.Number(most), context.Texts.Number(flow.Consumers.Count)));
            }
        }
    }

    private static Graph Of(PageContext context, EventFlow flow, int most, int names)
    {
        Consumer[] consumers = [.. flow.Consumers.Take(most)];
        string[] publishers = flow.Publishers.Count > 0 ? [.. flow.Publishers.Select(p => p.Service.Name).Distinct()] : [Nobody];
        string[] participants = [.. publishers.Concat(consumers.Select(c => c.Service.Name)).Distinct()];
        return new Graph
        {
            Kind = GraphKind.Sequence,
            Title = context.Texts.Line(TextKey.GraphEvent, flow.Name),
            Description = context.Texts[TextKey.GraphEventAbout],
            Nodes = [.. participants.Select(p => Participant(context, p))],
            Edges = [.. consumers.SelectMany(c => Steps(context, flow, c, publishers, names))],
        };
    }

    private static GraphNode Participant(PageContext context, string name) => name == Nobody
        ? new GraphNode(name, NodeKind.Service, context.Texts[TextKey.EdgeUnknownPublisher])
        : new GraphNode(name, NodeKind.Service, name) { Link = context.Index.Service(name) is { } known ? PageTarget.Of(known) : null };

    private static IEnumerable<GraphEdge> Steps(PageContext context, EventFlow flow, Consumer consumer, string[] publishers, int names)
    {
        string[] from = [.. publishers.Where(p => p == Nobody || consumer.Event.From.Contains(p))];
        foreach (string publisher in from.Length > 0 ? from : publishers)
        {
            yield return new GraphEdge(publisher, consumer.Service.Name, EdgeKind.Event, [flow.Name]);
        }

        string[] written = [.. consumer.Event.Writes.Select(w => w.To).Distinct(StringComparer.Ordinal)];
        if (written.Length > 0)
        {
            string[] lines = written.Length <= names ? [context.Texts[TextKey.EdgeWrites], .. written] : [context.Texts.Count(TextKey.CountWritten, written.Length)];
            yield return new GraphEdge(consumer.Service.Name, consumer.Service.Name, EdgeKind.Write, lines);
        }
    }
}
