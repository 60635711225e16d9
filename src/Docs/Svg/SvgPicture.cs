using Docs.Graphs;
using Docs.Mermaid;
using Docs.Language;

namespace Docs.Svg;

/// <summary>A picture as SVG, drawn when pages are written, so that no browser has to.</summary>
/// <param name="Svg">The SVG, a whole element; null when there is nothing to draw or too much to be readable.</param>
/// <param name="LeftOut">A sentence on what it leaves out; null when nothing.</param>
internal sealed record SvgPicture(string? Svg, string? LeftOut)
{
    /// <summary>More boxes than this are a wall and no picture.</summary>
    public const int MostNodes = 100;

    /// <summary>More lines than this are a tangle.</summary>
    public const int MostEdges = 130;

    /// <summary>More rows than this in all boxes are a table.</summary>
    public const int MostRows = 400;

    /// <summary>Draws the richest variant that is readable.</summary>
    /// <param name="variants">From the richest to the barest.</param>
    /// <param name="options">How pictures are drawn.</param>
    public static SvgPicture Of(IEnumerable<Variant> variants, SvgOptions options)
    {
        Graph? barest = null;
        foreach (Variant variant in variants)
        {
            if (variant.Graph.Nodes.Count == 0)
            {
                return new SvgPicture(null, null);
            }

            if (IsReadable(variant.Graph))
            {
                return new SvgPicture(Write(variant.Graph, options), variant.LeftOut);
            }

            barest = variant.Graph;
        }

        return barest is null
            ? new SvgPicture(null, null)
            : new SvgPicture(null, options.Words.TooLarge(barest));
    }

    /// <summary>Draws a graph, whatever its size. The same graph makes the same bytes.</summary>
    public static string Write(Graph graph, SvgOptions options) =>
        graph.Kind == GraphKind.Sequence ? SequencePicture.Write(graph, options) : BoxPicture.Write(graph, options);

    private static bool IsReadable(Graph graph) =>
        graph.Nodes.Count <= MostNodes && graph.Edges.Count <= MostEdges && graph.Nodes.Sum(n => n.Rows.Count) <= MostRows;
}
