using CatalogModel;
using CodeReader.DataAccess.Sql;

namespace CodeReader.Stores.Sql;

/// <summary>
/// Reads what SQL texts say of tables: the columns of <c>CREATE TABLE</c>, of the lists of <c>INSERT</c>, and of the assignments of <c>UPDATE</c>.
/// Like <see cref="SqlTableFinder"/> it knows where the common dialects put names, not their grammars.
/// </summary>
internal sealed class TableDefinitions
{
    private const int LongestText = 1024 * 1024;

    private static readonly string[] Constraints = ["CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "INDEX", "KEY", "EXCLUDE", "LIKE", "PERIOD", "FULLTEXT", "SPATIAL"];

    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly List<TableDefinition> found = [];
    private int index;

    private TableDefinitions(string text) => tokens = SqlTokenizer.Tokenize(text.Length > LongestText ? text.Substring(0, LongestText) : text);

    /// <summary>What the statements of a text say of tables, in its order. Tables whose names are only known at run time are left out.</summary>
    public static IReadOnlyList<TableDefinition> Of(string text)
    {
        TableDefinitions reader = new(text);
        while (reader.index < reader.tokens.Count)
        {
            reader.Next();
        }

        return reader.found;
    }

    private SqlToken At(int position) => position < tokens.Count ? tokens[position] : new(SqlTokenKind.Symbol, ";");

    private void Next()
    {
        if (At(index).Is("CREATE") && At(index + 1).Is("TABLE"))
        {
            index += 2;
            Skip("IF", "NOT", "EXISTS");
            Create();
        }
        else if (At(index).Is("INSERT"))
        {
            index++;
            Skip("OR", "IGNORE", "REPLACE", "INTO");
            if (Name() is var (schema, table) && Found(schema, table, TableSource.Written) is { } written)
            {
                found.Add(written with { Columns = [.. (At(index).Is('(') && !At(index + 1).Is("SELECT") ? Names() : []).Select(n => new ColumnDefinition(n, FieldTypes.Unknown))] });
            }
        }
        else if (At(index).Is("UPDATE"))
        {
            index++;
            if (Name() is var (schema, table) && At(index).Is("SET") && Found(schema, table, TableSource.Written) is { } written)
            {
                index++;
                found.Add(written with { Columns = [.. Assigned().Select(n => new ColumnDefinition(n, FieldTypes.Unknown))] });
            }
        }
        else
        {
            index++;
        }
    }

    private void Skip(params string[] words)
    {
        while (words.Any(w => At(index).Is(w)))
        {
            index++;
        }
    }

    private static TableDefinition? Found(string? schema, string table, TableSource source) =>
        table.IndexOf(SqlTokenizer.Hole) >= 0 || schema?.IndexOf(SqlTokenizer.Hole) >= 0 ? null : new(schema, table, source);

    // schema.table, database.schema.table
    private (string? Schema, string Table)? Name()
    {
        List<string> parts = [];
        while (At(index).IsName)
        {
            parts.Add(At(index).Text);
            index++;
            if (!At(index).Is('.'))
            {
                break;
            }

            index++;
        }

        return parts.Count == 0 ? null : (parts.Count > 1 ? parts[parts.Count - 2] : null, parts[parts.Count - 1]);
    }

    // (a, b, c)
    private List<string> Names()
    {
        List<string> names = [];
        for (index++; index < tokens.Count && !At(index).Is(')'); index++)
        {
            if (At(index).IsName && !At(index).Is("ASC") && !At(index).Is("DESC"))
            {
                names.Add(At(index).Text);
            }
        }

        index++;
        return names;
    }

    // a = …, b = …
    private List<string> Assigned()
    {
        List<string> names = [];
        int depth = 0;
        bool expectsName = true;
        for (; index < tokens.Count; index++)
        {
            SqlToken token = At(index);
            depth += token.Is('(') ? 1 : token.Is(')') ? -1 : 0;
            if (depth < 0 || (depth == 0 && (token.Is(';') || token.Is("WHERE") || token.Is("FROM") || token.Is("OUTPUT") || token.Is("RETURNING"))))
            {
                break;
            }

            if (depth == 0 && expectsName && token.IsName && At(index + 1).Is('='))
            {
                names.Add(token.Text);
                expectsName = false;
            }

            expectsName |= depth == 0 && token.Is(',');
        }

        return names;
    }

    private void Create()
    {
        if (Name() is not var (schema, table) || !At(index).Is('('))
        {
            return;
        }

        TableParts parts = new();
        index++;
        while (index < tokens.Count && !At(index).Is(')'))
        {
            int start = index;
            int end = EndOfItem();
            if (At(start).Kind == SqlTokenKind.Word && Constraints.Any(At(start).Is))
            {
                Constraint(parts, start, end);
            }
            else if (At(start).IsName && At(start + 1).IsName)
            {
                parts.Add(Column(parts, start, end));
            }

            index = At(end).Is(',') ? end + 1 : end;
        }

        index++;
        if (Found(schema, table, TableSource.Created) is { } created && parts.Columns.Count > 0)
        {
            found.Add(created with
            {
                Columns = [.. parts.Columns.Select(c => parts.Key.Contains(c.Name, StringComparer.OrdinalIgnoreCase) ? c with { Nullable = false } : c)],
                Key = parts.Key,
                References = parts.References,
            });
        }
    }

    // Where the next comma or the closing parenthesis of the list stands.
    private int EndOfItem()
    {
        int depth = 0;
        for (int i = index; i < tokens.Count; i++)
        {
            if (depth == 0 && (At(i).Is(',') || At(i).Is(')')))
            {
                return i;
            }

            depth += At(i).Is('(') ? 1 : At(i).Is(')') ? -1 : 0;
        }

        return tokens.Count;
    }

    private ColumnDefinition Column(TableParts parts, int start, int end)
    {
        string name = At(start).Text;
        int at = start + 1;
        // [sys].[nvarchar], pg_catalog.uuid
        while (At(at + 1).Is('.') && at + 2 < end)
        {
            at += 2;
        }

        string type = SqlTypes.Of(At(at).Text);
        List<int?> limits = At(at + 1).Is('(') ? Limits(at + 2, end) : [];
        bool isArray = Enumerable.Range(at, Math.Max(0, end - at)).Any(i => At(i).Is('['));
        bool isKey = Has(at, end, "PRIMARY", "KEY");
        if (isKey)
        {
            parts.Key.Add(name);
        }

        int references = Find(at, end, "REFERENCES");
        if (references >= 0)
        {
            Reference(parts, [name], references, end);
        }

        bool isText = type is FieldTypes.String or FieldTypes.Bytes;
        return new(name, isArray ? FieldTypes.Array : type)
        {
            Nullable = !isKey && !Has(at, end, "NOT", "NULL") && !SqlTypes.Generates(At(at).Text) && Find(at, end, "IDENTITY") < 0,
            MaxLength = isText && limits.Count > 0 ? limits[0] : null,
            Precision = type == FieldTypes.Decimal && limits.Count > 0 ? limits[0] : null,
            Scale = type == FieldTypes.Decimal && limits.Count > 1 ? limits[1] : null,
            Generated = SqlTypes.Generates(At(at).Text) || Find(at, end, "IDENTITY") >= 0 || Find(at, end, "AUTO_INCREMENT") >= 0 || Find(at, end, "AUTOINCREMENT") >= 0,
        };
    }

    private List<int?> Limits(int start, int end)
    {
        List<int?> limits = [];
        for (int i = start; i < end && !At(i).Is(')'); i++)
        {
            if (!At(i).Is(','))
            {
                limits.Add(int.TryParse(At(i).Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int limit) ? limit : null);
            }
        }

        return limits;
    }

    private void Constraint(TableParts parts, int start, int end)
    {
        int primary = Find(start, end, "PRIMARY");
        int foreign = Find(start, end, "FOREIGN");
        int references = Find(start, end, "REFERENCES");
        if (primary >= 0 && Listed(primary, end) is { Count: > 0 } key)
        {
            parts.Key.AddRange(key);
        }
        else if (foreign >= 0 && references >= 0 && Listed(foreign, references) is { Count: > 0 } columns)
        {
            Reference(parts, columns, references, end);
        }
    }

    private void Reference(TableParts parts, IReadOnlyList<string> columns, int references, int end)
    {
        int before = index;
        index = references + 1;
        if (Name() is var (schema, table) && table.IndexOf(SqlTokenizer.Hole) < 0)
        {
            parts.References.Add(new(columns, schema, table, At(index).Is('(') && index < end ? Listed(index, end) : []));
        }

        index = before;
    }

    // The names in the next parentheses.
    private List<string> Listed(int start, int end)
    {
        int open = start;
        while (open < end && !At(open).Is('('))
        {
            open++;
        }

        List<string> names = [];
        for (int i = open + 1; i < end && !At(i).Is(')'); i++)
        {
            if (At(i).IsName && !At(i).Is("ASC") && !At(i).Is("DESC"))
            {
                names.Add(At(i).Text);
            }
        }

        return names;
    }

    private int Find(int start, int end, string word)
    {
        for (int i = start; i < end; i++)
        {
            if (At(i).Is(word))
            {
                return i;
            }
        }

        return -1;
    }

    private bool Has(int start, int end, string first, string second)
    {
        for (int i = start; i < end - 1; i++)
        {
            if (At(i).Is(first) && At(i + 1).Is(second))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class TableParts
    {
        public List<ColumnDefinition> Columns { get; } = [];

        public List<string> Key { get; } = [];

        public List<TableReference> References { get; } = [];

        public void Add(ColumnDefinition column) => Columns.Add(column);
    }
}
