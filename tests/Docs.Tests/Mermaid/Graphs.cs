using Docs.Graphs;

namespace Docs.Tests.Mermaid;

/// <summary>Pictures of any size and shape.</summary>
internal static class Graphs
{
    /// <summary>Nodes with these labels, each with an edge of that label to itself and to the next.</summary>
    public static Graph Chain(GraphKind kind, params string[] labels) => Of(kind, labels.Length) with
    {
        Nodes = [.. labels.Select((label, i) => new GraphNode($"{i}", NodeKind.Entity, label) { Rows = [new NodeRow(label, label, InKey: i % 2 == 0, InForeignKey: i % 3 == 0, label)] })],
        Edges = [.. labels.Select((label, i) => new GraphEdge($"{i}", $"{(i + 1) % labels.Length}", EdgeKind.Violation, [label]))],
    };

    /// <summary>Nodes <c>0</c>, <c>1</c> … without edges.</summary>
    public static Graph Of(GraphKind kind, int nodes) => new()
    {
        Kind = kind,
        Title = "A picture",
        Description = "Shows things",
        Nodes = [.. Enumerable.Range(0, nodes).Select(i => new GraphNode($"{i}", NodeKind.Service, $"service {i}"))],
    };

    public static Graph Star(int points) => With(Of(GraphKind.Flow, points + 1), Enumerable.Range(1, points).Select(i => (0, i)));

    /// <summary>Groups of nodes in a row, not tied to each other.</summary>
    public static Graph Chains(int chains, int length) => With(
        Of(GraphKind.Flow, chains * length),
        Enumerable.Range(0, chains).SelectMany(c => Enumerable.Range(0, length - 1).Select(i => ((c * length) + i, (c * length) + i + 1))));

    public static Graph With(Graph graph, IEnumerable<(int From, int To)> edges) =>
        graph with { Edges = [.. edges.Select(e => new GraphEdge($"{e.From}", $"{e.To}", EdgeKind.Event, ["Happened"]))] };
}
