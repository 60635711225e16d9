using System.Reflection;
using EfModelReader.Skeletons;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace EfModelReader.Replay;

/// <summary>
/// Decides on members whose types come from packages that are not at hand: well-known values (NodaTime's, geometries …) are kept as
/// columns, other types are no part of the model unless the code maps them.
/// </summary>
internal sealed class MissingTypeMembers : IEntityTypeAddedConvention, IComplexPropertyAddedConvention
{
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal)
    {
        "Instant", "LocalDate", "LocalTime", "LocalDateTime", "OffsetDateTime", "ZonedDateTime", "Duration", "Period", "Interval", "DateInterval", "OffsetTime",
        "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "Geometry", "GeometryCollection",
        "HierarchyId", "Ulid", "ObjectId", "NpgsqlTsVector", "NpgsqlPoint", "NpgsqlBox", "NpgsqlPolygon", "NpgsqlRange", "LTree", "JObject", "JArray", "JToken",
    };

    /// <summary>Whether a missing type is a well-known value.</summary>
    public static bool IsValue(Type type) => MissingTypes.Contains(type) && Values.Contains(type.Name);

    /// <inheritdoc />
    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context)
    {
        foreach (PropertyInfo member in Members(entityTypeBuilder.Metadata.ClrType))
        {
            if (!IsValue(member.PropertyType))
            {
                entityTypeBuilder.Ignore(member.Name);
            }
            else if (member.SetMethod is not null)
            {
                entityTypeBuilder.Property(member)?.HasConversion(SingleValueConverters.Between(member.PropertyType, typeof(string)));
            }
        }
    }

    /// <inheritdoc />
    public void ProcessComplexPropertyAdded(IConventionComplexPropertyBuilder propertyBuilder, IConventionContext<IConventionComplexPropertyBuilder> context)
    {
        IConventionComplexTypeBuilder builder = propertyBuilder.Metadata.ComplexType.Builder;
        foreach (PropertyInfo member in Members(propertyBuilder.Metadata.ComplexType.ClrType))
        {
            if (!IsValue(member.PropertyType))
            {
                builder.Ignore(member.Name);
            }
            else if (member.SetMethod is not null)
            {
                builder.Property(member)?.HasConversion(SingleValueConverters.Between(member.PropertyType, typeof(string)));
            }
        }
    }

    private static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetRuntimeProperties().Where(p => p.GetMethod is { IsStatic: false } && IsMissing(p.PropertyType));

    private static bool IsMissing(Type type) =>
        MissingTypes.Contains(type) || type.IsArray && IsMissing(type.GetElementType()!) || type.IsGenericType && Array.Exists(type.GetGenericArguments(), IsMissing);
}
