using Docs.Documents;

namespace Docs.Graphs;

/// <summary>What kind of picture a graph is.</summary>
internal enum GraphKind
{
    /// <summary>Boxes and arrows.</summary>
    Flow,

    /// <summary>Entities with their fields and relationships.</summary>
    Model,

    /// <summary>Messages between participants, in the order of the edges.</summary>
    Sequence,
}

/// <summary>A picture, described once for every form it is drawn in. It knows nothing of how it is drawn.</summary>
internal sealed record Graph
{
    /// <summary>What kind of picture it is.</summary>
    public required GraphKind Kind { get; init; }

    /// <summary>Its name, also for screen readers.</summary>
    public required string Title { get; init; }

    /// <summary>What it shows, in a sentence, also for screen readers.</summary>
    public required string Description { get; init; }

    /// <summary>Frames around nodes.</summary>
    public IReadOnlyList<GraphGroup> Groups { get; init; } = [];

    /// <summary>The nodes, in reading order.</summary>
    public IReadOnlyList<GraphNode> Nodes { get; init; } = [];

    /// <summary>The edges, in reading order; both ends are nodes.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; init; } = [];

    /// <summary>The part of it with these nodes and the edges between them.</summary>
    public Graph Part(IReadOnlySet<string> nodes) => this with
    {
        Nodes = [.. Nodes.Where(n => nodes.Contains(n.Id))],
        Edges = [.. Edges.Where(e => nodes.Contains(e.From) && nodes.Contains(e.To))],
        Groups = [.. Groups.Where(g => Nodes.Any(n => n.Group == g.Id && nodes.Contains(n.Id)))],
    };
}

/// <summary>A frame around nodes.</summary>
/// <param name="Id">Its identity within the graph.</param>
/// <param name="Label">What stands on it.</param>
/// <param name="Link">What it leads to.</param>
internal sealed record GraphGroup(string Id, string Label, PageTarget? Link = null);
