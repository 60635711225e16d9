namespace CatalogModel.Tracing;

/// <summary>One step of a value.</summary>
public enum FlowEdgeKind
{
    /// <summary>From the publisher's field into an event's payload.</summary>
    Origin,

    /// <summary>From an event's payload into the consumer's field.</summary>
    Write,

    /// <summary>From an event's payload to a consumer that reads it and stores it nowhere.</summary>
    Read,

    /// <summary>From the owner's field into a copy, otherwise than by payloads that were followed.</summary>
    Copy,

    /// <summary>From the owner's key into a field that refers to it, otherwise than by payloads that were followed.</summary>
    Reference,
}

/// <summary>One step of a value, from what holds it to what takes it.</summary>
/// <param name="From">Where the value stands before.</param>
/// <param name="To">Where it stands after.</param>
/// <param name="Kind">What step it is.</param>
/// <param name="As">How the value changes.</param>
public sealed record FlowEdge(FlowNode From, FlowNode To, FlowEdgeKind Kind, ValueChange As)
{
    /// <summary>The symbols that do it: those that make the event, or those that take it; sorted.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>How the value comes; null when only names say that it does.</summary>
    public Transport? Through { get; init; }

    /// <summary>The events that bring it, where no payload of theirs was followed; sorted.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>How sure it is.</summary>
    public Strength Strength { get; init; } = Strength.Flow;

    /// <summary>The places that prove it.</summary>
    public IReadOnlyList<Evidence> At { get; init; } = [];
}
