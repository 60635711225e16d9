using CodeReader.Messaging;
using Microsoft.CodeAnalysis;

namespace CodeReader.Stores;

/// <summary>A place in the code that says that something is stored: a type, a type parameter, or what a parameter brings.</summary>
/// <param name="Stored">The type or parameter.</param>
/// <param name="How">How it is stored.</param>
/// <param name="Tree">The tree in which it says so.</param>
/// <param name="Node">The node that says so.</param>
internal sealed record Sighting(ISymbol Stored, StoredHow How, IndexedTree Tree, SyntaxNode Node);
