using System.Runtime.CompilerServices;
using CatalogModel;
using Microsoft.CodeAnalysis;

namespace CodeReader;

/// <summary>Turns places in the source into <see cref="Evidence"/>.</summary>
public static class EvidenceOf
{
    // The same few thousand symbols are asked for their names again and again, and making one is dear.
    private static readonly ConditionalWeakTable<ISymbol, string> Names = new();

    /// <summary>How symbols are named everywhere in the catalog: <c>Namespace.Type.Member</c>, without parameters and type arguments.</summary>
    public static SymbolDisplayFormat SymbolFormat { get; } = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The full name of a symbol, as in <see cref="SymbolFormat"/>.</summary>
    public static string FullName(ISymbol symbol) => Names.GetValue(symbol, static s => s.ToDisplayString(SymbolFormat));

    /// <summary>The place of a node.</summary>
    public static Evidence Node(SyntaxNode node, ISymbol? enclosing = null) => Of(node.GetLocation(), enclosing);

    /// <summary>The place where a symbol is declared in the source, or null when it comes from a package.</summary>
    public static Evidence? Declaration(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(l => l.SourceTree?.FilePath is { Length: > 0 }) is { } location ? Of(location, symbol) : null;

    private static Evidence Of(Location location, ISymbol? symbol) => new(
        location.SourceTree?.FilePath ?? "",
        location.GetLineSpan().StartLinePosition.Line + 1,
        symbol is null ? null : FullName(symbol));
}
