using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>How one messaging library shows in source code. Adding a library is adding one of these, and its test.</summary>
internal sealed record Bus
{
    /// <summary>Its name in the facts.</summary>
    public required string Id { get; init; }

    /// <summary>The root namespaces of its types. A type that could not be bound is recognised by its name and an import of one of them.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>True when it never leaves the process.</summary>
    public bool InProcess { get; init; }

    /// <summary>The generic types by which a class says what it takes.</summary>
    public IReadOnlyList<HandlerShape> Handlers { get; init; } = [];

    /// <summary>The calls that send.</summary>
    public IReadOnlyList<SendShape> Sends { get; init; } = [];

    /// <summary>The calls that bind a topic, queue or routing key to code that takes its messages.</summary>
    public IReadOnlyList<TopicShape> Topics { get; init; } = [];

    /// <summary>The attributes that bind a topic to a method.</summary>
    public IReadOnlyList<TopicAttribute> Attributes { get; init; } = [];

    /// <summary>Classes that take messages by the names of their methods alone.</summary>
    public MethodConvention? Convention { get; init; }

    /// <summary>State machines whose properties say what they take.</summary>
    public StateMachineShape? StateMachine { get; init; }

    /// <summary>Calls with a handler (or a message and its handler) as type arguments that register just these.</summary>
    public IReadOnlyList<string> Registrations { get; init; } = [];

    /// <summary>Calls that register every handler of an assembly.</summary>
    public IReadOnlyList<string> Scans { get; init; } = [];

    /// <summary>The library's own types that make a class a message.</summary>
    public IReadOnlyList<string> Markers { get; init; } = [];
}

/// <summary>A generic type that a class implements or derives from in order to take messages.</summary>
/// <param name="Type">Its simple name.</param>
/// <param name="Arity">The number of its type parameters; the first is the message.</param>
internal sealed record HandlerShape(string Type, int Arity = 1)
{
    /// <summary>The methods that take the message, in order of preference.</summary>
    public IReadOnlyList<string> Methods { get; init; } = ["Handle", "HandleAsync"];

    /// <summary>The member of an envelope parameter that holds the message.</summary>
    public string Envelope { get; init; } = "Message";

    /// <summary>What its messages ask for, when the library says so.</summary>
    public MessageKind? Kind { get; init; }
}

/// <summary>An argument of a call: by its name when the call names it, else by position.</summary>
internal sealed record Argument(string Name, int Position)
{
    /// <summary>The position of the last argument that is no token.</summary>
    public const int Last = -1;

    /// <summary>The position of the first argument that says neither where nor when the message goes.</summary>
    public const int NoAddress = -2;
}

/// <summary>A call that sends a message.</summary>
/// <param name="Receivers">Simple names of the types it is called on; empty when the method's name says enough.</param>
/// <param name="Methods">Names of the methods.</param>
internal sealed record SendShape(IReadOnlyList<string> Receivers, IReadOnlyList<string> Methods)
{
    /// <summary>The argument that is the message.</summary>
    public Argument Message { get; init; } = new("message", 0);

    /// <summary>The argument that is the topic, queue, subject or routing key.</summary>
    public Argument? Topic { get; init; }

    /// <summary>True when the receiver's (last) type argument is the message type.</summary>
    public bool MessageIsReceiverArgument { get; init; }

    /// <summary>What the message asks for.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Event;
}

/// <summary>A call that binds a topic to code.</summary>
/// <param name="Receivers">Simple names of the types it is called on; empty when the method's name says enough.</param>
/// <param name="Methods">Names of the methods.</param>
/// <param name="Topic">The argument that is the topic; null when the type argument alone says what is taken.</param>
internal sealed record TopicShape(IReadOnlyList<string> Receivers, IReadOnlyList<string> Methods, Argument? Topic)
{
    /// <summary>The argument that is the code, when the call has it.</summary>
    public Argument? Handler { get; init; }

    /// <summary>True when the receiver's (last) type argument is the message type.</summary>
    public bool MessageIsReceiverArgument { get; init; }

    /// <summary>True when it only counts where no other binding of the same code names a topic.</summary>
    public bool Fallback { get; init; }
}

/// <summary>An attribute that binds a topic to a method.</summary>
/// <param name="Type">Its name without <c>Attribute</c>.</param>
/// <param name="Topic">The constructor argument that is the topic.</param>
internal sealed record TopicAttribute(string Type, Argument Topic);

/// <summary>Classes whose names and methods make them handlers, in projects that use the library.</summary>
/// <param name="TypeEndings">What their names end with.</param>
/// <param name="Methods">The methods that take a message as first parameter.</param>
internal sealed record MethodConvention(IReadOnlyList<string> TypeEndings, IReadOnlyList<string> Methods);

/// <summary>A class that takes the messages of its properties' type arguments.</summary>
/// <param name="BaseType">What it derives from.</param>
/// <param name="PropertyType">The generic type of the properties.</param>
internal sealed record StateMachineShape(string BaseType, string PropertyType);
