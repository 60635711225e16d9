using System.Globalization;
using System.Text;
using Docs.Graphs;

namespace Docs.Mermaid;

/// <summary>Entities with their fields and relationships.</summary>
internal static class EntityDiagramWriter
{
    public static string Write(Graph graph)
    {
        NodeNames names = new(graph.Nodes);
        StringBuilder text = new();
        text.Append("erDiagram\n")
            .Append(CultureInfo.InvariantCulture, $"  accTitle: {MermaidText.Sentence(graph.Title)}\n")
            .Append(CultureInfo.InvariantCulture, $"  accDescr: {MermaidText.Sentence(graph.Description)}\n");
        foreach (GraphNode node in graph.Nodes)
        {
            // Mermaid takes no empty label.
            string label = MermaidText.Label(node.Label) is { Length: > 0 } shown ? $"[\"{shown}\"]" : "";
            text.Append(CultureInfo.InvariantCulture, $"  {names[node.Id]}{label}");
            if (node.Rows.Count > 0)
            {
                text.Append(" {\n");
                foreach (NodeRow row in node.Rows)
                {
                    text.Append(Row(row));
                }

                text.Append("  }");
            }

            text.Append('\n');
        }

        foreach (GraphEdge edge in graph.Edges)
        {
            string many = edge.ToOne ? "|o" : "}o";
            string one = edge.Optional ? "o|" : "||";
            text.Append(CultureInfo.InvariantCulture, $"  {names[edge.From]} {many}--{one} {names[edge.To]} : \"{MermaidText.Lines(edge.Lines)}\"\n");
        }

        return text.ToString();
    }

    private static string Row(NodeRow row)
    {
        string keys = (row.InKey, row.InForeignKey) switch
        {
            (true, true) => " PK,FK",
            (true, false) => " PK",
            (false, true) => " FK",
            _ => "",
        };
        string note = row.Note is null ? "" : $" \"{MermaidText.Label(row.Note)}\"";
        return $"    {MermaidText.AttributeType(row.Type)} {MermaidText.AttributeName(row.Name)}{keys}{note}\n";
    }
}
