namespace CatalogModel;

/// <summary>An event as one of its consumers sees it.</summary>
public sealed record ConsumedEvent
{
    /// <summary>The event's name: the publisher's, where the two sides name it differently.</summary>
    public required string Name { get; init; }

    /// <summary>The services that publish it, sorted; empty when nobody does.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The full name of the consumer's type of it, when there is one.</summary>
    public string? Contract { get; init; }

    /// <summary>What it is, from the comments of its contract or from people's notes.</summary>
    public string? Description { get; init; }

    /// <summary>The literal topic, queue or routing key, when the code names one.</summary>
    public string? Topic { get; init; }

    /// <summary>The bus it comes through: the id of a bus description.</summary>
    public string? Bus { get; init; }

    /// <summary>The types (or methods) that take it, sorted.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];

    /// <summary>The payload fields whose values end in persisted fields.</summary>
    public IReadOnlyList<PayloadWrite> Writes { get; init; } = [];

    /// <summary>The payload fields that the consumer reads at all, sorted.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>Where it is taken.</summary>
    public IReadOnlyList<Evidence> At { get; init; } = [];
}
