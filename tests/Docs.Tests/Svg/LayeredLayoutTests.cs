using CsCheck;
using Docs.Svg.Layout;
using Size = Docs.Svg.Layout.Size;

namespace Docs.Tests.Svg;

public class LayeredLayoutTests
{
    private static readonly Gen<Size> Sizes = Gen.Select(Gen.Int[40, 260], Gen.Int[30, 200], (w, h) => new Size(w, h));

    private static readonly Gen<LayoutGraph> Random =
        from boxes in Sizes.Array[1, 14]
        from edges in Gen.Select(Gen.Int[0, boxes.Length - 1], Gen.Int[0, boxes.Length - 1], Gen.Int[0, 3], Gen.Bool, Gen.Double[0, 1]).Array[0, 24]
        select new LayoutGraph(boxes, [.. edges.Where(e => e.Item1 != e.Item2).Select(e => Edge(boxes, e.Item1, e.Item2, e.Item3, e.Item4, e.Item5))]);

    private static readonly Gen<(LayoutGraph Graph, Direction Direction)> Cases =
        Gen.Select(Random, Gen.Bool, (graph, down) => down ? (WithoutPorts(graph), Direction.Down) : (graph, Direction.Right));

    [Fact]
    public void No_two_boxes_or_labels_overlap() => Cases.Sample(c =>
    {
        Placement placed = LayeredLayout.Of(c.Graph, c.Direction);
        Box[] all = [.. placed.Boxes, .. placed.Routes.Select(r => r.Label).OfType<Box>()];
        for (int i = 0; i < all.Length; i++)
        {
            Assert.All(all[(i + 1)..], b => Assert.False(all[i].Overlaps(b), $"{all[i]} and {b}"));
        }
    });

    [Fact]
    public void Boxes_and_labels_keep_their_sizes_and_stand_within_the_picture() => Cases.Sample(c =>
    {
        Placement placed = LayeredLayout.Of(c.Graph, c.Direction);
        foreach ((Box box, Size size) in placed.Boxes.Zip(c.Graph.Boxes).Concat(placed.Routes.Zip(c.Graph.Edges).Where(r => r.First.Label is not null).Select(r => (r.First.Label!.Value, r.Second.Label!.Value))))
        {
            Assert.Equal(size, new Size(box.Width, box.Height));
            Assert.True(box is { X: >= -0.01, Y: >= -0.01 } && box.Right <= placed.Size.Width + 0.01 && box.Bottom <= placed.Size.Height + 0.01, $"{box} in {placed.Size}");
        }
    });

    [Fact]
    public void Edges_start_and_end_at_the_borders_of_their_boxes() => Cases.Sample(c =>
    {
        Placement placed = LayeredLayout.Of(c.Graph, c.Direction);
        foreach ((Route route, LayoutEdge edge) in placed.Routes.Zip(c.Graph.Edges))
        {
            Assert.Equal(StrokeKind.Move, route.Strokes[0].Kind);
            Assert.True(OnBorder(placed.Boxes[edge.From], route.Strokes[0].End), $"{route.Strokes[0].End} and {placed.Boxes[edge.From]}");
            Assert.True(OnBorder(placed.Boxes[edge.To], route.Strokes[^1].End), $"{route.Strokes[^1].End} and {placed.Boxes[edge.To]}");
            Assert.Equal(edge.Leaves ?? route.Strokes[0].End.Y - placed.Boxes[edge.From].Y, route.Strokes[0].End.Y - placed.Boxes[edge.From].Y, 0.001);
            Assert.Equal(edge.Arrives ?? route.Strokes[^1].End.Y - placed.Boxes[edge.To].Y, route.Strokes[^1].End.Y - placed.Boxes[edge.To].Y, 0.001);
        }
    });

    [Fact]
    public void No_edge_runs_through_a_box_or_a_label() => Cases.Sample(c =>
    {
        Placement placed = LayeredLayout.Of(c.Graph, c.Direction);
        Box[] all = [.. placed.Boxes, .. placed.Routes.Select(r => r.Label).OfType<Box>()];
        foreach (Point point in placed.Routes.SelectMany(r => Drawn(r.Strokes)))
        {
            Assert.DoesNotContain(all, b => point.X > b.X + 0.5 && point.X < b.Right - 0.5 && point.Y > b.Y + 0.5 && point.Y < b.Bottom - 0.5);
        }
    });

