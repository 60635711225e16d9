using Docs.Graphs;

namespace Docs.Svg.Boxes;

/// <summary>Entities as boxes with a row for each field. A foreign key leaves from its field and arrives at the entity's name.</summary>
internal static class ModelBoxes
{
    private const double MarkWidth = 22;

    private const double BothMarksWidth = 40;

    public static FlowBoxes Of(Graph graph)
    {
        NodeBox[] boxes = [.. graph.Nodes.Select(Box)];
        Dictionary<string, int> places = graph.Nodes.Index().ToDictionary(n => n.Item.Id, n => n.Index, StringComparer.Ordinal);
        return new FlowBoxes(boxes, [.. graph.Edges.Select(Edge)]);

        BoxEdge Edge(GraphEdge edge)
        {
            int from = places[edge.From];
            int row = boxes[from].Rows.ToList().FindIndex(r => edge.Lines.Any(l => l.Split(' ').Contains(r.FullText)));
            return row < 0
                ? new BoxEdge(edge, from, null, places[edge.To], null)
                : new BoxEdge(edge with { Lines = [] }, from, row, places[edge.To], null);
        }
    }

    private static NodeBox Box(GraphNode node)
    {
        double marks = node.Rows.Select(r => (r.InKey, r.InForeignKey)).Select(m => m switch { (true, true) => BothMarksWidth, (false, false) => 0, _ => MarkWidth }).DefaultIfEmpty(0).Max();
        return new NodeBox(node.Id, node.Kind, node.Label, node.Detail, [.. node.Rows.Select(r => new BoxRow(r.Name, Mark(r), r.Type, r.Note) { MarkWidth = marks })])
        {
            Link = node.Link,
            Focus = node.Focus,
        };
    }

    private static string? Mark(NodeRow row) => (row.InKey, row.InForeignKey) switch
    {
        (true, true) => "PK FK",
        (true, false) => "PK",
        (false, true) => "FK",
        _ => null,
    };
}
