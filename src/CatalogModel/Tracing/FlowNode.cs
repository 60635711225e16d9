namespace CatalogModel.Tracing;

/// <summary>What a value passes.</summary>
public enum FlowNodeKind
{
    /// <summary>A persisted field.</summary>
    Field,

    /// <summary>A field of an event's payload.</summary>
    Payload,

    /// <summary>A service that reads a payload field and stores it nowhere.</summary>
    Reader,
}

/// <summary>What the value of a field is to the service that holds it.</summary>
public enum FieldRole
{
    /// <summary>Its own information.</summary>
    Own,

    /// <summary>A copy of another service's information.</summary>
    Replica,

    /// <summary>The key of another service's entity.</summary>
    Reference,
}

/// <summary>A place that values pass. Each is there once in a <see cref="FlowGraph"/>, so that the reference is its identity.</summary>
public sealed class FlowNode
{
    internal FlowNode(FlowNodeKind kind, string address)
    {
        Kind = kind;
        Address = address;
    }

    /// <summary>What it is.</summary>
    public FlowNodeKind Kind { get; }

    /// <summary>Its address: <c>shortener.ShortUrl.TargetUrl</c>, <c>UrlCreated.TargetUrl</c>; a reader's is its service's name.</summary>
    public string Address { get; }

    /// <summary>The service it stands in; null for payload, which stands between services.</summary>
    public string? Service { get; internal init; }

    /// <summary>The event whose payload it is part of; null for fields and readers.</summary>
    public string? Event { get; internal init; }

    /// <summary>The address of the entity it is part of; null for payload and readers.</summary>
    public string? Entity { get; internal init; }

    /// <summary>The field; null for payload, readers, and fields that the catalog does not hold.</summary>
    public Field? Field { get; internal init; }

    /// <summary>The neutral type; null where none is known.</summary>
    public string? Type { get; internal init; }

    /// <summary>Where it is declared.</summary>
    public Evidence? At { get; internal init; }

    /// <summary>What the value is to the service that holds it.</summary>
    public FieldRole Role => Field switch
    {
        { Replicates.Count: > 0 } => FieldRole.Replica,
        { References.Count: > 0 } => FieldRole.Reference,
        _ => FieldRole.Own,
    };

    /// <inheritdoc />
    public override string ToString() => Address;
}
