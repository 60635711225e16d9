using Docs.Graphs;
using Docs.Svg.Boxes;
using Docs.Svg.Layout;

namespace Docs.Svg;

/// <summary>Boxes and the edges between them, in layers.</summary>
internal static class BoxPicture
{
    private const double LoopWidth = 18;

    public static string Write(Graph graph, SvgOptions options)
    {
        FlowBoxes boxes = graph.Kind == GraphKind.Model ? ModelBoxes.Of(graph) : FlowBoxes.Of(graph);
        BoxEdge[] between = [.. boxes.Edges.Where(e => !e.Within)];
        LayoutGraph layout = new([.. boxes.Boxes.Select(b => b.Size)], [.. between.Select(e => Edge(e, boxes))]);
        Placement placed = boxes.Edges.Any(e => e.FromRow is not null || e.ToRow is not null)
            ? LayeredLayout.Of(layout, Direction.Right)
            : LayeredLayout.OfBetter(layout);
        bool loops = boxes.Edges.Any(e => e.Within);
        return SvgFrame.Write(graph, loops ? placed.Size with { Width = placed.Size.Width + LoopWidth } : placed.Size, options, svg =>
        {
            EdgeDrawing edges = new(svg);
            foreach ((int i, BoxEdge edge) in between.Index())
            {
                edges.Draw(edge.Edge, placed.Routes[i], Name(edge, boxes), (edge.From, edge.To));
            }

            foreach (BoxEdge edge in boxes.Edges.Where(e => e.Within))
            {
                edges.Draw(edge.Edge, Loop(edge, boxes.Boxes[edge.From], placed.Boxes[edge.From]), Name(edge, boxes), (edge.From, edge.To));
            }

            BoxDrawing drawing = new(svg, options);
            foreach ((int i, NodeBox box) in boxes.Boxes.Index())
            {
                drawing.Draw(box, placed.Boxes[i], i);
            }
        });
    }

    /// <summary>
    /// What refers or reaches to something stands after it, because that is the way its data goes; so what is read from left to right is where
    /// data comes from and goes to. Stores that are shared stand after those who use them.
    /// </summary>
    private static LayoutEdge Edge(BoxEdge edge, FlowBoxes boxes) => new(edge.From, edge.To)
    {
        Label = EdgeDrawing.LabelRoom(edge.Edge),
        Leaves = edge.FromRow is { } from ? boxes.Boxes[edge.From].RowMiddle(from) : null,
        Arrives = edge.ToRow is { } to ? boxes.Boxes[edge.To].RowMiddle(to) : null,
        Backward = edge.Edge.Kind is EdgeKind.Reference or EdgeKind.Violation or EdgeKind.ForeignKey && boxes.Boxes[edge.To].Kind != NodeKind.Store,
    };

    /// <summary>A way from a box to itself, out at its right and back.</summary>
    private static Route Loop(BoxEdge edge, NodeBox box, Box at)
    {
        double from = at.Y + (edge.FromRow is { } row ? box.RowMiddle(row) : box.HeaderHeight / 2);
        double to = at.Y + (edge.ToRow is { } target ? box.RowMiddle(target) : box.HeaderHeight / 2);
        if (from == to)
        {
            from += 5;
            to -= 5;
        }

        double out_ = at.Right + LoopWidth;
        return new Route([Stroke.Move(new(at.Right, from)), new(StrokeKind.Curve, new(out_, from), new(out_, to), new(at.Right, to))], null);
    }

    private static string Name(BoxEdge edge, FlowBoxes boxes)
    {
        string ends = $"{End(boxes.Boxes[edge.From], edge.FromRow)} → {End(boxes.Boxes[edge.To], edge.ToRow)}";
        return edge.Edge.Lines.Count == 0 ? ends : $"{ends}: {string.Join(", ", edge.Edge.Lines)}";
    }

    private static string End(NodeBox box, int? row) => row is { } index ? $"{box.FullTitle}.{box.Rows[index].FullText}" : box.FullTitle;
}
