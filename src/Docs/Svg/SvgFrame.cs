using Docs.Graphs;
using Docs.Svg.Layout;
using Docs.Svg.Text;

namespace Docs.Svg;

/// <summary>What is around every picture: its size, its name and description for screen readers, its legend.</summary>
internal static class SvgFrame
{
    /// <summary>The room around a picture.</summary>
    public const double Margin = 20;

    private const double LegendLine = 22;

    private const double SampleWidth = 34;

    /// <summary>Writes a picture.</summary>
    /// <param name="graph">What it shows.</param>
    /// <param name="size">Its size, without the room around it.</param>
    /// <param name="options">How pictures are drawn.</param>
    /// <param name="draw">Draws it.</param>
    public static string Write(Graph graph, Size size, SvgOptions options, Action<SvgText> draw)
    {
        EdgeKind[] kinds = [.. graph.Edges.Select(e => e.Kind).Where(k => k is not (EdgeKind.Storage or EdgeKind.Write or EdgeKind.ForeignKey)).Distinct().Order()];
        IReadOnlyList<(EdgeKind Kind, Point At)> legend = kinds.Length > 1 || kinds is [not (EdgeKind.Event or EdgeKind.Value)] ? Legend(kinds, options, size) : [];
        double width = Math.Max(size.Width, legend.Select(l => l.At.X + LegendWidth(l.Kind, options)).DefaultIfEmpty(0).Max()) + (2 * Margin);
        double height = (legend.Count == 0 ? size.Height : legend[^1].At.Y + (LegendLine / 2)) + (2 * Margin);
        SvgText svg = new();
        svg.Open(
                "svg",
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("class", $"diagram {graph.Kind switch { GraphKind.Model => "model", GraphKind.Sequence => "sequence", _ => "flow" }}"),
                ("viewBox", $"{SvgText.Number(-Margin)} {SvgText.Number(-Margin)} {SvgText.Number(width)} {SvgText.Number(height)}"),
                ("width", SvgText.Number(width)),
                ("height", SvgText.Number(height)),
                ("role", "graphics-document document"),
                ("aria-labelledby", $"{options.IdPrefix}-title"),
                ("aria-describedby", $"{options.IdPrefix}-description"),
                ("font-family", "system-ui, sans-serif"),
                ("font-size", "13"),
                ("fill", "currentColor"))
            .NewLine()
            .Text("title", graph.Title, ("id", $"{options.IdPrefix}-title"))
            .Text("desc", graph.Description, ("id", $"{options.IdPrefix}-description"))
            .NewLine();
        draw(svg);
        Draw(svg, legend, options);
        return svg.Close("svg").NewLine().ToString();
    }

    private static IReadOnlyList<(EdgeKind Kind, Point At)> Legend(EdgeKind[] kinds, SvgOptions options, Size size)
    {
        List<(EdgeKind, Point)> legend = [];
        double x = 0;
        double y = size.Height + LegendLine + 6;
        foreach (EdgeKind kind in kinds)
        {
            double width = LegendWidth(kind, options);
            if (x > 0 && x + width > Math.Max(size.Width, 400))
            {
                x = 0;
                y += LegendLine;
            }

            legend.Add((kind, new(x, y)));
            x += width + 24;
        }

        return legend;
    }

    private static double LegendWidth(EdgeKind kind, SvgOptions options) => SampleWidth + 8 + TextWidth.Of(options.Words.Edge(kind), EdgeDrawing.LabelSize);

    private static void Draw(SvgText svg, IReadOnlyList<(EdgeKind Kind, Point At)> legend, SvgOptions options)
    {
        if (legend.Count == 0)
        {
            return;
        }

        EdgeDrawing edges = new(svg);
        svg.Open("g", ("class", "legend"));
        foreach ((EdgeKind kind, Point at) in legend)
        {
            svg.Open("g", ("class", $"edge {EdgeDrawing.Class(kind)}"));
            edges.Line(kind, [Stroke.Move(at), Stroke.Line(at.Moved(SampleWidth - 8, 0))]);
            edges.Head(at.Moved(SampleWidth, 0), at);
            svg.Text("text", options.Words.Edge(kind), ("class", "label"), ("x", SvgText.Number(at.X + SampleWidth + 8)), ("y", SvgText.Number(at.Y + 4)), ("font-size", SvgText.Number(EdgeDrawing.LabelSize)))
                .Close("g");
        }

        svg.Close("g").NewLine();
    }
}
