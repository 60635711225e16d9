using System.Globalization;
using System.Text;
using Docs.Graphs;

namespace Docs.Mermaid;

/// <summary>Messages between participants, from top to bottom.</summary>
internal static class SequenceWriter
{
    public static string Write(Graph graph)
    {
        NodeNames names = new(graph.Nodes);
        StringBuilder text = new();
        text.Append("sequenceDiagram\n")
            .Append(CultureInfo.InvariantCulture, $"  accTitle: {MermaidText.Sentence(graph.Title)}\n")
            .Append(CultureInfo.InvariantCulture, $"  accDescr: {MermaidText.Sentence(graph.Description)}\n");
        foreach (GraphNode node in graph.Nodes)
        {
            text.Append(CultureInfo.InvariantCulture, $"  participant {names[node.Id]} as {MermaidText.Label(node.Label)}\n");
        }

        foreach (GraphEdge edge in graph.Edges)
        {
            text.Append(edge.Kind == EdgeKind.Write
                ? $"  Note over {names[edge.To]}: {MermaidText.Lines(edge.Lines)}\n"
                : $"  {names[edge.From]}-){names[edge.To]}: {MermaidText.Lines(edge.Lines)}\n");
        }

        return text.ToString();
    }
}
