using CatalogModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Mapping;

/// <summary>Says of a property what the catalog says of types.</summary>
internal static class ClrTypes
{
    /// <summary>The neutral type of what is stored.</summary>
    /// <param name="property">The property.</param>
    /// <param name="isStandIn">Whether a type only stands in for one that is not at hand, so that nothing but its name is known.</param>
    public static string Neutral(IReadOnlyProperty property, Func<Type, bool> isStandIn)
    {
        Type own = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (own.IsEnum)
        {
            return FieldTypes.Enum;
        }

        if (isStandIn(own) && FieldTypes.OfClrName(own.Name) is var known and not FieldTypes.Unknown)
        {
            return known;
        }

        if (own.Name is "Vector" or "HalfVector" or "SparseVector")
        {
            return FieldTypes.Vector;
        }

        if (own.Name is "Point" or "LineString" or "Polygon" or "Geometry" or "MultiPoint" or "MultiPolygon" or "MultiLineString" or "GeometryCollection")
        {
            return FieldTypes.Geometry;
        }

        if (ColumnType(property) is { } column && column.StartsWith("json", StringComparison.OrdinalIgnoreCase))
        {
            return FieldTypes.Json;
        }

        if (property.GetElementType() is not null)
        {
            return FieldTypes.Array;
        }

        Type stored = Stored(property);
        return stored.IsEnum ? FieldTypes.Enum
            : FieldTypes.OfClrName(stored.Name) is var neutral && neutral == FieldTypes.Unknown && stored.IsArray ? FieldTypes.Array
            : neutral;
    }

    /// <summary>The short C# form of a type: <c>Guid?</c>, <c>List&lt;string&gt;</c>.</summary>
    public static string Show(Type type) =>
        Nullable.GetUnderlyingType(type) is { } value ? Show(value) + "?"
        : type.IsArray ? Show(type.GetElementType()!) + "[]"
        : type.IsGenericType ? Simple(type.Name) + "<" + string.Join(", ", type.GetGenericArguments().Select(Show)) + ">"
        : type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(long) ? "long" : type == typeof(short) ? "short"
        : type == typeof(byte) ? "byte" : type == typeof(bool) ? "bool" : type == typeof(decimal) ? "decimal" : type == typeof(double) ? "double"
        : type == typeof(float) ? "float" : type == typeof(char) ? "char" : type == typeof(object) ? "object" : type.Name;

    /// <summary>The full name of a type as the catalog writes it: <c>Namespace.Outer.Inner</c>, without type arguments.</summary>
    public static string FullName(Type type) =>
        type.DeclaringType is { } outer ? FullName(outer) + "." + Simple(type.Name)
        : type.Namespace is { Length: > 0 } space ? space + "." + Simple(type.Name)
        : Simple(type.Name);

    /// <summary>A table's name without the escapes that reflection puts into the names of types (<c>Pair&lt;int\, string&gt;</c>).</summary>
    public static string? Unescaped(string? table) => table?.Replace("\\,", ",", StringComparison.Ordinal);

    /// <summary>A type's simple name, without arity and type arguments.</summary>
    public static string Simple(string name) => name.IndexOfAny(['`', '<', '#']) is var end and > 0 ? name[..end] : name;

    /// <summary>The full type name in EF's name of an entity type: <c>Ns.Order.Address#Ns.Address</c> is <c>Ns.Address</c>, without type arguments.</summary>
    public static string NameIn(string entityName)
    {
        string name = entityName[(entityName.LastIndexOf('#') + 1)..];
        return (name.IndexOf('<', StringComparison.Ordinal) is var end and > 0 ? name[..end] : name).Replace('+', '.');
    }

    /// <summary>The column's type in the database, when the provider knows it.</summary>
    public static string? ColumnType(IReadOnlyProperty property)
    {
        try
        {
            return property.GetColumnType();
        }
        catch (Exception problem) when (problem is InvalidOperationException or InvalidCastException)
        {
            return null; // no mapping for a type that is not at hand, or the mapping of a database without columns
        }
    }

    private static Type Stored(IReadOnlyProperty property)
    {
        Type type = property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}
