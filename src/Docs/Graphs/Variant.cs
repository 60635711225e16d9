namespace Docs.Graphs;

/// <summary>A way to draw one picture, and what it leaves out.</summary>
/// <param name="Graph">The picture.</param>
/// <param name="LeftOut">A sentence on what it leaves out; null when nothing.</param>
internal sealed record Variant(Graph Graph, string? LeftOut);
