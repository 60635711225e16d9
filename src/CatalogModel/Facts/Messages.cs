namespace CatalogModel.Facts;

/// <summary>What a message asks for.</summary>
public enum MessageKind
{
    /// <summary>Something happened; anybody may listen.</summary>
    Event,

    /// <summary>Somebody shall do something; sent over a broker or module bus.</summary>
    Command,

    /// <summary>A question with an answer.</summary>
    Request,
}

/// <summary>A message that a project's code makes in order to publish or send it.</summary>
public sealed record MessagePublished
{
    /// <summary>The contract's simple type name, or the literal topic where no type exists.</summary>
    public required string Message { get; init; }

    /// <summary>The full name of the contract's type; null for an anonymous payload.</summary>
    public string? Contract { get; init; }

    /// <summary>The literal topic, queue or routing key, when the code names one.</summary>
    public string? Topic { get; init; }

    /// <summary>The id of the bus description that recognised it.</summary>
    public required string Bus { get; init; }

    /// <summary>True when the bus never leaves the process: it crosses services only when another module takes it.</summary>
    public bool InProcess { get; init; }

    /// <summary>Event, command or request.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>Its payload with the origins of the values, sorted by name.</summary>
    public IReadOnlyList<PayloadOrigin> Payload { get; init; } = [];

    /// <summary>Where the instance is made, with the symbol that makes it.</summary>
    public required Evidence At { get; init; }
}

/// <summary>A method that saves rows and sends a message to a broker, each for itself: one of them can fail after the other.</summary>
/// <param name="Message">The message's simple type name or topic; null when only known at run time.</param>
/// <param name="Bus">The id of the bus description that recognised the send.</param>
/// <param name="SavedAt">Where the rows are saved.</param>
/// <param name="SentAt">Where the message is sent.</param>
public sealed record DualWrite(string? Message, string Bus, Evidence SavedAt, Evidence SentAt);

/// <summary>One field of a message that is made, and where its value comes from.</summary>
/// <param name="Field">Its name; dotted for nested payloads, without indices for lists.</param>
/// <param name="Type">The neutral type: see <see cref="FieldTypes"/>.</param>
/// <param name="From">The persisted members its value comes from; empty when unknown.</param>
public sealed record PayloadOrigin(string Field, string Type, IReadOnlyList<ValueOrigin> From)
{
    /// <summary>Whether the code that makes the message gives the field a value at all; false only when it is seen that it does not.</summary>
    public bool Given { get; init; } = true;

    /// <summary>The parts of other services' answers that the value comes from.</summary>
    public IReadOnlyList<AnswerOrigin> Answers { get; init; } = [];

    /// <summary>The parts of objects that came in from outside and that the value may be passed on from: of messages that the service takes, say.</summary>
    public IReadOnlyList<PassedOrigin> Passed { get; init; } = [];
}

/// <summary>A part of an object that code was handed and that it did not keep.</summary>
/// <param name="Type">Full name of the object's type.</param>
/// <param name="Path">The member path in it.</param>
/// <param name="As">How the value changed on the way.</param>
/// <param name="Chain">The places it passed, in order.</param>
public sealed record PassedOrigin(string Type, string Path, ValueChange As, IReadOnlyList<Evidence> Chain);

/// <summary>A part of what another service answered.</summary>
/// <param name="Call">The call that was answered (<see cref="CallMade.Id"/>).</param>
/// <param name="Path">The member path in the answer.</param>
/// <param name="As">How the value changed on the way.</param>
/// <param name="Chain">The places it passed, in order.</param>
public sealed record AnswerOrigin(string Call, string Path, ValueChange As, IReadOnlyList<Evidence> Chain);

/// <summary>A persisted member that a value comes from.</summary>
/// <param name="Entity">Full name of the persisted type.</param>
/// <param name="Path">Member path within it: <c>Address.Street</c>, <c>_name</c>.</param>
/// <param name="As">How the value changed on the way.</param>
/// <param name="Chain">The places it passed, in order.</param>
public sealed record ValueOrigin(string Entity, string Path, ValueChange As, IReadOnlyList<Evidence> Chain);

/// <summary>A message that a project's code takes.</summary>
public sealed record MessageConsumed
{
    /// <summary>The simple name of the type taken, or the literal topic where no type exists.</summary>
    public required string Message { get; init; }

    /// <summary>The full name of the type taken; null when there is none.</summary>
    public string? Contract { get; init; }

    /// <summary>The literal topic, queue or routing key, when the code names one.</summary>
    public string? Topic { get; init; }

    /// <summary>The id of the bus description that recognised it.</summary>
    public required string Bus { get; init; }

    /// <summary>True when the bus never leaves the process.</summary>
    public bool InProcess { get; init; }

    /// <summary>Event, command or request.</summary>
    public MessageKind Kind { get; init; }

    /// <summary>The full name of the type (or method) that takes it.</summary>
    public required string Handler { get; init; }

    /// <summary>Payload values that end in persisted members.</summary>
    public IReadOnlyList<MessageWrite> Writes { get; init; } = [];

    /// <summary>Payload values by which persisted rows are found.</summary>
    public IReadOnlyList<MessageLookup> Lookups { get; init; } = [];

    /// <summary>Payload fields that are read at all, sorted.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>Where it is taken.</summary>
    public required Evidence At { get; init; }
}

/// <summary>A payload value that ends in a persisted member.</summary>
/// <param name="From">Payload path.</param>
/// <param name="Entity">Full name of the persisted type.</param>
/// <param name="To">Member path within it.</param>
/// <param name="As">How the value changed.</param>
/// <param name="Chain">The places it passed, in order.</param>
public sealed record MessageWrite(string From, string Entity, string To, ValueChange As, IReadOnlyList<Evidence> Chain);

/// <summary>A payload value by which a persisted row is found.</summary>
/// <param name="From">Payload path.</param>
/// <param name="Entity">Full name of the persisted type.</param>
/// <param name="Member">The member it is compared with, or null when it is the key.</param>
/// <param name="At">Where.</param>
public sealed record MessageLookup(string From, string Entity, string? Member, Evidence At);

/// <summary>A message type that a project declares.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="FullName">Its full name.</param>
/// <param name="Fields">Its fields, sorted by name.</param>
/// <param name="At">Where it is declared.</param>
public sealed record MessageContract(string Name, string FullName, IReadOnlyList<ContractField> Fields, Evidence At)
{
    /// <summary>What its doc comment says.</summary>
    public string? Description { get; init; }
}

/// <summary>A field of a message type.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The neutral type: see <see cref="FieldTypes"/>.</param>
/// <param name="Nullable">Whether it may be absent.</param>
public sealed record ContractField(string Name, string Type, bool Nullable)
{
    /// <summary>What its doc comment says.</summary>
    public string? Description { get; init; }
}
