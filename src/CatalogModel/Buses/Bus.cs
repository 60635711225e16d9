namespace CatalogModel.Buses;

/// <summary>
/// How one messaging library, or one bus of a system's own, shows in source code. The tool describes the libraries that it knows in the
/// same way as people describe theirs in <c>system.yaml</c>.
/// </summary>
public sealed record Bus
{
    /// <summary>Its name in the facts.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The root namespaces of its types. A type that could not be bound is recognised by its name and an import of one of them; where there
    /// are none, by its name alone.
    /// </summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>True when it never leaves the process.</summary>
    public bool InProcess { get; init; }

    /// <summary>True for the bare client of a broker, on which frameworks build.</summary>
    public bool IsClient { get; init; }

    /// <summary>The generic types by which a class says what it takes.</summary>
    public IReadOnlyList<HandlerShape> Handlers { get; init; } = [];

    /// <summary>The calls that send.</summary>
    public IReadOnlyList<SendShape> Sends { get; init; } = [];

    /// <summary>The calls that bind a topic, queue or routing key to code that takes its messages.</summary>
    public IReadOnlyList<TopicShape> Topics { get; init; } = [];

    /// <summary>The attributes that bind a topic to a method.</summary>
    public IReadOnlyList<AttributeShape> Attributes { get; init; } = [];

    /// <summary>The attributes on methods whose answer is sent.</summary>
    public IReadOnlyList<ReturnShape> Returns { get; init; } = [];

    /// <summary>Attributes on a method, its class or its parameters: what such a method returns is stored, not sent.</summary>
    public IReadOnlyList<string> KeptBy { get; init; } = [];

    /// <summary>What leads to a type of the library without naming it.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Classes that take messages by the names of their methods alone.</summary>
    public IReadOnlyList<MethodConvention> Conventions { get; init; } = [];

    /// <summary>State machines whose properties say what they take.</summary>
    public StateMachineShape? StateMachine { get; init; }

    /// <summary>Calls with a handler (or a message and its handler) as type arguments that register just these.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>Calls that register every handler of an assembly.</summary>
    public IReadOnlyList<string> Scans { get; init; } = [];

    /// <summary>The library's own types that make a class a message.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];
}
