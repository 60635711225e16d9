using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>
/// Names of symbols that mean the same in every compilation: one type is seen as a different symbol from projects with different references.
/// </summary>
internal static class SymbolKeys
{
    /// <summary>The full name of a type, without type arguments; the simple name of one that could not be bound.</summary>
    public static string OfType(ITypeSymbol type) => EvidenceOf.FullName(type.OriginalDefinition);

    /// <summary>A method with its assembly and its parameters.</summary>
    public static string OfMethod(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.ContainingAssembly?.Name + "|" + definition.GetDocumentationCommentId();
    }

    /// <summary>
    /// A type with everything that it derives from and implements, the types that could not be bound included; each with the type
    /// whose base list names it.
    /// </summary>
    public static IEnumerable<(INamedTypeSymbol Type, INamedTypeSymbol NamedBy)> SelfAndBases(INamedTypeSymbol type)
    {
        HashSet<INamedTypeSymbol> seen = new(SymbolEqualityComparer.Default);
        Queue<(INamedTypeSymbol Type, INamedTypeSymbol NamedBy)> open = new([(type, type)]);
        while (open.Count > 0)
        {
            (INamedTypeSymbol current, INamedTypeSymbol namedBy) = open.Dequeue();
            if (!seen.Add(current))
            {
                continue;
            }

            yield return (current, namedBy);
            if (current.BaseType is { SpecialType: SpecialType.None } parent)
            {
                open.Enqueue((parent, current));
            }

            foreach (INamedTypeSymbol implemented in current.Interfaces)
            {
                open.Enqueue((implemented, current));
            }
        }
    }

    /// <summary>True for a type that is declared in the source that is read.</summary>
    public static bool IsInSource(ITypeSymbol type) => type.TypeKind != TypeKind.Error && type.Locations.Any(l => l.IsInSource);

    /// <summary>The member that a place belongs to: not a lambda or a local function, and a property rather than its accessor.</summary>
    public static ISymbol? EnclosingMember(SemanticModel model, int position, CancellationToken cancellation)
    {
        ISymbol? symbol = model.GetEnclosingSymbol(position, cancellation);
        while (symbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction })
        {
            symbol = symbol.ContainingSymbol;
        }

        return symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol;
    }
}
