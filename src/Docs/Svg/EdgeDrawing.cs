using Docs.Graphs;
using Docs.Svg.Layout;
using Docs.Svg.Text;

namespace Docs.Svg;

/// <summary>Draws edges. What they mean shows in the stroke as well as in the colour; heads are shapes of their own, so that they have the line's colour in every theme.</summary>
/// <param name="svg">What is written to.</param>
internal sealed class EdgeDrawing(SvgText svg)
{
    public const double LabelSize = 11;

    public const double LabelLine = 14;

    private const double WidestLabel = 210;

    private const double LabelMargin = 4;

    private const double HeadLength = 8;

    private const double HeadHalf = 3.6;

    /// <summary>What stands on an edge, in lines that fit.</summary>
    public static IReadOnlyList<string> Lines(GraphEdge edge) => [.. edge.Lines.Select(l => TextLines.Of(l, WidestLabel, LabelSize, most: 1)).SelectMany(l => l.Lines)];

    /// <summary>The room that a label takes; null for none.</summary>
    public static Size? LabelRoom(GraphEdge edge)
    {
        IReadOnlyList<string> lines = Lines(edge);
        return lines.Count == 0 ? null : new Size(Math.Ceiling(lines.Max(l => TextWidth.Of(l, LabelSize))) + (2 * LabelMargin), lines.Count * LabelLine);
    }

    /// <summary>Draws an edge between two boxes.</summary>
    /// <param name="edge">What it is.</param>
    /// <param name="route">Its way.</param>
    /// <param name="name">What is said of it when one points at it.</param>
    /// <param name="ends">The numbers of its boxes.</param>
    public void Draw(GraphEdge edge, Route route, string name, (int From, int To) ends)
    {
        Open(edge.Kind, name, ends);
        if (edge.Kind == EdgeKind.ForeignKey)
        {
            Line(edge.Kind, route.Strokes);
            CrowsFeet(edge, route.Strokes);
        }
        else
        {
            (IReadOnlyList<Stroke> line, Point tip, Point back) = Shortened(route.Strokes, edge.Kind == EdgeKind.Storage ? 0 : HeadLength);
            Line(edge.Kind, line);
            if (edge.Kind != EdgeKind.Storage)
            {
                Head(tip, back);
            }
        }

        if (route.Label is { } room)
        {
            double y = room.Y + LabelLine - 3.5;
            foreach (string line in Lines(edge))
            {
                svg.Text("text", line, ("class", "label"), ("x", SvgText.Number(room.X + (room.Width / 2))), ("y", SvgText.Number(y)), ("font-size", SvgText.Number(LabelSize)), ("text-anchor", "middle"));
                y += LabelLine;
            }
        }

        svg.Close("g").NewLine();
    }

    /// <summary>Opens the group of an edge.</summary>
    public void Open(EdgeKind kind, string name, (int From, int To) ends) => svg
        .Open("g", ("class", $"edge {Class(kind)}"), ("data-from", SvgText.Number(ends.From)), ("data-to", SvgText.Number(ends.To)))
        .Text("title", name);

    /// <summary>Draws the line of a kind of edge.</summary>
    public void Line(EdgeKind kind, IEnumerable<Stroke> strokes) => svg.Empty(
        "path",
        ("class", "line"),
        ("d", SvgText.Path(strokes)),
        ("fill", "none"),
        ("stroke", "currentColor"),
        ("stroke-width", kind == EdgeKind.Violation ? "2.6" : "1.3"),
        ("stroke-dasharray", kind switch { EdgeKind.Call => "7 4", EdgeKind.Reference => "2 3.5", _ => null }));

    /// <summary>Draws the head of an arrow.</summary>
    public void Head(Point tip, Point back)
    {
        double length = Math.Max(0.1, Math.Sqrt(Math.Pow(tip.X - back.X, 2) + Math.Pow(tip.Y - back.Y, 2)));
        Point along = new((tip.X - back.X) / length, (tip.Y - back.Y) / length);
        Point foot = tip.Moved(-along.X * HeadLength, -along.Y * HeadLength);
        svg.Empty(
            "path",
            ("class", "head"),
            ("d", SvgText.Path([Stroke.Move(tip), Stroke.Line(foot.Moved(-along.Y * HeadHalf, along.X * HeadHalf)), Stroke.Line(foot.Moved(along.Y * HeadHalf, -along.X * HeadHalf))]) + "Z"),
            ("fill", "currentColor"));
    }

