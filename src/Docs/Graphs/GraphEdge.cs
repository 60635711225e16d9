namespace Docs.Graphs;

/// <summary>What an edge stands for.</summary>
internal enum EdgeKind
{
    /// <summary>Events go this way.</summary>
    Event,

    /// <summary>Values go this way by a call.</summary>
    Call,

    /// <summary>A service keeps its data in a store.</summary>
    Storage,

    /// <summary>A value is copied or used this way.</summary>
    Value,

    /// <summary>A field holds the key of something, without a foreign key.</summary>
    Reference,

    /// <summary>A foreign key within a store.</summary>
    ForeignKey,

    /// <summary>A service writes what a message brought.</summary>
    Write,

    /// <summary>A service reaches into another one's data.</summary>
    Violation,
}

/// <summary>An edge.</summary>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it reaches.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Lines">What stands on it, line by line.</param>
internal sealed record GraphEdge(string From, string To, EdgeKind Kind, IReadOnlyList<string> Lines)
{
    /// <summary>For a foreign key: whether at most one row holds a key.</summary>
    public bool ToOne { get; init; }

    /// <summary>For a foreign key: whether it may be absent.</summary>
    public bool Optional { get; init; }
}
