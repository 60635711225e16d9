using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>What must be known of a symbol before a skeleton of it is made.</summary>
internal static class SkeletonSymbols
{
    /// <summary>Whether a type still has type parameters in it.</summary>
    public static bool IsOpen(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => IsOpen(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsOpen),
        _ => false,
    };

    /// <summary>The type arguments of a type and of the types around it.</summary>
    public static IEnumerable<ITypeSymbol> TypeArguments(INamedTypeSymbol symbol) =>
        symbol.ContainingType is { } outer ? TypeArguments(outer).Concat(symbol.TypeArguments) : symbol.TypeArguments;

    /// <summary>Whether a type leaves abstract members of a library's base class open: there is no body for them here.</summary>
    public static bool HasAbstractToolBase(INamedTypeSymbol symbol)
    {
        for (INamedTypeSymbol? type = symbol.BaseType; type is not null; type = type.BaseType)
        {
            if (ToolTypes.Has(type))
            {
                return type is { IsAbstract: true, SpecialType: SpecialType.None } && type.GetMembers().Any(m => m.IsAbstract);
            }
        }

        return false;
    }
}
