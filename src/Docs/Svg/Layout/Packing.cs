namespace Docs.Svg.Layout;

/// <summary>Puts parts that do not hang together beside and below each other: large ones first, lone boxes last, in rows.</summary>
internal static class Packing
{
    private const double Gap = 40;

    private const double LoneGap = 16;

    /// <param name="graph">The whole graph.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="mirrored">True when x is going to be y.</param>
    public static Placement Of(LayoutGraph graph, IReadOnlyList<Part> parts, bool mirrored)
    {
        double widest = parts.Select(p => mirrored ? p.Placement.Size.Height : p.Placement.Size.Width).DefaultIfEmpty(0).Max();
        Box[] boxes = new Box[graph.Boxes.Count];
        Route[] routes = new Route[graph.Edges.Count];
        Shelves shelves = new(Math.Max(Screen.Width, widest), mirrored);
        foreach (Part part in parts.Where(p => p.EdgeIndexes.Count > 0).OrderByDescending(p => p.BoxIndexes.Count))
        {
            Put(part, shelves.Place(part.Placement.Size, Gap));
        }

        foreach ((int i, Part part) in parts.Where(p => p.EdgeIndexes.Count == 0).Index())
        {
            if (i == 0)
            {
                shelves.Break(Gap);
            }

            Put(part, shelves.Place(part.Placement.Size, LoneGap));
        }

        return new Placement(shelves.Size, boxes, routes);

        void Put(Part part, Point at)
        {
            foreach ((int i, int box) in part.BoxIndexes.Index())
            {
                boxes[box] = part.Placement.Boxes[i].Moved(at.X, at.Y);
            }

            foreach ((int i, int edge) in part.EdgeIndexes.Index())
            {
                routes[edge] = part.Placement.Routes[i].Moved(at.X, at.Y);
            }
        }
    }
}

/// <summary>Rows that are filled one after the other.</summary>
/// <param name="width">How wide a row may get.</param>
/// <param name="mirrored">True when rows are columns, because x is going to be y.</param>
internal sealed class Shelves(double width, bool mirrored)
{
    private double _x;
    private double _y;
    private double _tallest;
    private double _widest;

    /// <summary>The room that all rows take.</summary>
    public Size Size => mirrored ? new(_y + _tallest, _widest) : new(_widest, _y + _tallest);

    /// <summary>The place for the next thing.</summary>
    public Point Place(Size size, double gap)
    {
        Size own = mirrored ? size.Mirror() : size;
        if (_x > 0 && _x + own.Width > width)
        {
            Break(gap);
        }

        Point at = new(_x, _y);
        _widest = Math.Max(_widest, _x + own.Width);
        _x += own.Width + gap;
        _tallest = Math.Max(_tallest, own.Height);
        return mirrored ? at.Mirror() : at;
    }

    /// <summary>Starts a new row.</summary>
    public void Break(double gap)
    {
        if (_x > 0)
        {
            _y += _tallest + gap;
            _x = 0;
            _tallest = 0;
        }
    }
}
