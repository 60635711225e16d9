using CatalogModel.Facts;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage;

/// <summary>What a handler does with its payload.</summary>
public sealed record ConsumerFlows
{
    /// <summary>Payload values that end in persisted members, sorted.</summary>
    public IReadOnlyList<MessageWrite> Writes { get; init; } = [];

    /// <summary>Payload values by which persisted rows are found, sorted.</summary>
    public IReadOnlyList<MessageLookup> Lookups { get; init; } = [];

    /// <summary>Payload fields that are read at all, dotted without indices, sorted.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>The declarations of the code that runs because of the message: the handler, and all that it reaches.</summary>
    public IReadOnlyCollection<SyntaxNode> Reached { get; init; } = [];

    /// <summary>True when a budget ended the following before its end, so that flows may be missing.</summary>
    public bool Truncated { get; init; }
}
