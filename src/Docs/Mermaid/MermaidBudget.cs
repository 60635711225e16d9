using Docs.Graphs;

namespace Docs.Mermaid;

/// <summary>
/// What every host draws without asking and within a second. Hosts differ widely (GitLab asks beyond 2,000 characters,
/// Mermaid stops at 500 edges); the smallest counts.
/// </summary>
internal static class MermaidBudget
{
    public const int Nodes = 40;

    public const int Edges = 60;

    public const int Characters = 1800;

    /// <summary>All diagrams of a page together: GitLab adds them up.</summary>
    public const int PageCharacters = 1950;

    /// <summary>The diagram when it is within the budget, else null.</summary>
    /// <param name="graph">The picture.</param>
    /// <param name="room">How many characters the page still takes.</param>
    public static string? Write(Graph graph, int room = Characters)
    {
        if (graph.Nodes.Count is 0 or > Nodes || graph.Edges.Count > Edges)
        {
            return null;
        }

        string text = MermaidWriter.Write(graph);
        return text.Length <= Math.Min(Characters, room) ? text : null;
    }
}
