namespace CatalogModel;

/// <summary>The neutral field types of the catalog.</summary>
public static class FieldTypes
{
#pragma warning disable CS1591 // each constant is its own documentation
    public const string Guid = "guid";
    public const string String = "string";
    public const string Char = "char";
    public const string Byte = "byte";
    public const string Short = "short";
    public const string Int = "int";
    public const string Long = "long";
    public const string Float = "float";
    public const string Double = "double";
    public const string Decimal = "decimal";
    public const string Bool = "bool";
    public const string DateTime = "datetime";
    public const string Date = "date";
    public const string Time = "time";
    public const string Duration = "duration";
    public const string Enum = "enum";
    public const string Bytes = "bytes";
    public const string Json = "json";
    public const string Array = "array";
    public const string Vector = "vector";
    public const string Geometry = "geometry";
    public const string Object = "object";
    public const string Unknown = "unknown";
#pragma warning restore CS1591

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Guid, String, Char, Byte, Short, Int, Long, Float, Double, Decimal, Bool, DateTime, Date, Time, Duration, Enum, Bytes, Json, Array, Vector, Geometry, Object, Unknown];

    /// <summary>
    /// The neutral type of a C# type by its simple name (<c>Int32</c> or <c>int</c>, without <c>?</c>); <see cref="Unknown"/> when it says nothing.
    /// </summary>
    public static string OfClrName(string name) => name switch
    {
        "Guid" => Guid,
        "String" or "string" or "Uri" => String,
        "Char" or "char" => Char,
        "Byte" or "byte" or "SByte" or "sbyte" => Byte,
        "Int16" or "short" or "UInt16" or "ushort" => Short,
        "Int32" or "int" or "UInt32" or "uint" => Int,
        "Int64" or "long" or "UInt64" or "ulong" => Long,
        "Single" or "float" => Float,
        "Double" or "double" => Double,
        "Decimal" or "decimal" => Decimal,
        "Boolean" or "bool" => Bool,
        "DateTime" or "DateTimeOffset" or "Instant" => DateTime,
        "DateOnly" or "LocalDate" => Date,
        "TimeOnly" or "LocalTime" => Time,
        "TimeSpan" or "Duration" => Duration,
        "Byte[]" or "byte[]" => Bytes,
        "JsonDocument" or "JsonElement" or "JsonNode" or "JObject" => Json,
        "Object" or "object" => Object,
        _ => Unknown,
    };
}
