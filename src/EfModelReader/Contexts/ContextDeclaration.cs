using CodeReader;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Contexts;

/// <summary>A context of the scanned source.</summary>
/// <param name="Symbol">Its type.</param>
/// <param name="Project">The project that declares it.</param>
/// <param name="LibraryBase">The library's class that it or its parents derive from; null when that class comes from a package that is not at hand.</param>
/// <param name="MissingBase">The missing class.</param>
internal sealed record ContextDeclaration(INamedTypeSymbol Symbol, SourceProject Project, INamedTypeSymbol? LibraryBase, INamedTypeSymbol? MissingBase)
{
    /// <summary>The context's type and its parents in the source.</summary>
    public IEnumerable<INamedTypeSymbol> Hierarchy
    {
        get
        {
            for (INamedTypeSymbol? type = Symbol; type is not null && !type.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty; type = type.BaseType)
            {
                yield return type;
            }
        }
    }
}
