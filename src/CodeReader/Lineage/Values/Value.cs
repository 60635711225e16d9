using System.Collections.Immutable;
using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Values;

/// <summary>
/// What is known of a value: where it comes from, its members and elements as far as they were given here, its type.
/// Objects have identity: a member written through one variable is seen through another.
/// </summary>
internal sealed class Value
{
    private readonly Parts parts;

    public Value(ITypeSymbol? type, params ImmutableArray<Origin> origins)
        : this(type, origins, new())
    {
    }

    private Value(ITypeSymbol? type, ImmutableArray<Origin> origins, Parts parts)
    {
        Type = type;
        Origins = origins;
        this.parts = parts;
    }

    /// <summary>A value of which nothing is known but its type: a constant, <c>null</c>, something that matters to nobody.</summary>
    public static Value Of(ITypeSymbol? type) => new(type, Values.Origins.None);

    /// <summary>A value from outside, with an identity of its own.</summary>
    public static Value Input(ITypeSymbol? type, IParameterSymbol? parameter = null) => new(type, Origin.Of(new InputRoot(type, parameter)));

    /// <summary>The runtime type when <see cref="Exact"/>, else the best static one; null when it did not bind.</summary>
    public ITypeSymbol? Type { get; set; }

    /// <summary>True when the object was made here, so that <see cref="Type"/> is its runtime type.</summary>
    public bool Exact { get; init; }

    /// <summary>Where the value as a whole comes from.</summary>
    public ImmutableArray<Origin> Origins { get; }

    /// <summary>The members that were given values, or read, here.</summary>
    public IReadOnlyDictionary<string, Value> Fields => parts.Fields ?? NoFields;

    /// <summary>What its elements are, when it is a collection.</summary>
    public Value? Element
    {
        get => parts.Element;
        set => parts.Element = value;
    }

    /// <summary>The code it stands for, when it is a delegate.</summary>
    public Closure? Closure { get; init; }

    /// <summary>The member of a row that it stands for, when it is the change tracker's entry of one.</summary>
    public Slot? Slot { get; init; }

    /// <summary>The text that it is, when the code says so: the name of a parameter, an SQL text.</summary>
    public string? Text { get; init; }

    private static IReadOnlyDictionary<string, Value> NoFields { get; } = new Dictionary<string, Value>();

    /// <summary>What all views of one object share; equal only to itself.</summary>
    public object Identity => parts;

    /// <summary>True when nothing is known but the type.</summary>
    public bool IsEmpty => Origins.Length == 0 && Fields.Count == 0 && Element is null && Closure is null;

    /// <summary>Whether a name is that of a member, and not of something the object carries along: that stands in brackets.</summary>
    public static bool IsMember(string name) => name[0] != '(';

    public void Set(string name, Value value) => (parts.Fields ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>The same object seen as another type: its members stay shared.</summary>
    public Value As(ITypeSymbol? type) => With(type, Origins);

    /// <summary>The same object with other origins: its members stay shared.</summary>
    public Value With(ImmutableArray<Origin> origins) => With(Type, origins);

    /// <summary>The same object seen as another type and with other origins: its members stay shared.</summary>
    public Value With(ITypeSymbol? type, ImmutableArray<Origin> origins) =>
        new(type, origins, parts) { Exact = Exact, Closure = Closure, Slot = Slot, Text = Text };

    /// <summary>A new object with the same members: what <c>with</c> makes.</summary>
    public Value Copy()
    {
        Value copy = new(Type, Origins) { Exact = Exact, Element = Element, Closure = Closure };
        foreach (KeyValuePair<string, Value> field in Fields)
        {
            copy.Set(field.Key, field.Value);
        }

        return copy;
    }

    // The mutable part of an object, which all views of it share.
    private sealed class Parts
    {
        public Dictionary<string, Value>? Fields { get; set; }

        public Value? Element { get; set; }
    }
}

/// <summary>A member of a row.</summary>
internal sealed record Slot(Value Row, string Member);
