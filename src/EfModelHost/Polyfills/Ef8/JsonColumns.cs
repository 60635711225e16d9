using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>
/// What is stored as JSON, read from the annotation that every EF Core keeps it in: the methods that say it have other parameters in EF
/// Core 10 than in 8 and 9.
/// </summary>
internal static class JsonColumns
{
    private const string ContainerColumn = "Relational:ContainerColumnName";

    /// <summary>Whether an owned or complex type is stored as JSON.</summary>
    public static bool IsMappedToJson(this IReadOnlyTypeBase type) => !string.IsNullOrEmpty(type.GetContainerColumnName());

    /// <summary>The column that holds an owned or complex type as JSON, itself or within another.</summary>
    public static string? GetContainerColumnName(this IReadOnlyTypeBase type) =>
        type.FindAnnotation(ContainerColumn)?.Value as string ?? type switch
        {
            IReadOnlyEntityType entity => entity.FindOwnership()?.PrincipalEntityType.GetContainerColumnName(),
            IReadOnlyComplexType complex => complex.ComplexProperty.DeclaringType.GetContainerColumnName(),
            _ => null,
        };
}
