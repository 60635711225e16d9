using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Skeletons;

/// <summary>Writes nullable annotations the way the compiler does, for EF to read required members from.</summary>
internal static class NullabilityFlags
{
    private static readonly ConstructorInfo Constructor = typeof(NullableAttribute).GetConstructor([typeof(byte[])])!;

    /// <summary>Annotates a member of the given type.</summary>
    /// <param name="type">The member's type.</param>
    /// <param name="erased">Whether a generic type became one plain type, whose arguments are not visible.</param>
    /// <param name="set">Sets the attribute on the member.</param>
    public static void Copy(ITypeSymbol type, Func<INamedTypeSymbol, bool> erased, Action<CustomAttributeBuilder> set)
    {
        List<byte> flags = [];
        Collect(type, erased, flags);
        if (flags.Exists(f => f != 0))
        {
            set(new CustomAttributeBuilder(Constructor, [flags.ToArray()]));
        }
    }

    /// <summary>
    /// The type of a property with the nullability that reflection sees. In a generic type that is used as it is, a member of a type
    /// parameter's type has the nullability of the parameter; only a derived class says what its base's arguments are.
    /// </summary>
    public static ITypeSymbol AsSeen(IPropertySymbol property, bool derivedFrom) =>
        !derivedFrom && property.Type.IsReferenceType && property.OriginalDefinition.Type is ITypeParameterSymbol parameter
            ? property.Type.WithNullableAnnotation(IsNotNull(parameter) ? NullableAnnotation.NotAnnotated : NullableAnnotation.Annotated)
            : property.Type;

    private static bool IsNotNull(ITypeParameterSymbol parameter) =>
        parameter.NullableAnnotation != NullableAnnotation.Annotated &&
        (parameter.HasNotNullConstraint || parameter is { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.NotAnnotated });

    private static void Collect(ITypeSymbol type, Func<INamedTypeSymbol, bool> erased, List<byte> flags)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                flags.Add(Flag(array));
                Collect(array.ElementType, erased, flags);
                break;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                Collect(nullable.TypeArguments[0], erased, flags);
                break;
            case INamedTypeSymbol named:
                bool generic = named.TypeArguments.Length > 0 && !erased(named);
                if (!named.IsValueType || generic)
                {
                    flags.Add(named.IsValueType ? (byte)0 : Flag(named));
                }

                if (generic)
                {
                    foreach (ITypeSymbol argument in named.TypeArguments)
                    {
                        Collect(argument, erased, flags);
                    }
                }

                break;
            default:
                flags.Add(Flag(type));
                break;
        }
    }

    private static byte Flag(ITypeSymbol type) => type.NullableAnnotation switch
    {
        NullableAnnotation.NotAnnotated => 1,
        NullableAnnotation.Annotated => 2,
        _ => 0,
    };
}
