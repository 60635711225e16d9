namespace CatalogModel.Tracing;

/// <summary>How a trace goes on behind a step.</summary>
public enum TraceEnd
{
    /// <summary>With what stands under it, which may be nothing.</summary>
    Shown,

    /// <summary>It goes on under another step, where the same node is reached in fewer or as many steps.</summary>
    Elsewhere,

    /// <summary>It goes on, but beyond the depth that was asked for.</summary>
    Cut,
}

/// <summary>A step of a trace, with the steps behind it.</summary>
/// <param name="Edge">The step.</param>
/// <param name="Node">What it leads to: upwards where the value comes from, downwards where it goes.</param>
/// <param name="End">How the trace goes on.</param>
/// <param name="Next">The steps behind it; none unless they are shown here.</param>
public sealed record TraceStep(FlowEdge Edge, FlowNode Node, TraceEnd End, IReadOnlyList<TraceStep> Next);

/// <summary>
/// Unfolds the graph into trees. What is reached by several ways, or in a circle, is unfolded once, under the shortest way: so a tree ends,
/// and holds each step once.
/// </summary>
internal static class TraceTree
{
    /// <summary>The trees of the starts, in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<TraceStep>> Grow(FlowGraph graph, IReadOnlyList<FlowNode> starts, bool upwards, int? depth)
    {
        List<FlowNode> order = [.. starts];
        Dictionary<FlowNode, (int Depth, FlowEdge? By)> reached = starts.ToDictionary(s => s, _ => (0, (FlowEdge?)null));
        for (int i = 0; i < order.Count && !(reached[order[i]].Depth >= depth); i++)
        {
            foreach (FlowEdge edge in Edges(order[i]).Where(e => !reached.ContainsKey(Other(e))))
            {
                reached.Add(Other(edge), (reached[order[i]].Depth + 1, edge));
                order.Add(Other(edge));
            }
        }

        // From the far end: the steps behind a step are ready when it is made, and no chain is too long for the stack.
        Dictionary<FlowNode, IReadOnlyList<TraceStep>> steps = [];
        for (int i = order.Count - 1; i >= 0; i--)
        {
            steps[order[i]] = reached[order[i]].Depth >= depth ? [] : [.. Edges(order[i]).Select(Step)];
        }

        return [.. starts.Select(s => steps[s])];

        IReadOnlyList<FlowEdge> Edges(FlowNode node) => upwards ? graph.Into(node) : graph.OutOf(node);

        FlowNode Other(FlowEdge edge) => upwards ? edge.From : edge.To;

        TraceStep Step(FlowEdge edge)
        {
            FlowNode node = Other(edge);
            if (Edges(node).Count == 0)
            {
                return new(edge, node, TraceEnd.Shown, []);
            }

            TraceEnd end = reached[node].By != edge ? TraceEnd.Elsewhere : reached[node].Depth >= depth ? TraceEnd.Cut : TraceEnd.Shown;
            return new(edge, node, end, end == TraceEnd.Shown ? steps[node] : []);
        }
    }
}
