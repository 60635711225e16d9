namespace Docs.Svg.Layout;

/// <summary>
/// Draws edges: straight across a layer, curved between two. A layer keeps room for all that passes it, and between layers stands nothing,
/// so that no edge runs through a box or another's label.
/// </summary>
internal static class Routing
{
    public static Route Of(Chain chain, Columns columns)
    {
        List<Point> points = [];
        List<int> gaps = [];
        Slot first = chain.Links[0].From;
        points.Add(new(columns.Of(first).Right, first.Middle + chain.Links[0].Leaves));
        foreach (Link link in chain.Links)
        {
            if (!columns.IsEmpty(link.From.Rank))
            {
                points.Add(new(columns.End(link.From.Rank), link.From.Middle + link.Leaves));
            }

            double arrives = link.To.Middle + link.Arrives;
            if (!columns.IsEmpty(link.To.Rank))
            {
                points.Add(new(columns.Start(link.To.Rank), arrives));
            }

            if (link.To == chain.Label)
            {
                Box label = columns.Of(chain.Label);
                points.Add(new(label.X, arrives));
                gaps.Add(points.Count);
                points.Add(new(label.Right, arrives));
            }
        }

        Slot last = chain.Links[^1].To;
        points.Add(new(columns.Of(last).X, last.Middle + chain.Links[^1].Arrives));
        Box? room = chain.Label is null ? null : columns.Of(chain.Label);
        return new Route(chain.Turned ? Strokes([.. Enumerable.Reverse(points)], [.. gaps.Select(g => points.Count - g)]) : Strokes(points, gaps), room);
    }

    /// <param name="points">All corners of the way.</param>
    /// <param name="gaps">Corners that the pen goes to without drawing.</param>
    private static List<Stroke> Strokes(IReadOnlyList<Point> points, IReadOnlyList<int> gaps)
    {
        List<Stroke> strokes = [Stroke.Move(points[0])];
        for (int i = 1; i < points.Count; i++)
        {
            Point from = points[i - 1];
            Point to = points[i];
            if (gaps.Contains(i))
            {
                strokes.Add(Stroke.Move(to));
            }
            else if (Math.Abs(from.Y - to.Y) < 0.05)
            {
                Line(strokes, to);
            }
            else
            {
                double middle = (from.X + to.X) / 2;
                strokes.Add(new(StrokeKind.Curve, new(middle, from.Y), new(middle, to.Y), to));
            }
        }

        return strokes;
    }

    /// <summary>Lines in one direction are one.</summary>
    private static void Line(List<Stroke> strokes, Point to)
    {
        if (strokes[^1].Kind == StrokeKind.Line)
        {
            strokes[^1] = Stroke.Line(to);
        }
        else if (Math.Abs(strokes[^1].End.X - to.X) >= 0.05)
        {
            strokes.Add(Stroke.Line(to));
        }
    }
}
