using CatalogModel.Resolution;

namespace CatalogModel.Tracing;

/// <summary>The ways of all values of a system: from owners' fields through the payloads of events into other services' fields.</summary>
public sealed class FlowGraph
{
    private readonly Dictionary<(FlowNodeKind, string), FlowNode> nodes;
    private readonly Dictionary<FlowNode, List<FlowEdge>> into = [];
    private readonly Dictionary<FlowNode, List<FlowEdge>> outOf = [];

    internal FlowGraph(Dictionary<(FlowNodeKind, string), FlowNode> nodes, IReadOnlyList<FlowEdge> edges)
    {
        this.nodes = nodes;
        Nodes = [.. nodes.Values.OrderBy(n => n.Address, StringComparer.Ordinal).ThenBy(n => n.Kind)];
        Edges = edges;
        foreach (FlowEdge edge in edges)
        {
            outOf.Put(edge.From, edge);
            into.Put(edge.To, edge);
        }
    }

    /// <summary>Everything that values pass or could pass, sorted by address.</summary>
    public IReadOnlyList<FlowNode> Nodes { get; }

    /// <summary>All steps, sorted by their ends; two of one kind never have the same ends.</summary>
    public IReadOnlyList<FlowEdge> Edges { get; }

    /// <summary>The graph of a catalog.</summary>
    public static FlowGraph Of(Catalog catalog) => new FlowGraphBuilder(catalog).Build();

    /// <summary>The field of an address, or null.</summary>
    public FlowNode? Field(string address) => nodes.Find((FlowNodeKind.Field, address));

    /// <summary>The payload field of an address, or null.</summary>
    public FlowNode? Payload(string address) => nodes.Find((FlowNodeKind.Payload, address));

    /// <summary>The steps that lead to a node.</summary>
    public IReadOnlyList<FlowEdge> Into(FlowNode node) => into.At(node);

    /// <summary>The steps that lead away from a node.</summary>
    public IReadOnlyList<FlowEdge> OutOf(FlowNode node) => outOf.At(node);
}
