using CatalogModel;
using CatalogModel.Tracing;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;

namespace Docs.Graphs;

/// <summary>The way of a value: fields within their entities, payload fields within their events, and who reads without storing.</summary>
internal static class TraceGraph
{
    /// <summary>So many steps are drawn where all are too many.</summary>
    private static readonly int[] FewerSteps = [4, 2];

    /// <summary>From the richest to the barest.</summary>
    public static IEnumerable<Variant> Variants(PageContext context, NearTrace trace)
    {
        yield return new Variant(Of(trace.Trace, context.Wording, context), null);
        foreach (int steps in FewerSteps.Where(s => trace.Steps is not { } all || s < all))
        {
            Trace near = Trace.Of(context.Catalog, context.Flows, trace.Trace.Thing, new TraceOptions(Depth: steps));
            yield return new Variant(Of(near, context.Wording, context), context.Texts.Line(TextKey.LeftOutSteps, context.Texts.Number(steps)));
        }
    }

    /// <summary>The picture of a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="wording">What things are called.</param>
    /// <param name="context">Where nodes lead to; without it they lead nowhere.</param>
    public static Graph Of(Trace trace, Wording wording, PageContext? context = null)
    {
        HashSet<FlowNode> focus = [.. trace.Roots.Select(r => r.Node)];
        IReadOnlyList<FlowNode> nodes = trace.Nodes;
        return new Graph
        {
            Kind = GraphKind.Flow,
            Title = wording.Texts.Line(TextKey.GraphTrace, trace.Thing.Address),
            Description = wording.Texts[TextKey.GraphTraceAbout],
            Groups = [.. nodes.Select(Frame).OfType<string>().Distinct(StringComparer.Ordinal).Select(f => new GraphGroup(f, f, context?.Links.Target(f)))],
            Nodes = [.. nodes.Select(n => Node(n, focus.Contains(n), wording, context))],
            Edges = [.. trace.EdgesUp.Concat(trace.EdgesDown).Distinct().Select(e => Edge(e, wording))],
        };
    }

    private static GraphNode Node(FlowNode node, bool focus, Wording wording, PageContext? context) => node.Kind switch
    {
        FlowNodeKind.Payload => new(Id(node), NodeKind.Event, Within(node, node.Event)) { Group = Frame(node), Focus = focus, Link = context?.Links.Target(node.Address) },
        FlowNodeKind.Reader => new(Id(node), NodeKind.Service, node.Address) { Detail = wording.Texts[TextKey.EdgeReadsOnly], Link = context?.Links.Target(node.Address) },
        _ => new(Id(node), NodeKind.Field, Within(node, node.Entity)) { Group = Frame(node), Focus = focus, Link = context?.Links.Target(node.Address) },
    };

    private static GraphEdge Edge(FlowEdge edge, Wording wording)
    {
        string[] change = edge.As == ValueChange.Identity ? [] : [wording.Of(edge.As)];
        string[] way = edge switch
        {
            { Via.Count: > 0 } => [.. edge.Via],
            { Kind: FlowEdgeKind.Copy or FlowEdgeKind.Reference, Through: { } transport } => [wording.Of(transport)],
            { Strength: not Strength.Flow } => [wording.Of(edge.Strength)],
            _ => [],
        };
        EdgeKind kind = edge.Kind is FlowEdgeKind.Reference or FlowEdgeKind.Read ? EdgeKind.Reference : EdgeKind.Value;
        return new(Id(edge.From), Id(edge.To), kind, [.. way, .. change]);
    }

    private static string? Frame(FlowNode node) => node.Kind == FlowNodeKind.Payload ? node.Event : node.Entity;

    private static string Within(FlowNode node, string? frame) => frame is null ? node.Address : node.Address[(frame.Length + 1)..];

    /// <summary>A topic may be spelled like an entity or a service, an address of one kind is there once.</summary>
    private static string Id(FlowNode node) => $"{node.Kind}/{node.Address}";
}
