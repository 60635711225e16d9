namespace EfModelReader.Compare;

/// <summary>A column's type in the database: its name and what stands in brackets behind it.</summary>
/// <param name="Name">The name, in lower case, with the words that databases have for the same type made one.</param>
/// <param name="Arguments">What stands in brackets, without spaces; empty when there are none.</param>
internal sealed record ColumnType(string Name, string Arguments)
{
    private static readonly Dictionary<string, string> SameAs = new(StringComparer.Ordinal)
    {
        ["bool"] = "boolean",
        ["char"] = "character",
        ["dec"] = "decimal",
        ["double"] = "double precision",
        ["float4"] = "real",
        ["float8"] = "double precision",
        ["int"] = "integer",
        ["int2"] = "smallint",
        ["int4"] = "integer",
        ["int8"] = "bigint",
        ["national character varying"] = "nvarchar",
        ["numeric"] = "decimal",
        ["rowversion"] = "timestamp",
        ["time without time zone"] = "time",
        ["timestamp without time zone"] = "timestamp",
        ["timestamptz"] = "timestamp with time zone",
        ["timetz"] = "time with time zone",
        ["varchar"] = "character varying",
    };

    // What a database takes when nothing stands in brackets.
    private static readonly Dictionary<string, string> Unsaid = new(StringComparer.Ordinal)
    {
        ["datetime2"] = "7",
        ["datetimeoffset"] = "7",
        ["time"] = "7",
        ["float"] = "53",
    };

    /// <summary>Reads a type as EF writes it; null when there is none.</summary>
    public static ColumnType? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        int open = text.IndexOf('(', StringComparison.Ordinal);
        int close = open < 0 ? -1 : text.IndexOf(')', open);
        string arguments = close < 0 ? "" : text[(open + 1)..close];
        string words = close < 0 ? text : text[..open] + " " + text[(close + 1)..];
        string name = string.Join(' ', words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Replace(" []", "[]", StringComparison.Ordinal);
        name = SameAs.GetValueOrDefault(name, name);
        arguments = arguments.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (name == "decimal" && arguments.Length > 0 && !arguments.Contains(',', StringComparison.Ordinal))
        {
            arguments += ",0";
        }

        return new ColumnType(name, arguments == Unsaid.GetValueOrDefault(name) ? "" : arguments);
    }
}
