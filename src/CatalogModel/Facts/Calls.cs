namespace CatalogModel.Facts;

/// <summary>A place that asks another service for something and waits for the answer.</summary>
public sealed record CallMade
{
    /// <summary>Names the call in the facts: where it stands, to the character.</summary>
    public required string Id { get; init; }

    /// <summary>How it gets there: <see cref="Transport.Http"/>, <see cref="Transport.Grpc"/> or, in the same process, <see cref="Transport.Call"/>.</summary>
    public required Transport Through { get; init; }

    /// <summary>
    /// What is asked: <c>package.Service/Method</c>; <c>GET /items/{}</c>, with <c>{}</c> for what is only known at run time; the full name of
    /// the contract in the same process.
    /// </summary>
    public required string Contract { get; init; }

    /// <summary>The host that is asked, or the configuration key that names it, as far as the code says.</summary>
    public string? Target { get; init; }

    /// <summary>The fields that are sent, with the persisted members and the answers of other calls that their values come from.</summary>
    public IReadOnlyList<PayloadOrigin> Request { get; init; } = [];

    /// <summary>What of the answer ends in persisted members.</summary>
    public IReadOnlyList<MessageWrite> Stores { get; init; } = [];

    /// <summary>Where it is made.</summary>
    public required Evidence At { get; init; }
}

/// <summary>Code that answers calls of other services.</summary>
public sealed record EndpointOffered
{
    /// <summary>How it is reached.</summary>
    public required Transport Through { get; init; }

    /// <summary>What it answers, as in <see cref="CallMade.Contract"/>; a route has its parameters' names: <c>GET /items/{id}</c>.</summary>
    public required string Contract { get; init; }

    /// <summary>Full name of the method that answers.</summary>
    public required string Handler { get; init; }

    /// <summary>What of the request ends in persisted members.</summary>
    public IReadOnlyList<MessageWrite> Writes { get; init; } = [];

    /// <summary>The fields of the answer, with the persisted members and the answers of other calls that their values come from.</summary>
    public IReadOnlyList<PayloadOrigin> Response { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required Evidence At { get; init; }
}

/// <summary>A value that code took from a row of one entity and stored in a row of another.</summary>
/// <param name="FromEntity">Full name of the type it was read from.</param>
/// <param name="From">The member path there.</param>
/// <param name="ToEntity">Full name of the type it was stored in.</param>
/// <param name="To">The member path there.</param>
/// <param name="As">How the value changed on the way.</param>
/// <param name="Chain">The places it passed, in order.</param>
public sealed record ValueCopied(string FromEntity, string From, string ToEntity, string To, ValueChange As, IReadOnlyList<Evidence> Chain);
