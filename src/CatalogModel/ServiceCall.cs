namespace CatalogModel;

/// <summary>What a service asks of another one, and waits for: one entry for each thing asked, however many places ask it.</summary>
public sealed record ServiceCall
{
    /// <summary>The service that answers.</summary>
    public required string To { get; init; }

    /// <summary>What is asked, as the other side calls it: <c>GET /items/{id}</c>, <c>package.Service/Method</c>, the full name of a contract.</summary>
    public required string Contract { get; init; }

    /// <summary>How it gets there.</summary>
    public Transport Through { get; init; }

    /// <summary>The symbols that ask.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>The fields that are sent, sorted, with the fields that their values come from: the service's own, or others' by their address.</summary>
    public IReadOnlyList<PayloadField> Sends { get; init; } = [];

    /// <summary>The parts of the answer whose values end in persisted fields.</summary>
    public IReadOnlyList<PayloadWrite> Stores { get; init; } = [];

    /// <summary>Where it is asked.</summary>
    public IReadOnlyList<Evidence> At { get; init; } = [];
}

/// <summary>What a service answers to others.</summary>
public sealed record ServiceAnswer
{
    /// <summary>What is asked: <c>GET /items/{id}</c>, <c>package.Service/Method</c>, the full name of a contract.</summary>
    public required string Contract { get; init; }

    /// <summary>How it is reached.</summary>
    public Transport Through { get; init; }

    /// <summary>The services that ask it, sorted.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>The methods that answer.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];

    /// <summary>The fields of the answer, sorted, with the fields that their values come from: the service's own, or others' by their address.</summary>
    public IReadOnlyList<PayloadField> Answers { get; init; } = [];

    /// <summary>The fields of the request whose values end in persisted fields.</summary>
    public IReadOnlyList<PayloadWrite> Writes { get; init; } = [];

    /// <summary>Where it is answered.</summary>
    public IReadOnlyList<Evidence> At { get; init; } = [];
}
