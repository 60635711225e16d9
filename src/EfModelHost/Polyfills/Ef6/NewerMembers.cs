using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>
/// What the mapping asks of a model and EF Core 6 does not have, so that one mapping reads the models of every version. What EF Core 7
/// brought is read from the annotations that it keeps it in; what EF Core 8 brought cannot be in these models.
/// </summary>
internal static class NewerMembers
{
    private const string Column = "Relational:ColumnName";
    private const string ContainerColumn = "Relational:ContainerColumnName";

    /// <summary>EF Core 7: the column of a property that is in no table.</summary>
    public static string GetColumnName(this IReadOnlyProperty property) => property.FindAnnotation(Column)?.Value as string ?? property.Name;

    /// <summary>EF Core 7: whether an owned type is stored as JSON.</summary>
    public static bool IsMappedToJson(this IReadOnlyTypeBase type) => !string.IsNullOrEmpty(type.GetContainerColumnName());

    /// <summary>EF Core 7: the column that holds an owned type as JSON.</summary>
    public static string? GetContainerColumnName(this IReadOnlyTypeBase type) =>
        type.FindAnnotation(ContainerColumn)?.Value as string
        ?? (type as IReadOnlyEntityType)?.FindOwnership()?.PrincipalEntityType.GetContainerColumnName();

    /// <summary>EF Core 7: the further tables of an entity.</summary>
    public static IEnumerable<IReadOnlyEntityTypeMappingFragment> GetMappingFragments(this IReadOnlyTypeBase type, StoreObjectType kind) =>
        EntitySplitting.Fragments(type, kind);

    /// <summary>EF Core 8: the elements of a collection of simple values.</summary>
    public static object? GetElementType(this IReadOnlyProperty property) => null;

    /// <summary>EF Core 8: complex properties.</summary>
    public static IEnumerable<IReadOnlyComplexProperty> GetDeclaredComplexProperties(this IReadOnlyTypeBase type) => [];
}

/// <summary>EF Core 8: a property whose value is stored in several columns.</summary>
internal interface IReadOnlyComplexProperty : IReadOnlyPropertyBase
{
    /// <summary>What it is made of.</summary>
    IReadOnlyEntityType ComplexType { get; }

    /// <summary>Whether there may be no value.</summary>
    bool IsNullable { get; }
}

/// <summary>EF Core 7: a further table of an entity.</summary>
internal interface IReadOnlyEntityTypeMappingFragment
{
    /// <summary>The table.</summary>
    StoreObjectIdentifier StoreObject { get; }
}
