using Docs.Graphs;

namespace Docs.Mermaid;

/// <summary>
/// Writes a graph as Mermaid text. Nodes are called <c>n1</c>, <c>n2</c> …, because many names mean something to Mermaid.
/// Nodes carry no links: hosts draw diagrams in a sandbox, where relative links lead nowhere; the table beside the diagram
/// has them.
/// </summary>
internal static class MermaidWriter
{
    /// <summary>The diagram; lines end with <c>\n</c>.</summary>
    public static string Write(Graph graph) => graph.Kind switch
    {
        GraphKind.Model => EntityDiagramWriter.Write(graph),
        GraphKind.Sequence => SequenceWriter.Write(graph),
        _ => FlowchartWriter.Write(graph),
    };
}
