using System.Globalization;
using Docs.Graphs;

namespace Docs.Mermaid;

/// <summary>What the nodes of one diagram are called in it.</summary>
internal sealed class NodeNames
{
    private readonly Dictionary<string, string> _names;

    /// <summary>Names in the order of the nodes.</summary>
    public NodeNames(IReadOnlyList<GraphNode> nodes) => _names = nodes
        .Select((node, index) => (node.Id, Name: "n" + (index + 1).ToString(CultureInfo.InvariantCulture)))
        .ToDictionary(n => n.Id, n => n.Name, StringComparer.Ordinal);

    /// <summary>The name of a node.</summary>
    public string this[string id] => _names[id];
}
