using System.Reflection;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>What must be known of a symbol before a skeleton of it is made.</summary>
internal static class SkeletonSymbols
{
    /// <summary>The attributes of the type that stands for a symbol.</summary>
    public static TypeAttributes Attributes(INamedTypeSymbol symbol) => TypeAttributes.Public | symbol.TypeKind switch
    {
        TypeKind.Interface => TypeAttributes.Interface | TypeAttributes.Abstract,
        TypeKind.Struct => TypeAttributes.Sealed | TypeAttributes.SequentialLayout,
        _ => symbol.IsAbstract || HasAbstractToolBase(symbol) ? TypeAttributes.Abstract : default,
    };

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

    // Abstract members of a library's base class have no body here.
    private static bool HasAbstractToolBase(INamedTypeSymbol symbol)
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
