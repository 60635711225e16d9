using CatalogModel;

namespace CodeReader.Stores.Sql;

/// <summary>The neutral types of the common dialects' column types.</summary>
internal static class SqlTypes
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["uniqueidentifier"] = FieldTypes.Guid, ["uuid"] = FieldTypes.Guid, ["guid"] = FieldTypes.Guid,
        ["varchar"] = FieldTypes.String, ["nvarchar"] = FieldTypes.String, ["char"] = FieldTypes.String, ["nchar"] = FieldTypes.String, ["text"] = FieldTypes.String,
        ["ntext"] = FieldTypes.String, ["citext"] = FieldTypes.String, ["character"] = FieldTypes.String, ["varchar2"] = FieldTypes.String, ["nvarchar2"] = FieldTypes.String,
        ["longtext"] = FieldTypes.String, ["mediumtext"] = FieldTypes.String, ["tinytext"] = FieldTypes.String, ["clob"] = FieldTypes.String, ["xml"] = FieldTypes.String,
        ["int"] = FieldTypes.Int, ["integer"] = FieldTypes.Int, ["int4"] = FieldTypes.Int, ["serial"] = FieldTypes.Int, ["mediumint"] = FieldTypes.Int,
        ["bigint"] = FieldTypes.Long, ["int8"] = FieldTypes.Long, ["bigserial"] = FieldTypes.Long,
        ["smallint"] = FieldTypes.Short, ["int2"] = FieldTypes.Short, ["tinyint"] = FieldTypes.Byte,
        ["bit"] = FieldTypes.Bool, ["bool"] = FieldTypes.Bool, ["boolean"] = FieldTypes.Bool,
        ["datetime"] = FieldTypes.DateTime, ["datetime2"] = FieldTypes.DateTime, ["smalldatetime"] = FieldTypes.DateTime, ["datetimeoffset"] = FieldTypes.DateTime,
        ["timestamp"] = FieldTypes.DateTime, ["timestamptz"] = FieldTypes.DateTime, ["date"] = FieldTypes.Date, ["time"] = FieldTypes.Time, ["timetz"] = FieldTypes.Time,
        ["interval"] = FieldTypes.Duration,
        ["decimal"] = FieldTypes.Decimal, ["numeric"] = FieldTypes.Decimal, ["number"] = FieldTypes.Decimal, ["money"] = FieldTypes.Decimal, ["smallmoney"] = FieldTypes.Decimal,
        ["float"] = FieldTypes.Double, ["double"] = FieldTypes.Double, ["float8"] = FieldTypes.Double, ["real"] = FieldTypes.Float, ["float4"] = FieldTypes.Float,
        ["json"] = FieldTypes.Json, ["jsonb"] = FieldTypes.Json,
        ["varbinary"] = FieldTypes.Bytes, ["binary"] = FieldTypes.Bytes, ["bytea"] = FieldTypes.Bytes, ["blob"] = FieldTypes.Bytes, ["image"] = FieldTypes.Bytes,
        ["longblob"] = FieldTypes.Bytes, ["rowversion"] = FieldTypes.Bytes,
        ["geometry"] = FieldTypes.Geometry, ["geography"] = FieldTypes.Geometry, ["vector"] = FieldTypes.Vector,
    };

    private static readonly string[] Generating = ["serial", "bigserial", "smallserial"];

    /// <summary>The neutral type of a column type by its name.</summary>
    public static string Of(string type) => Known.TryGetValue(type, out string? neutral) ? neutral : FieldTypes.Unknown;

    /// <summary>Whether columns of a type get their values from the database.</summary>
    public static bool Generates(string type) => Generating.Contains(type, StringComparer.OrdinalIgnoreCase);
}
