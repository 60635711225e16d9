using CodeReader.DataAccess.Sql;

namespace CodeReader.Stores.Sql;

/// <summary>A place in the tokens of an SQL text.</summary>
internal sealed class SqlCursor(IReadOnlyList<SqlToken> tokens)
{
    private static readonly SqlToken End = new(SqlTokenKind.Symbol, ";");

    /// <summary>The place.</summary>
    public int Index { get; set; }

    public int Count => tokens.Count;

    public bool IsAtEnd => Index >= tokens.Count;

    public SqlToken Current => At(Index);

    /// <summary>The token at a place; a semicolon behind the end.</summary>
    public SqlToken At(int position) => position < tokens.Count ? tokens[position] : End;

    /// <summary>Passes over any of some words.</summary>
    public void Skip(params string[] words)
    {
        while (words.Any(Current.Is))
        {
            Index++;
        }
    }

    /// <summary>The name at the place, with its schema; passes over it. <c>schema.table</c>, <c>database.schema.table</c>.</summary>
    public (string? Schema, string Table)? Name()
    {
        List<string> parts = [];
        while (Current.IsName)
        {
            parts.Add(Current.Text);
            Index++;
            if (!Current.Is('.'))
            {
                break;
            }

            Index++;
        }

        return parts.Count == 0 ? null : (parts.Count > 1 ? parts[parts.Count - 2] : null, parts[parts.Count - 1]);
    }
}