    /// <summary>A kind's class.</summary>
    public static string Class(EdgeKind kind) => kind switch
    {
        EdgeKind.Event => "event",
        EdgeKind.Call => "call",
        EdgeKind.Storage => "storage",
        EdgeKind.Value => "value",
        EdgeKind.Reference => "reference",
        EdgeKind.ForeignKey => "foreign-key",
        EdgeKind.Write => "write",
        _ => "violation",
    };

    /// <summary>A way without its last bit, which the head of the arrow takes. The end of a way is straight along one axis.</summary>
    private static (IReadOnlyList<Stroke> Line, Point Tip, Point Back) Shortened(IReadOnlyList<Stroke> strokes, double by)
    {
        Stroke last = strokes[^1];
        Point direction = Direction(strokes);
        Point back = last.End.Moved(-direction.X * by, -direction.Y * by);
        Stroke shorter = last.Kind == StrokeKind.Curve
            ? last with { Second = last.Second.Moved(-direction.X * by, -direction.Y * by), End = back }
            : last with { End = back };
        return ([.. strokes.SkipLast(1), shorter], last.End, back);
    }

    /// <summary>The direction in which a way ends: one step along an axis.</summary>
    private static Point Direction(IReadOnlyList<Stroke> strokes)
    {
        Stroke last = strokes[^1];
        return Unit(last.Kind == StrokeKind.Curve ? last.Second : strokes[^2].End, last.End);
    }

    private static Point Unit(Point from, Point to) => Math.Abs(to.X - from.X) >= Math.Abs(to.Y - from.Y) ? new(Math.Sign(to.X - from.X), 0) : new(0, Math.Sign(to.Y - from.Y));

    /// <summary>How many at either end: a foot for many, a bar for one, a ring for none.</summary>
    private void CrowsFeet(GraphEdge edge, IReadOnlyList<Stroke> strokes)
    {
        Point start = strokes[0].End;
        Point away = Unit(start, strokes[1].Kind == StrokeKind.Curve ? strokes[1].First : strokes[1].End);
        Point end = strokes[^1].End;
        Point towards = Direction(strokes);
        Point back = new(-towards.X, -towards.Y);
        List<Stroke> marks = [.. edge.ToOne ? Bar(start, away, 7) : Foot(start, away), .. Bar(end, back, 6)];
        if (!edge.Optional)
        {
            marks.AddRange(Bar(end, back, 10));
        }

        svg.Empty("path", ("class", "ends"), ("d", SvgText.Path(marks)), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.3"));
        Ring(start.Moved(away.X * 13, away.Y * 13));
        if (edge.Optional)
        {
            Ring(end.Moved(back.X * 12, back.Y * 12));
        }
    }

    private static IEnumerable<Stroke> Foot(Point at, Point away)
    {
        Point joint = at.Moved(away.X * 9, away.Y * 9);
        return
        [
            Stroke.Move(joint), Stroke.Line(at.Moved(away.Y * 5, away.X * 5)),
            Stroke.Move(joint), Stroke.Line(at.Moved(-away.Y * 5, -away.X * 5)),
        ];
    }

    private static IEnumerable<Stroke> Bar(Point at, Point away, double distance)
    {
        Point middle = at.Moved(away.X * distance, away.Y * distance);
        return [Stroke.Move(middle.Moved(away.Y * 5, away.X * 5)), Stroke.Line(middle.Moved(-away.Y * 5, -away.X * 5))];
    }

    private void Ring(Point at) => svg.Empty(
        "circle", ("class", "ring"), ("cx", SvgText.Number(at.X)), ("cy", SvgText.Number(at.Y)), ("r", "3"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "1.3"));
}
