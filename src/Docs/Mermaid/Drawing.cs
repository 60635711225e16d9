using Docs.Graphs;
using Docs.Language;

namespace Docs.Mermaid;

/// <summary>What became of a picture: diagrams within the budget, and what they leave out.</summary>
/// <param name="Diagrams">Mermaid texts; none when there is nothing to draw or nothing fits.</param>
/// <param name="LeftOut">A sentence on what they leave out; null when nothing.</param>
internal sealed record Drawing(IReadOnlyList<string> Diagrams, string? LeftOut)
{
    /// <summary>More diagrams than this below each other are no overview any more.</summary>
    public const int MostDiagrams = 5;

    /// <summary>
    /// Draws the richest variant that is within the budget. When none is, the parts of the barest one that hang together are
    /// drawn by themselves; the table beside the diagrams has what then still does not fit.
    /// </summary>
    /// <param name="variants">From the richest to the barest.</param>
    /// <param name="texts">The words of the sentence on what is left out.</param>
    /// <param name="room">How many characters the page still takes.</param>
    public static Drawing Of(IEnumerable<Variant> variants, Texts texts, int room = int.MaxValue)
    {
        Variant? barest = null;
        foreach (Variant variant in variants)
        {
            if (variant.Graph.Nodes.Count == 0)
            {
                return new Drawing([], null);
            }

            if (MermaidBudget.Write(variant.Graph, room) is { } diagram)
            {
                return new Drawing([diagram], variant.LeftOut);
            }

            barest = variant;
        }

        return barest is null ? new Drawing([], null) : Split(barest, texts, room);
    }

    private static Drawing Split(Variant variant, Texts texts, int room)
    {
        List<string> diagrams = [];
        HashSet<string> current = new(StringComparer.Ordinal);
        string? written = null;
        int drawn = 0;
        if (variant.Graph.Kind != GraphKind.Sequence)
        {
            foreach (IReadOnlyList<string> part in ConnectedParts.Of(variant.Graph))
            {
                string? together = Write(variant.Graph, [.. current, .. part], room);
                if (together is null)
                {
                    Finish();
                    together = Write(variant.Graph, [.. part], room);
                }

                if (diagrams.Count == MostDiagrams)
                {
                    break;
                }

                if (together is not null)
                {
                    written = together;
                    current.UnionWith(part);
                }
            }

            Finish();
        }

        return new Drawing(diagrams, Explain(variant, texts, diagrams.Count, variant.Graph.Nodes.Count - drawn));

        void Finish()
        {
            if (written is not null && diagrams.Count < MostDiagrams)
            {
                diagrams.Add(written);
                room -= written.Length;
                drawn += current.Count;
            }

            written = null;
            current.Clear();
        }
    }

    private static string? Write(Graph graph, HashSet<string> nodes, int room) =>
        nodes.Count > MermaidBudget.Nodes ? null : MermaidBudget.Write(graph.Part(nodes), room);

    private static string Explain(Variant variant, Texts texts, int diagrams, int missing)
    {
        string nodes = texts.Count(TextKey.CountNodes, variant.Graph.Nodes.Count);
        string connections = texts.Count(TextKey.CountConnections, variant.Graph.Edges.Count);
        string split = (diagrams, missing) switch
        {
            (0, _) => texts.Line(TextKey.TooLarge, nodes, connections),
            (_, 0) => texts.Line(TextKey.TooLargeInParts, nodes, connections),
            _ => texts.Line(TextKey.TooLargePartly, nodes, connections, texts.Count(TextKey.CountNodes, missing)),
        };
        return diagrams > 0 && variant.LeftOut is { } leftOut ? $"{split} {leftOut}" : split;
    }
}
