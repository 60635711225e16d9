using System.Globalization;
using System.Text;
using Docs.Graphs;

namespace Docs.Mermaid;

/// <summary>Boxes and arrows, from left to right.</summary>
internal static class FlowchartWriter
{
    public static string Write(Graph graph)
    {
        NodeNames names = new(graph.Nodes);
        StringBuilder text = new();
        text.Append("flowchart LR\n")
            .Append(CultureInfo.InvariantCulture, $"  accTitle: {MermaidText.Sentence(graph.Title)}\n")
            .Append(CultureInfo.InvariantCulture, $"  accDescr: {MermaidText.Sentence(graph.Description)}\n");
        for (int i = 0; i < graph.Groups.Count; i++)
        {
            GraphGroup group = graph.Groups[i];
            text.Append(CultureInfo.InvariantCulture, $"  subgraph g{i + 1}[\"{MermaidText.Label(group.Label)}\"]\n");
            Nodes(text, graph.Nodes.Where(n => n.Group == group.Id), names, "    ");
            text.Append("  end\n");
        }

        HashSet<string> groups = [.. graph.Groups.Select(g => g.Id)];
        Nodes(text, graph.Nodes.Where(n => n.Group is null || !groups.Contains(n.Group)), names, "  ");
        foreach (GraphEdge edge in graph.Edges)
        {
            string label = edge.Lines.Count == 0 ? "" : $"|\"{MermaidText.Lines(edge.Lines)}\"|";
            text.Append(CultureInfo.InvariantCulture, $"  {names[edge.From]} {Arrow(edge.Kind)}{label} {names[edge.To]}\n");
        }

        Marks(text, graph, names);
        return text.ToString();
    }

    private static void Nodes(StringBuilder text, IEnumerable<GraphNode> nodes, NodeNames names, string indent)
    {
        foreach (GraphNode node in nodes)
        {
            (string open, string close) = node.Kind switch
            {
                NodeKind.Store => ("[(", ")]"),
                NodeKind.Event => ("([", "])"),
                _ => ("[", "]"),
            };
            string label = MermaidText.Lines(node.Detail is null ? [node.Label] : [node.Label, node.Detail]);
            text.Append(CultureInfo.InvariantCulture, $"{indent}{names[node.Id]}{open}\"{label}\"{close}\n");
        }
    }

    private static string Arrow(EdgeKind kind) => kind switch
    {
        EdgeKind.Storage => "---",
        EdgeKind.Reference or EdgeKind.Call => "-.->",
        EdgeKind.Violation => "==>",
        _ => "-->",
    };

    /// <summary>What the picture is about gets a thick frame; violations are red. Both show in light and dark themes.</summary>
    private static void Marks(StringBuilder text, Graph graph, NodeNames names)
    {
        string[] focus = [.. graph.Nodes.Where(n => n.Focus).Select(n => names[n.Id])];
        if (focus.Length > 0)
        {
            text.Append("  classDef focus stroke-width:4px\n")
                .Append(CultureInfo.InvariantCulture, $"  class {string.Join(',', focus)} focus\n");
        }

        string violations = string.Join(',', graph.Edges.Index().Where(e => e.Item.Kind == EdgeKind.Violation).Select(e => e.Index.ToString(CultureInfo.InvariantCulture)));
        if (violations.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  linkStyle {violations} stroke:#d1242f,stroke-width:3px\n");
        }
    }
}