    [Fact]
    public void The_same_graph_is_placed_in_the_same_way() => Cases.Sample(c =>
    {
        Placement first = LayeredLayout.Of(c.Graph, c.Direction);
        Placement second = LayeredLayout.Of(c.Graph, c.Direction);
        Assert.Equal(first.Size, second.Size);
        Assert.Equal(first.Boxes, second.Boxes);
        Assert.Equal(first.Routes.SelectMany(r => r.Strokes), second.Routes.SelectMany(r => r.Strokes));
    }, iter: 20);

    [Fact]
    public void A_chain_stands_in_one_line_from_left_to_right()
    {
        Placement placed = LayeredLayout.Of(Of(4, (0, 1), (1, 2), (2, 3)), Direction.Right);
        Assert.Single(placed.Boxes.Select(b => b.Y).Distinct());
        Assert.Equal(placed.Boxes.OrderBy(b => b.X), placed.Boxes);
        Assert.All(placed.Routes, r => Assert.Equal([StrokeKind.Move, StrokeKind.Line], r.Strokes.Select(s => s.Kind)));
    }

    [Fact]
    public void What_is_backward_stands_before()
    {
        Placement placed = LayeredLayout.Of(new LayoutGraph([new(50, 30), new(50, 30)], [new LayoutEdge(0, 1) { Backward = true }]), Direction.Right);
        Assert.True(placed.Boxes[1].X < placed.Boxes[0].X);
        Assert.Equal(placed.Boxes[0].X, placed.Routes[0].Strokes[0].End.X);
        Assert.Equal(placed.Boxes[1].Right, placed.Routes[0].Strokes[^1].End.X);
    }

    [Fact]
    public void A_wide_picture_grows_down_when_that_suits_a_screen_better()
    {
        LayoutGraph chain = new([.. Enumerable.Repeat(new Size(200, 40), 12)], [.. Enumerable.Range(0, 11).Select(i => new LayoutEdge(i, i + 1))]);
        Assert.True(LayeredLayout.OfBetter(chain).Size.Width <= Screen.Width);
    }

    [Fact]
    public void Lone_boxes_fill_rows_instead_of_a_line()
    {
        Placement placed = LayeredLayout.Of(new LayoutGraph([.. Enumerable.Repeat(new Size(200, 40), 30)], []), Direction.Right);
        Assert.InRange(placed.Size.Width, 800, Screen.Width);
        Assert.True(placed.Boxes.Select(b => b.Y).Distinct().Count() > 4);
    }

    private static LayoutGraph Of(int boxes, params (int From, int To)[] edges) =>
        new([.. Enumerable.Repeat(new Size(100, 40), boxes)], [.. edges.Select(e => new LayoutEdge(e.From, e.To))]);

    private static LayoutEdge Edge(Size[] boxes, int source, int target, int lines, bool backward, double port) => new(source, target)
    {
        Label = lines == 0 ? null : new Size(20 + (lines * 45), lines * 14),
        Leaves = port < 0.3 ? port * boxes[source].Height : null,
        Arrives = port > 0.7 ? port * boxes[target].Height : null,
        Backward = backward,
    };

    private static LayoutGraph WithoutPorts(LayoutGraph graph) => graph with { Edges = [.. graph.Edges.Select(e => e with { Leaves = null, Arrives = null })] };

    private static bool OnBorder(Box box, Point point)
    {
        bool withinX = point.X >= box.X - 0.01 && point.X <= box.Right + 0.01;
        bool withinY = point.Y >= box.Y - 0.01 && point.Y <= box.Bottom + 0.01;
        return withinX && withinY && (Near(point.X, box.X) || Near(point.X, box.Right) || Near(point.Y, box.Y) || Near(point.Y, box.Bottom));
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 0.01;

    /// <summary>Places along all that is drawn.</summary>
    private static IEnumerable<Point> Drawn(IReadOnlyList<Stroke> strokes)
    {
        for (int i = 1; i < strokes.Count; i++)
        {
            Point from = strokes[i - 1].End;
            Stroke stroke = strokes[i];
            for (double t = 0; t <= 1 && stroke.Kind != StrokeKind.Move; t += 0.05)
            {
                yield return stroke.Kind == StrokeKind.Line
                    ? new(from.X + ((stroke.End.X - from.X) * t), from.Y + ((stroke.End.Y - from.Y) * t))
                    : new(Bezier(from.X, stroke.First.X, stroke.Second.X, stroke.End.X, t), Bezier(from.Y, stroke.First.Y, stroke.Second.Y, stroke.End.Y, t));
            }
        }
    }

    private static double Bezier(double a, double b, double c, double d, double t)
    {
        double u = 1 - t;
        return (u * u * u * a) + (3 * u * u * t * b) + (3 * u * t * t * c) + (t * t * t * d);
    }
}
