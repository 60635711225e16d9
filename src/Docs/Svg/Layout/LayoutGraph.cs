namespace Docs.Svg.Layout;

/// <summary>Boxes and the edges between them, by their sizes only.</summary>
/// <param name="Boxes">The boxes' sizes, in reading order.</param>
/// <param name="Edges">The edges; none from a box to itself.</param>
internal sealed record LayoutGraph(IReadOnlyList<Size> Boxes, IReadOnlyList<LayoutEdge> Edges)
{
    /// <summary>The same with widths for heights.</summary>
    public LayoutGraph Mirror() => new([.. Boxes.Select(b => b.Mirror())], [.. Edges.Select(e => e with { Label = e.Label?.Mirror() })]);
}

/// <summary>An edge between two boxes.</summary>
/// <param name="From">The box it leaves.</param>
/// <param name="To">The box it reaches.</param>
internal sealed record LayoutEdge(int From, int To)
{
    /// <summary>The room that its label takes.</summary>
    public Size? Label { get; init; }

    /// <summary>How far below the box's top it leaves; null to leave where it is best. For pictures that grow to the right.</summary>
    public double? Leaves { get; init; }

    /// <summary>How far below the box's top it arrives; null to arrive where it is best. For pictures that grow to the right.</summary>
    public double? Arrives { get; init; }

    /// <summary>True when the box it reaches should stand before the one it leaves.</summary>
    public bool Backward { get; init; }
}

/// <summary>Where everything stands.</summary>
/// <param name="Size">The room that the whole takes; nothing is left of or above 0.</param>
/// <param name="Boxes">The boxes, as given.</param>
/// <param name="Routes">The edges' ways, as given.</param>
internal sealed record Placement(Size Size, IReadOnlyList<Box> Boxes, IReadOnlyList<Route> Routes)
{
    /// <summary>The same with x for y.</summary>
    public Placement Mirror() => new(Size.Mirror(), [.. Boxes.Select(b => b.Mirror())], [.. Routes.Select(r => r.Mirror())]);
}

/// <summary>An edge's way, from the border of one box to the border of the other, with a gap where its label stands.</summary>
/// <param name="Strokes">The way; it starts with a move.</param>
/// <param name="Label">Where its label stands.</param>
internal sealed record Route(IReadOnlyList<Stroke> Strokes, Box? Label)
{
    public Route Mirror() => new([.. Strokes.Select(s => s.Mirror())], Label?.Mirror());

    public Route Moved(double x, double y) => new([.. Strokes.Select(s => s.Moved(x, y))], Label?.Moved(x, y));
}
