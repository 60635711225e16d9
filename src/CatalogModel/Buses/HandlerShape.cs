using CatalogModel.Facts;

namespace CatalogModel.Buses;

/// <summary>A generic type that a class implements or derives from in order to take messages.</summary>
/// <param name="Type">Its simple name.</param>
/// <param name="Arity">The number of its type parameters; the first is the message.</param>
public sealed record HandlerShape(string Type, int Arity = 1)
{
    /// <summary>The methods that take the message, in order of preference.</summary>
    public IReadOnlyList<string> Methods { get; init; } = ["Handle", "HandleAsync"];

    /// <summary>The member of an envelope parameter that holds the message.</summary>
    public string Envelope { get; init; } = "Message";

    /// <summary>What its messages ask for, when the library says so.</summary>
    public MessageKind? Kind { get; init; }
}

/// <summary>Classes whose names, base types or attributes, together with their methods, make them handlers, in projects that use the library.</summary>
/// <param name="TypeEndings">What their names end with.</param>
/// <param name="Methods">The methods that take a message as first parameter.</param>
public sealed record MethodConvention(IReadOnlyList<string> TypeEndings, IReadOnlyList<string> Methods)
{
    /// <summary>Simple names of base types that make a class a handler, whatever it is called.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Names (without <c>Attribute</c>) of attributes on a class or method that make it a handler, whatever it is called.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>True when what the methods return is sent on.</summary>
    public bool Cascades { get; init; }
}

/// <summary>A class that takes the messages of its properties' type arguments.</summary>
/// <param name="BaseType">What it derives from.</param>
/// <param name="PropertyType">The generic type of the properties.</param>
public sealed record StateMachineShape(string BaseType, string PropertyType);
