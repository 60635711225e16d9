namespace Docs.Svg.Layout;

/// <summary>A part of a graph that hangs together, placed by itself.</summary>
/// <param name="BoxIndexes">Its boxes in the whole graph.</param>
/// <param name="EdgeIndexes">Its edges in the whole graph.</param>
/// <param name="Placement">Where they stand.</param>
internal sealed record Part(IReadOnlyList<int> BoxIndexes, IReadOnlyList<int> EdgeIndexes, Placement Placement)
{
    public static Part Of(LayoutGraph graph, IReadOnlyList<int> boxes)
    {
        Dictionary<int, int> places = boxes.Index().ToDictionary(b => b.Item, b => b.Index);
        int[] edges = [.. graph.Edges.Index().Where(e => places.ContainsKey(e.Item.From)).Select(e => e.Index)];
        LayoutGraph part = new(
            [.. boxes.Select(b => graph.Boxes[b])],
            [.. edges.Select(e => graph.Edges[e] with { From = places[graph.Edges[e].From], To = places[graph.Edges[e].To] })]);
        return new Part(boxes, edges, Place(part));
    }

    private static Placement Place(LayoutGraph graph)
    {
        Layers layers = Layers.Of(graph);
        Ordering.Apply(layers);
        Ports.Spread(layers);
        Positions.Apply(layers);
        Straightening.Apply(layers);
        Columns columns = new(layers);
        double top = layers.Ranks.SelectMany(r => r).Min(s => s.Middle - (s.Size.Height / 2));
        double bottom = layers.Ranks.SelectMany(r => r).Max(s => s.Middle + (s.Size.Height / 2));
        return new Placement(
            new Size(columns.Width, bottom - top),
            [.. layers.Boxes.Select(b => columns.Of(b).Moved(0, -top))],
            [.. layers.Chains.Select(c => Routing.Of(c, columns).Moved(0, -top))]);
    }
}
