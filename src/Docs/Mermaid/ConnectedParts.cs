using Docs.Graphs;

namespace Docs.Mermaid;

/// <summary>The parts of a graph that hang together.</summary>
internal static class ConnectedParts
{
    /// <summary>The parts with at least two nodes, in the order of their first nodes; ids in the order of the nodes.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(Graph graph)
    {
        ILookup<string, string> neighbours = graph.Edges
            .SelectMany(e => new[] { (Node: e.From, Other: e.To), (Node: e.To, Other: e.From) })
            .ToLookup(e => e.Node, e => e.Other, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (GraphNode start in graph.Nodes)
        {
            if (!seen.Add(start.Id))
            {
                continue;
            }

            List<string> part = [start.Id];
            for (int i = 0; i < part.Count; i++)
            {
                part.AddRange(neighbours[part[i]].Where(seen.Add));
            }

            if (part.Count > 1)
            {
                yield return part;
            }
        }
    }
}
