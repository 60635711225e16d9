namespace CatalogModel.Facts;

/// <summary>What was seen in one project. Plain, sorted, serialisable; knows nothing of Roslyn or EF.</summary>
public sealed record ProjectFacts
{
    /// <summary>The project file, relative to the scanned root, with <c>/</c>.</summary>
    public required string Project { get; init; }

    /// <summary>Messages that its code makes in order to publish or send them.</summary>
    public IReadOnlyList<MessagePublished> Published { get; init; } = [];

    /// <summary>Messages that its code takes.</summary>
    public IReadOnlyList<MessageConsumed> Consumed { get; init; } = [];

    /// <summary>Message types that it declares.</summary>
    public IReadOnlyList<MessageContract> Contracts { get; init; } = [];

    /// <summary>Tables that its SQL texts name.</summary>
    public IReadOnlyList<SqlTableAccess> Sql { get; init; } = [];

    /// <summary>Contexts and repositories that its code uses.</summary>
    public IReadOnlyList<ContextUse> ContextUses { get; init; } = [];

    /// <summary>Databases that its contexts and connections are configured on.</summary>
    public IReadOnlyList<ConnectionUse> Connections { get; init; } = [];

    /// <summary>Where its code creates, changes or deletes persisted rows.</summary>
    public IReadOnlyList<EntityChange> Changes { get; init; } = [];

    /// <summary>Methods that save rows and send a message without one transaction around both, sorted by place.</summary>
    public IReadOnlyList<DualWrite> DualWrites { get; init; } = [];

    /// <summary>Where its code switches on an outbox or an inbox of its bus library, sorted by place.</summary>
    public IReadOnlyList<Evidence> Outboxes { get; init; } = [];

    /// <summary>Calls of other services that somebody in the workspace may answer.</summary>
    public IReadOnlyList<CallMade> CallsMade { get; init; } = [];

    /// <summary>Endpoints that somebody in the workspace may call.</summary>
    public IReadOnlyList<EndpointOffered> Offered { get; init; } = [];

    /// <summary>Values that the code takes from one entity to another on the way of a call.</summary>
    public IReadOnlyList<ValueCopied> Copied { get; init; } = [];

    /// <summary>Where its code reads persisted values, apart from SQL texts.</summary>
    public IReadOnlyList<FieldRead> Reads { get; init; } = [];

    /// <summary>What people accept in its code, sorted by place and rule.</summary>
    public IReadOnlyList<CodeSuppression> Suppressions { get; init; } = [];

    /// <summary>What was seen and could not be read.</summary>
    public IReadOnlyList<UnresolvedItem> Unresolved { get; init; } = [];
}
