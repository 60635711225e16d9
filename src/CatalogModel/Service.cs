namespace CatalogModel;

/// <summary>One independently deployed unit, or one module of a modular monolith; it owns its stores.</summary>
public sealed record Service
{
    /// <summary>The slug that names it: <c>[a-z0-9-]</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The team that answers for it, when people named one.</summary>
    public string? Team { get; init; }

    /// <summary>What it does, in people's words.</summary>
    public string? Description { get; init; }

    /// <summary>Its folders, relative to the scanned root, sorted.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Whether it, a library that it uses or a program that hosts it switches on an outbox or inbox of its bus library.</summary>
    public bool Outbox { get; init; }

    /// <summary>Its stores, sorted by name.</summary>
    public IReadOnlyList<Store> Stores { get; init; } = [];

    /// <summary>Its entities, sorted by <see cref="Entity.Name"/>.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>The events it publishes, sorted by name.</summary>
    public IReadOnlyList<PublishedEvent> Publishes { get; init; } = [];

    /// <summary>The events it consumes, sorted by name.</summary>
    public IReadOnlyList<ConsumedEvent> Consumes { get; init; } = [];

    /// <summary>What it asks of other services, sorted by service and contract.</summary>
    public IReadOnlyList<ServiceCall> Calls { get; init; } = [];

    /// <summary>What other services ask of it, sorted by contract.</summary>
    public IReadOnlyList<ServiceAnswer> Answers { get; init; } = [];

    /// <summary>Data of other services that this one's code touches directly.</summary>
    public IReadOnlyList<ForeignAccess> Access { get; init; } = [];

    /// <summary>What was seen in its code and could not be read.</summary>
    public IReadOnlyList<UnresolvedItem> Unresolved { get; init; } = [];
}
