using CatalogModel.Facts;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>A type whose instances are messages wherever they are made.</summary>
/// <param name="Type">The type that is made.</param>
/// <param name="Contract">The type under which it is taken: an interface that it implements, or itself.</param>
/// <param name="Bus">The bus that it goes over.</param>
/// <param name="Kind">What it asks for.</param>
internal sealed record Message(INamedTypeSymbol Type, INamedTypeSymbol Contract, Bus Bus, MessageKind Kind)
{
    /// <summary>The contract of an instance that is made: its own copy of the type, where every service has one.</summary>
    public INamedTypeSymbol ContractOf(INamedTypeSymbol made) => SymbolEqualityComparer.Default.Equals(Type, Contract) ? made : Contract;
}
