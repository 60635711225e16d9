using Docs.Documents;

namespace Docs.Graphs;

/// <summary>What a node stands for.</summary>
internal enum NodeKind
{
    /// <summary>A team, for all of its services.</summary>
    Team,

    /// <summary>A service.</summary>
    Service,

    /// <summary>A store.</summary>
    Store,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A field of an entity.</summary>
    Field,

    /// <summary>An event, or a field of its payload.</summary>
    Event,
}

/// <summary>A node.</summary>
/// <param name="Id">Its identity within the graph: an address.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Label">What stands on it.</param>
internal sealed record GraphNode(string Id, NodeKind Kind, string Label)
{
    /// <summary>A second line under the label.</summary>
    public string? Detail { get; init; }

    /// <summary>The frame it stands in.</summary>
    public string? Group { get; init; }

    /// <summary>What it leads to.</summary>
    public PageTarget? Link { get; init; }

    /// <summary>True for what the picture is about.</summary>
    public bool Focus { get; init; }

    /// <summary>An entity's fields.</summary>
    public IReadOnlyList<NodeRow> Rows { get; init; } = [];
}

/// <summary>A field within an entity's node.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="InKey">Whether it is part of the primary key.</param>
/// <param name="InForeignKey">Whether it is part of a foreign key.</param>
/// <param name="Note">What else is worth knowing.</param>
internal sealed record NodeRow(string Name, string Type, bool InKey, bool InForeignKey, string? Note);
