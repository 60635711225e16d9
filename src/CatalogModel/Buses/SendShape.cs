using CatalogModel.Facts;

namespace CatalogModel.Buses;

/// <summary>A call that sends a message.</summary>
/// <param name="On">Simple names of the types it is called on; empty when the method's name says enough.</param>
/// <param name="Methods">Names of the methods.</param>
public sealed record SendShape(IReadOnlyList<string> On, IReadOnlyList<string> Methods)
{
    /// <summary>The argument that is the message.</summary>
    public CallArgument Message { get; init; } = new("message", 0);

    /// <summary>The argument that is the topic, queue, subject or routing key.</summary>
    public CallArgument? Topic { get; init; }

    /// <summary>True when the (last) type argument of what it is called on is the message type.</summary>
    public bool MessageIsReceiverArgument { get; init; }

    /// <summary>Simple names of base types: in classes that derive from one, the method's name says enough.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>True when it only counts in files that name one of the types it is called on: for methods with everyday names.</summary>
    public bool InSight { get; init; }

    /// <summary>True when a type argument is the answer that the caller waits for, and not the message.</summary>
    public bool AnswersByType { get; init; }

    /// <summary>What the message asks for.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Event;
}

/// <summary>
/// A member, method or class that leads to a type of the library. Most repositories are read without their packages: of
/// <c>bus.PubSub.PublishAsync(…)</c> only the names are known then.
/// </summary>
/// <param name="Name">The property, the method, or the class that is made.</param>
/// <param name="Type">The simple name of the type that it leads to.</param>
public sealed record Member(string Name, string Type)
{
    /// <summary>The class that begins the chain of calls (<c>new ProducerBuilder().Build()</c>), where the name alone says too little.</summary>
    public string? From { get; init; }

    /// <summary>The argument that is the topic of everything that is sent or taken there.</summary>
    public CallArgument? Topic { get; init; }
}

/// <summary>An argument of a call: by its name when the call names it, else by position.</summary>
/// <param name="Name">The parameter's name; empty when only the position counts.</param>
/// <param name="Position">Its place, from 0; or <see cref="Last"/>, <see cref="NoAddress"/> or <see cref="Nowhere"/>.</param>
public sealed record CallArgument(string Name, int Position)
{
    /// <summary>The position of the last argument that is no token.</summary>
    public const int Last = -1;

    /// <summary>The position of the first argument that says neither where nor when the message goes.</summary>
    public const int NoAddress = -2;

    /// <summary>The position of an argument that only its name tells.</summary>
    public const int Nowhere = -3;
}

/// <summary>An attribute on a method whose answer is sent.</summary>
/// <param name="Attribute">Its name without <c>Attribute</c>.</param>
public sealed record ReturnShape(string Attribute)
{
    /// <summary>The constructor argument that is the topic.</summary>
    public CallArgument? Topic { get; init; }

    /// <summary>True when the first of several parts answers the caller, and only the others are sent.</summary>
    public bool FirstIsAnswer { get; init; }
}
