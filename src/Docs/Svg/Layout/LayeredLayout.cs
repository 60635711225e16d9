namespace Docs.Svg.Layout;

/// <summary>
/// A layered layout: cycles broken, boxes ranked, layers ordered so that few edges cross, slots placed so that edges are straight where they
/// can be. The same graph is placed in the same way everywhere; nothing is left to chance.
/// </summary>
internal static class LayeredLayout
{
    /// <summary>Places a graph; parts that do not hang together stand beside each other.</summary>
    public static Placement Of(LayoutGraph graph, Direction direction)
    {
        LayoutGraph upright = direction == Direction.Down ? graph.Mirror() : graph;
        List<Part> parts = [.. ConnectedBoxes.Of(upright).Select(p => Part.Of(upright, p))];
        Placement placed = Packing.Of(upright, parts, mirrored: direction == Direction.Down);
        return direction == Direction.Down ? placed.Mirror() : placed;
    }

    /// <summary>Places a graph in the direction that suits a screen better.</summary>
    public static Placement OfBetter(LayoutGraph graph)
    {
        Placement right = Of(graph, Direction.Right);
        if (right.Size.Width <= Screen.Width)
        {
            return right;
        }

        Placement down = Of(graph, Direction.Down);
        return Screen.Scale(down.Size) > Screen.Scale(right.Size) * 1.1 ? down : right;
    }
}
