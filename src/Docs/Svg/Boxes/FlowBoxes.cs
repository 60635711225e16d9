using Docs.Graphs;
using Docs.Svg.Layout;

namespace Docs.Svg.Boxes;

/// <summary>
/// A graph's nodes as boxes. A frame and what stands in it is one box with a row for each node; so is a service with the stores that only it
/// uses. What leads from a box to itself is no edge.
/// </summary>
/// <param name="Boxes">The boxes, in reading order.</param>
/// <param name="Edges">The edges between them.</param>
internal sealed record FlowBoxes(IReadOnlyList<NodeBox> Boxes, IReadOnlyList<BoxEdge> Edges)
{
    /// <summary>The room that each line needs at a box's side.</summary>
    private const double PortRoom = 11;

    public static FlowBoxes Of(Graph graph)
    {
        ILookup<string, GraphNode> owned = OwnedStores(graph);
        HashSet<string> folded = [.. owned.SelectMany(g => g).Select(n => n.Id)];
        Dictionary<string, GraphGroup> groups = graph.Groups.ToDictionary(g => g.Id, StringComparer.Ordinal);
        ILookup<string?, GraphNode> members = graph.Nodes.Where(n => n.Group is not null && groups.ContainsKey(n.Group)).ToLookup(n => n.Group);
        List<NodeBox> boxes = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (GraphNode node in graph.Nodes.Where(n => !folded.Contains(n.Id)))
        {
            if (node.Group is { } frame && groups.TryGetValue(frame, out GraphGroup? group))
            {
                if (seen.Add(frame))
                {
                    boxes.Add(Frame(group, [.. members[frame]]));
                }
            }
            else
            {
                boxes.Add(new NodeBox(node.Id, node.Kind, node.Label, node.Detail, [.. owned[node.Id].Select(StoreRow)]) { Link = node.Link, Focus = node.Focus });
            }
        }

        Dictionary<string, (int Box, int? Row)> places = Places(boxes);
        BoxEdge[] edges = [.. graph.Edges.Where(e => !folded.Contains(e.To)).Select(e => new BoxEdge(e, places[e.From].Box, places[e.From].Row, places[e.To].Box, places[e.To].Row))];
        return new FlowBoxes([.. boxes.Index().Select(b => Grown(b.Item, b.Index, edges))], edges);
    }

    /// <summary>Where a node stands.</summary>
    private static Dictionary<string, (int Box, int? Row)> Places(List<NodeBox> boxes)
    {
        Dictionary<string, (int Box, int? Row)> places = new(StringComparer.Ordinal);
        foreach ((int i, NodeBox box) in boxes.Index())
        {
            foreach ((int row, BoxRow of) in box.Rows.Index())
            {
                if (of.Node is { } node)
                {
                    places.TryAdd(node.Id, (i, row));
                }
            }
        }

        foreach ((int i, NodeBox box) in boxes.Index())
        {
            places.TryAdd(box.Id, (i, null));
        }

        return places;
    }

    /// <summary>Stores that nothing but one service is linked to.</summary>
    private static ILookup<string, GraphNode> OwnedStores(Graph graph)
    {
        ILookup<string, GraphEdge> touching = graph.Edges.SelectMany(e => new[] { (Node: e.From, Edge: e), (Node: e.To, Edge: e) }).ToLookup(e => e.Node, e => e.Edge, StringComparer.Ordinal);
        return graph.Nodes
            .Where(n => n.Kind == NodeKind.Store && n.Group is null && touching[n.Id].Take(2).ToArray() is [{ Kind: EdgeKind.Storage } only] && only.To == n.Id && only.From != n.Id)
            .ToLookup(n => touching[n.Id].First().From, StringComparer.Ordinal);
    }

    private static BoxRow StoreRow(GraphNode store) => new(store.Label, right: store.Detail) { Node = store, Icon = NodeKind.Store };

    private static NodeBox Frame(GraphGroup group, GraphNode[] members) => new(
        group.Id,
        members.All(m => m.Kind == NodeKind.Event) ? NodeKind.Event : NodeKind.Entity,
        group.Label,
        detail: null,
        [.. members.Select(m => new BoxRow(m.Label, right: m.Detail) { Node = m })])
    {
        Link = group.Link,
        Focus = members.Any(m => m.Focus),
    };

    /// <summary>A box that many lines lead to is tall enough to tell them apart.</summary>
    private static NodeBox Grown(NodeBox box, int index, BoxEdge[] edges)
    {
        int ports = Math.Max(
            edges.Count(e => e.From == index && e.FromRow is null && e.To != index),
            edges.Count(e => e.To == index && e.ToRow is null && e.From != index));
        return box with { Size = box.Size with { Height = Math.Max(box.Size.Height, (ports * PortRoom) + 12) } };
    }
}

/// <summary>An edge between boxes.</summary>
/// <param name="Edge">The graph's edge.</param>
/// <param name="From">The box it leaves.</param>
/// <param name="FromRow">The row it leaves; null for the box as a whole.</param>
/// <param name="To">The box it reaches.</param>
/// <param name="ToRow">The row it reaches; null for the box as a whole.</param>
internal sealed record BoxEdge(GraphEdge Edge, int From, int? FromRow, int To, int? ToRow)
{
    /// <summary>True when it leads from a box to itself.</summary>
    public bool Within => From == To;
}
