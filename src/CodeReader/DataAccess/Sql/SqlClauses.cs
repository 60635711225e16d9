namespace CodeReader.DataAccess.Sql;

/// <summary>Tells words that begin a statement from the same words within a clause.</summary>
internal static class SqlClauses
{
    private const int LongestColumnList = 1000;

    /// <summary>Whether a verb after this word names no table: FOR UPDATE, ON DELETE CASCADE, DO UPDATE SET, ON DUPLICATE KEY UPDATE, and triggers.</summary>
    public static bool IsPartOfClause(SqlToken before) =>
        before.Is("FOR") || before.Is("ON") || before.Is("DO") || before.Is("KEY") || before.Is("AFTER") || before.Is("BEFORE") || before.Is("OF");

    /// <summary>Whether TABLE after this word defines or changes a table.</summary>
    public static bool IsDefinition(SqlToken before) =>
        before.Is("ALTER") || before.Is("DROP") || before.Is("CREATE") || before.Is("UNLOGGED") || before.Is("EXTERNAL");

    /// <summary>Whether the ON at a place belongs to <c>CREATE [UNIQUE] INDEX [CONCURRENTLY] [IF NOT EXISTS] name ON table</c>.</summary>
    public static bool DefinesIndex(IReadOnlyList<SqlToken> tokens, int index)
    {
        for (int i = index - 1; i >= 0 && i >= index - 6; i--)
        {
            if (tokens[i].Is("INDEX"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the COPY at a place writes its table: <c>COPY table (columns) FROM …</c>.</summary>
    public static bool CopiesIn(IReadOnlyList<SqlToken> tokens, int index)
    {
        for (int i = index + 1; i < tokens.Count && i < index + LongestColumnList && !tokens[i].Is(';'); i++)
        {
            if (tokens[i].Is("FROM"))
            {
                return true;
            }
        }

        return false;
    }
}
