using CatalogModel.Tracing;
using Docs.Graphs;
using Docs.Language;
using Docs.Mermaid;
using Docs.Pages;

namespace Docs.Diagrams;

/// <summary>The way of a value as a diagram by itself.</summary>
public static class TraceDiagram
{
    /// <summary>The Mermaid text; lines end with <c>\n</c>.</summary>
    /// <param name="trace">What is drawn.</param>
    /// <param name="large">True when some hosts will not draw it: GitLab asks beyond 2,000 characters, Mermaid itself stops at 500 edges.</param>
    public static string Write(Trace trace, out bool large)
    {
        Graph graph = TraceGraph.Of(trace, new Wording(Texts.English));
        large = graph.Nodes.Count > 0 && MermaidBudget.Write(graph) is null;
        return MermaidWriter.Write(graph);
    }
}
