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

    private readonly SqlCursor cursor;
    private readonly List<TableDefinition> found = [];

    private TableDefinitions(string text) => cursor = new(SqlTokenizer.Tokenize(text.Length > LongestText ? text.Substring(0, LongestText) : text));

    /// <summary>What the statements of a text say of tables, in its order. Tables whose names are only known at run time are left out.</summary>
    public static IReadOnlyList<TableDefinition> Of(string text)
    {
        TableDefinitions reader = new(text);
        while (!reader.cursor.IsAtEnd)
        {
            reader.Next();
        }

        return reader.found;
    }

    private void Next()
    {
        SqlToken token = cursor.Current;
        cursor.Index++;
        if (token.Is("CREATE") && cursor.Current.Is("TABLE"))
        {
            cursor.Index++;
            cursor.Skip("IF", "NOT", "EXISTS");
            Create();
        }
        else if (token.Is("INSERT"))
        {
            cursor.Skip("OR", "IGNORE", "REPLACE", "INTO");
            Insert();
        }
        else if (token.Is("UPDATE"))
        {
            Update();
        }
    }

    private void Create()
    {
        if (cursor.Name() is var (schema, table) && cursor.Current.Is('(')
            && TableBody.Read(cursor, new(schema, table, TableSource.Created)) is { } created && IsKnown(schema, table))
        {
            found.Add(created);
        }
    }

    private void Insert()
    {
        if (cursor.Name() is var (schema, table) && IsKnown(schema, table))
        {
            Write(schema, table, cursor.Current.Is('(') && !cursor.At(cursor.Index + 1).Is("SELECT") ? Listed() : []);
        }
    }

    private void Update()
    {
        if (cursor.Name() is var (schema, table) && cursor.Current.Is("SET") && IsKnown(schema, table))
        {
            cursor.Index++;
            Write(schema, table, Assigned());
        }
    }

    private void Write(string? schema, string table, IEnumerable<string> columns) =>
        found.Add(new(schema, table, TableSource.Written) { Columns = [.. columns.Select(c => new ColumnDefinition(c, FieldTypes.Unknown))] });

    private static bool IsKnown(string? schema, string table) => table.IndexOf(SqlTokenizer.Hole) < 0 && (schema is null || schema.IndexOf(SqlTokenizer.Hole) < 0);

    // (a, b, c)
    private List<string> Listed()
    {
        List<string> names = [];
        for (cursor.Index++; !cursor.IsAtEnd && !cursor.Current.Is(')'); cursor.Index++)
        {
            if (cursor.Current.IsName)
            {
                names.Add(cursor.Current.Text);
            }
        }

        cursor.Index++;
        return names;
    }

    // a = …, b = …
    private List<string> Assigned()
    {
        List<string> names = [];
        int depth = 0;
        bool expectsName = true;
        for (; !cursor.IsAtEnd; cursor.Index++)
        {
            SqlToken token = cursor.Current;
            depth += token.Is('(') ? 1 : token.Is(')') ? -1 : 0;
            if (depth < 0 || (depth == 0 && (token.Is(';') || token.Is("WHERE") || token.Is("FROM") || token.Is("OUTPUT") || token.Is("RETURNING"))))
            {
                break;
            }

            if (depth == 0 && expectsName && token.IsName && cursor.At(cursor.Index + 1).Is('='))
            {
                names.Add(token.Text);
                expectsName = false;
            }

            expectsName |= depth == 0 && token.Is(',');
        }

        return names;
    }
}
