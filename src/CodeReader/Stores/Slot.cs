using CatalogModel;
using CodeReader.Messaging;
using CodeReader.Stores.Libraries;
using Microsoft.CodeAnalysis;

namespace CodeReader.Stores;

/// <summary>What one place in the code says of what is stored there.</summary>
/// <param name="Library">The library that stores it.</param>
/// <param name="Kind">The kind of store.</param>
internal sealed record StoredHow(StoreLibrary Library, StoreKind Kind)
{
    /// <summary>The collection's name, as far as the code around it lets it be said.</summary>
    public Func<NameScope, string?>? Collection { get; init; }

    /// <summary>Whether it may be stored only as a part of other objects.</summary>
    public bool OnlyDescribed { get; init; }

    /// <summary>The member of the stored object that is its key.</summary>
    public string? KeyMember { get; init; }

    /// <summary>The parameter that is handed on as the key.</summary>
    public IParameterSymbol? Key { get; init; }

    /// <summary>The parameter that says when the value is thrown away.</summary>
    public IParameterSymbol? Expiry { get; init; }
}

/// <summary>
/// Something in a wrapper that stands for what its callers store: a type parameter of a class or method, or a parameter that takes anything.
/// </summary>
internal sealed record Slot(ISymbol Symbol, StoredHow How)
{
    /// <summary>What tells it from others: one parameter can be stored in several ways, of which one names more than the other.</summary>
    public string Identity => $"{Implementers.IdentityOf(Symbol)} {How.Library.Id} {How.Kind} {How.Key?.Name} {How.Expiry?.Name} {How.Collection is not null}";
}

/// <summary>A type that is stored.</summary>
/// <param name="Type">The type.</param>
/// <param name="How">How.</param>
/// <param name="Collection">The collection's name, when the code names one.</param>
/// <param name="At">The tree in which it is stored.</param>
/// <param name="Node">The node that says so.</param>
internal sealed record StoredUse(INamedTypeSymbol Type, StoredHow How, string? Collection, IndexedTree At, SyntaxNode Node);
