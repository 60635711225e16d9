namespace CatalogModel;

/// <summary>An event as its publisher sees it.</summary>
public sealed record PublishedEvent
{
    /// <summary>The contract's simple type name, or the literal topic where no type exists.</summary>
    public required string Name { get; init; }

    /// <summary>The full name of the contract's type, when there is one.</summary>
    public string? Contract { get; init; }

    /// <summary>What it is, from the comments of its contract or from people's notes.</summary>
    public string? Description { get; init; }

    /// <summary>The literal topic, queue or routing key, when the code names one.</summary>
    public string? Topic { get; init; }

    /// <summary>The bus it goes through: the id of a bus description.</summary>
    public string? Bus { get; init; }

    /// <summary>The symbols that make it, sorted.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Its payload, sorted by name.</summary>
    public IReadOnlyList<PayloadField> Payload { get; init; } = [];

    /// <summary>The services that consume it, sorted.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>The places where it is made.</summary>
    public IReadOnlyList<Evidence> At { get; init; } = [];
}
