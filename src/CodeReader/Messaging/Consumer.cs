using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>Code that takes a message.</summary>
internal sealed record Consumer
{
    /// <summary>The type taken; null where only a topic is known.</summary>
    public INamedTypeSymbol? Message { get; init; }

    /// <summary>The topic, when the code names one.</summary>
    public string? Topic { get; init; }

    public required Bus Bus { get; init; }

    public MessageKind Kind { get; init; }

    /// <summary>The full name of the type or method that takes it.</summary>
    public required string Handler { get; init; }

    /// <summary>The generic type that makes the class a handler (<see cref="SymbolKeys.OfType"/>), for finding its registrations.</summary>
    public string? Definition { get; init; }

    /// <summary>The class that takes it, when it is one.</summary>
    public INamedTypeSymbol? Type { get; init; }

    /// <summary>The method or lambda that takes it, when it was found.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>Where in the method the payload comes from.</summary>
    public PayloadSource? Payload { get; init; }

    /// <summary>The code that a state machine runs when the message comes, in its order, with where the payload comes from.</summary>
    public IReadOnlyList<(IMethodSymbol Method, PayloadSource Payload)> Activities { get; init; } = [];

    /// <summary>All code that takes the message.</summary>
    public IReadOnlyList<(IMethodSymbol Method, PayloadSource Payload)> Code => Method is not null && Payload is not null ? [(Method, Payload)] : Activities;

    /// <summary>Where the message comes in; null where that was not found.</summary>
    public IEnumerable<IMethodSymbol?> Roots => Activities.Count > 0 ? Activities.Select(a => (IMethodSymbol?)a.Method) : [Method];

    /// <summary>Whether what the method returns is sent on.</summary>
    public bool Cascades { get; init; }

    /// <summary>Whether it only hands on what it takes, to code that says which messages it takes.</summary>
    public bool IsRelay { get; init; }

    /// <summary>The project that takes it: where it is registered, when it is registered explicitly.</summary>
    public required SourceProject Project { get; init; }

    public required Evidence At { get; init; }

    /// <summary>The name of the message in the facts.</summary>
    public string Name => Message?.Name ?? Topic ?? "";
}
