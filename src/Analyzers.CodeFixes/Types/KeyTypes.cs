using CatalogModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace Analyzers.CodeFixes.Types;

/// <summary>The C# types that hold keys of the catalog's neutral types.</summary>
internal static class KeyTypes
{
    /// <summary>The C# type; null where a neutral type stands for several, or for none that a key can have.</summary>
    public static ITypeSymbol? Of(string? neutral, Compilation compilation) => neutral switch
    {
        FieldTypes.Guid => compilation.GetTypeByMetadataName("System.Guid"),
        FieldTypes.String => compilation.GetSpecialType(SpecialType.System_String),
        FieldTypes.Char => compilation.GetSpecialType(SpecialType.System_Char),
        FieldTypes.Byte => compilation.GetSpecialType(SpecialType.System_Byte),
        FieldTypes.Short => compilation.GetSpecialType(SpecialType.System_Int16),
        FieldTypes.Int => compilation.GetSpecialType(SpecialType.System_Int32),
        FieldTypes.Long => compilation.GetSpecialType(SpecialType.System_Int64),
        FieldTypes.Decimal => compilation.GetSpecialType(SpecialType.System_Decimal),
        FieldTypes.Date => compilation.GetTypeByMetadataName("System.DateOnly"),
        _ => null,
    };

    /// <summary>A type as it is written in code: with its namespace where the file does not use that.</summary>
    public static TypeSyntax Written(ITypeSymbol type, bool nullable, Project project)
    {
        TypeSyntax written = (TypeSyntax)SyntaxGenerator.GetGenerator(project).TypeExpression(type.WithNullableAnnotation(NullableAnnotation.None));
        return (nullable ? SyntaxFactory.NullableType(written) : written).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    /// <summary>What a person calls the type.</summary>
    public static string NameOf(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    /// <summary>Whether a type's values may be absent.</summary>
    public static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || type.NullableAnnotation == NullableAnnotation.Annotated;
}
