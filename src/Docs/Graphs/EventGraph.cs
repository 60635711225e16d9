using CatalogModel;
using Docs.Documents;
using Docs.Lookup;
using Docs.Pages;
using Docs.Text;

namespace Docs.Graphs;

/// <summary>The way of one event: who publishes it, who consumes it, and what they write of it.</summary>
internal static class EventGraph
{
    private const string Nobody = "";

    /// <summary>From the richest to the barest.</summary>
    public static IEnumerable<Variant> Variants(PageContext context, EventFlow flow)
    {
        yield return new Variant(Of(context, flow, flow.Consumers.Count, names: 6), null);
        yield return new Variant(Of(context, flow, flow.Consumers.Count, names: 0), "The written fields are left out.");
        foreach (int most in new[] { 12, 6 })
        {
            if (flow.Consumers.Count > most)
            {
                yield return new Variant(Of(context, flow, most, names: 0), $"{most} of {Words.Number(flow.Consumers.Count)} consumers are drawn; the tables have them all.");
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
            Title = $"Way of {flow.Name}",
            Description = "Who publishes and consumes it and which fields are written",
            Nodes = [.. participants.Select(p => Participant(context, p))],
            Edges = [.. consumers.SelectMany(c => Steps(flow, c, publishers, names))],
        };
    }

    private static GraphNode Participant(PageContext context, string name) => name == Nobody
        ? new GraphNode(name, NodeKind.Service, "unknown publisher")
        : new GraphNode(name, NodeKind.Service, name) { Link = context.Index.Service(name) is { } known ? PageTarget.Of(known) : null };

    private static IEnumerable<GraphEdge> Steps(EventFlow flow, Consumer consumer, string[] publishers, int names)
    {
        string[] from = [.. publishers.Where(p => p == Nobody || consumer.Event.From.Contains(p))];
        foreach (string publisher in from.Length > 0 ? from : publishers)
        {
            yield return new GraphEdge(publisher, consumer.Service.Name, EdgeKind.Event, [flow.Name]);
        }

        string[] written = [.. consumer.Event.Writes.Select(w => w.To).Distinct(StringComparer.Ordinal)];
        if (written.Length > 0)
        {
            string[] lines = written.Length <= names ? ["writes", .. written] : [$"writes {Words.Count(written.Length, "field")}"];
            yield return new GraphEdge(consumer.Service.Name, consumer.Service.Name, EdgeKind.Write, lines);
        }
    }
}
