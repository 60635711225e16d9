using CatalogModel;
using CodeReader.DataAccess.Sql;

namespace CodeReader.Stores.Sql;

/// <summary>Reads what stands in the parentheses of a <c>CREATE TABLE</c>: columns, the primary key, foreign keys.</summary>
internal sealed class TableBody
{
    private static readonly string[] Constraints = ["CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "INDEX", "KEY", "EXCLUDE", "LIKE", "PERIOD", "FULLTEXT", "SPATIAL"];

    private readonly SqlCursor cursor;
    private readonly List<ColumnDefinition> columns = [];
    private readonly List<string> key = [];
    private readonly List<TableReference> references = [];

    private TableBody(SqlCursor cursor) => this.cursor = cursor;

    /// <summary>A table with what its body says; null when that has no columns. The cursor stands at the opening parenthesis, and behind the closing one after it.</summary>
    public static TableDefinition? Read(SqlCursor cursor, TableDefinition table)
    {
        TableBody body = new(cursor);
        body.Read();
        return body.columns.Count == 0 ? null : table with
        {
            Columns = [.. body.columns.Select(c => body.key.Contains(c.Name, StringComparer.OrdinalIgnoreCase) ? c with { Nullable = false } : c)],
            Key = body.key,
            References = body.references,
        };
    }

    private SqlToken At(int position) => cursor.At(position);

    private void Read()
    {
        cursor.Index++;
        while (!cursor.IsAtEnd && !At(cursor.Index).Is(')'))
        {
            int start = cursor.Index;
            int end = EndOfItem();
            if (At(start).Kind == SqlTokenKind.Word && Constraints.Any(At(start).Is))
            {
                Constraint(start, end);
            }
            else if (At(start).IsName && At(start + 1).IsName)
            {
                columns.Add(Column(start, end));
            }

            cursor.Index = At(end).Is(',') ? end + 1 : end;
        }

        cursor.Index++;
    }

    // Where the next comma or the closing parenthesis of the list stands.
    private int EndOfItem()
    {
        int depth = 0;
        for (int i = cursor.Index; i < cursor.Count; i++)
        {
            if (depth == 0 && (At(i).Is(',') || At(i).Is(')')))
            {
                return i;
            }

            depth += At(i).Is('(') ? 1 : At(i).Is(')') ? -1 : 0;
        }

        return cursor.Count;
    }

    private ColumnDefinition Column(int start, int end)
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
            key.Add(name);
        }

        int principal = Find(at, end, "REFERENCES");
        if (principal >= 0)
        {
            Reference([name], principal, end);
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

    private void Constraint(int start, int end)
    {
        int primary = Find(start, end, "PRIMARY");
        int foreign = Find(start, end, "FOREIGN");
        int principal = Find(start, end, "REFERENCES");
        if (primary >= 0 && Listed(primary, end) is { Count: > 0 } listed)
        {
            key.AddRange(listed);
        }
        else if (foreign >= 0 && principal >= 0 && Listed(foreign, principal) is { Count: > 0 } held)
        {
            Reference(held, principal, end);
        }
    }

    private void Reference(IReadOnlyList<string> held, int word, int end)
    {
        int before = cursor.Index;
        cursor.Index = word + 1;
        if (cursor.Name() is var (schema, table) && table.IndexOf(SqlTokenizer.Hole) < 0)
        {
            references.Add(new(held, schema, table, At(cursor.Index).Is('(') && cursor.Index < end ? Listed(cursor.Index, end) : []));
        }

        cursor.Index = before;
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
}
