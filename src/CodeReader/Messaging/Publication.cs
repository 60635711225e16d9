using CatalogModel.Facts;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>A message that is made in order to be sent.</summary>
/// <param name="Tree">The tree where it is made.</param>
/// <param name="Node">The expression that makes it.</param>
/// <param name="Type">Its contract; null for an anonymous payload.</param>
/// <param name="Topic">The topic, when the code names one.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Kind">What it asks for.</param>
internal sealed record Publication(IndexedTree Tree, SyntaxNode Node, INamedTypeSymbol? Type, string? Topic, Bus Bus, MessageKind Kind)
{
    /// <summary>The type of the instance, which can be another than the contract.</summary>
    public INamedTypeSymbol? Made { get; init; }

    /// <summary>The name of the message in the facts.</summary>
    public string Name => Type?.Name ?? Topic ?? "";
}
