namespace CatalogModel.Buses;

/// <summary>A call that binds a topic to code.</summary>
/// <param name="On">Simple names of the types it is called on; empty when the method's name says enough.</param>
/// <param name="Methods">Names of the methods.</param>
/// <param name="Topic">The argument that is the topic; null when the type argument alone says what is taken.</param>
public sealed record TopicShape(IReadOnlyList<string> On, IReadOnlyList<string> Methods, CallArgument? Topic)
{
    /// <summary>The argument that is the code, when the call has it.</summary>
    public CallArgument? Handler { get; init; }

    /// <summary>True when the (last) type argument of what it is called on is the message type.</summary>
    public bool MessageIsReceiverArgument { get; init; }

    /// <summary>True when it only counts where no other binding of the same code names a topic.</summary>
    public bool Fallback { get; init; }

    /// <summary>True when it only counts with a type argument: the type of the message.</summary>
    public bool Typed { get; init; }
}

/// <summary>An attribute that binds a topic to a method.</summary>
/// <param name="Type">Its name without <c>Attribute</c>.</param>
/// <param name="Topic">The constructor argument that is the topic.</param>
public sealed record AttributeShape(string Type, CallArgument Topic);
