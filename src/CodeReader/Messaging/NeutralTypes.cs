using CatalogModel;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>The neutral field type of a C# type.</summary>
internal static class NeutralTypes
{
    /// <summary>The type, and whether it may be absent.</summary>
    public static (string Type, bool Nullable) Of(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => (Of(nullable.TypeArguments[0]).Type, true),
        _ => (NotNull(type), type.NullableAnnotation == NullableAnnotation.Annotated),
    };

    private static string NotNull(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType.SpecialType == SpecialType.System_Byte ? FieldTypes.Bytes : FieldTypes.Array;
        }

        string known = FieldTypes.OfClrName(type.Name);
        return known != FieldTypes.Unknown ? known
            : type.TypeKind == TypeKind.Enum ? FieldTypes.Enum
            : type.TypeKind == TypeKind.Error ? FieldTypes.Unknown
            : type.AllInterfaces.Any(i => i.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
                || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T ? FieldTypes.Array
            : FieldTypes.Object;
    }
}
