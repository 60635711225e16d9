namespace CodeReader.DataAccess.Sql;

/// <summary>
/// Finds the tables that an SQL text names. It knows where in the common dialects a table's name stands, not their grammars: a text that is
/// cut, dynamic or wrong still gives the tables that it names.
/// </summary>
internal sealed class SqlTableFinder
{
    // What is beyond this is data, not queries.
    private const int LongestText = 64 * 1024;

    private static readonly string[] LockHints =
        ["NOLOCK", "READPAST", "UPDLOCK", "HOLDLOCK", "ROWLOCK", "PAGLOCK", "TABLOCK", "TABLOCKX", "XLOCK", "READUNCOMMITTED", "INDEX"];

    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly CommonTableExpressions expressions;
    private readonly List<SqlReference> references = [];
    private readonly Stack<Level> levels = new([new Level()]);
    private readonly HashSet<string> temporary = new(StringComparer.OrdinalIgnoreCase);
    private int statement;
    private int index;
    private Expected? expected;

    private SqlTableFinder(string text)
    {
        tokens = SqlTokenizer.Tokenize(text.Length > LongestText ? text.Substring(0, LongestText) : text);
        expressions = CommonTableExpressions.Find(tokens);
    }

    /// <summary>What a text does.</summary>
    public static SqlReading Read(string text)
    {
        SqlTableFinder finder = new(text);
        while (finder.index < finder.tokens.Count)
        {
            finder.Next();
        }

        return SqlReferences.Resolve(finder.references, finder.temporary, finder.tokens);
    }

    /// <summary>What holds within one pair of parentheses.</summary>
    private sealed class Level
    {
        /// <summary>A SELECT or DELETE was seen, so that a FROM names tables and is no part of a function call.</summary>
        public bool Query { get; set; }

        /// <summary>What a comma goes on with; null where commas part other things than tables.</summary>
        public Expected? List { get; set; }

        /// <summary>A DELETE or MERGE was seen, so that a USING names tables.</summary>
        public bool Using { get; set; }

        /// <summary>The word the statement begins with.</summary>
        public string? Verb { get; set; }
    }

    /// <summary>A table's name is expected next.</summary>
    /// <param name="Writes">Whether it is changed.</param>
    /// <param name="OrFunction">Whether a name before a parenthesis is a function, and not a table with columns.</param>
    private sealed record Expected(bool Writes, bool OrFunction);

    private static Expected Source { get; } = new(Writes: false, OrFunction: true);

    private static Expected Target { get; } = new(Writes: true, OrFunction: false);

    private SqlToken Current => tokens[index];

    private SqlToken Peek(int offset) =>
        index + offset >= 0 && index + offset < tokens.Count ? tokens[index + offset] : new(SqlTokenKind.Symbol, ";");

    private void Next()
    {
        if (expected is { } table && ReadExpected(table))
        {
            return;
        }

        expected = null;
        Level level = levels.Peek();
        if (Current.Is('('))
        {
            levels.Push(new() { Verb = level.Verb });
        }
        else if (Current.Is(')'))
        {
            Close();
        }
        else if (Current.Is(';'))
        {
            levels.Clear();
            levels.Push(new());
            statement++;
        }
        else if (Current.Is(','))
        {
            expected = level.List;
        }
        else if (Current.Kind == SqlTokenKind.Word)
        {
            ReadWord(level);
        }

        index++;
    }

    private void Close()
    {
        if (levels.Count > 1)
        {
            levels.Pop();
        }
    }

    private bool ReadExpected(Expected table)
    {
        if (Current.Is('(') && table.OrFunction)
        {
            // A subquery, or joined tables in parentheses.
            levels.Push(new() { List = table, Verb = levels.Peek().Verb });
            index++;
            return true;
        }

        if (Current.Is("TOP"))
        {
            index++;
            SkipCount();
            return true;
        }

        if (SqlWords.IsModifier(Current) && !(Current.Is("REPLACE") && Peek(1).Is('(')))
        {
            index++;
            return true;
        }

        if (!Current.IsName || SqlWords.IsReserved(Current))
        {
            if (Current.Kind == SqlTokenKind.TemporaryTable)
            {
                index++;
                expected = null;
                ReadAlias(null);
                return true;
            }

            return false;
        }

        expected = null;
        ReadTable(table);
        return true;
    }

    private void SkipCount()
    {
        if (index < tokens.Count && Current.Is('('))
        {
            while (index < tokens.Count && !Current.Is(')'))
            {
                index++;
            }
        }

        index++;
        index += index < tokens.Count && Current.Is("PERCENT") ? 1 : 0;
    }

    private void ReadTable(Expected table)
    {
        int at = index;
        List<string> parts = [Current.Text];
        for (index++; index < tokens.Count && Current.Is('.'); )
        {
            index++;
            parts.Add(index < tokens.Count && Current.IsName ? tokens[index++].Text : "");
        }

        string name = parts[parts.Count - 1];
        bool call = table.OrFunction && index < tokens.Count && Current.Is('(') && !LockHints.Any(h => Peek(1).Is(h));
        if (name.Length == 0 || call)
        {
            return;
        }

        string? schema = parts.Count > 1 && parts[parts.Count - 2] is { Length: > 0 } qualifier ? qualifier : null;
        bool isExpression = parts.Count == 1 && expressions.Covers(name, at);
        SqlReference reference = new(schema, name, table.Writes, statement, isExpression);
        references.Add(reference);
        ReadAlias(reference);
    }

    private void ReadAlias(SqlReference? reference)
    {
        int at = index < tokens.Count && Current.Is("AS") ? index + 1 : index;
        if (at < tokens.Count && tokens[at].IsName && !SqlWords.IsReserved(tokens[at]))
        {
            reference?.Alias = tokens[at].Text;
            index = at + 1;
        }
    }

    private void ReadWord(Level level)
    {
        string word = Current.Text.ToUpperInvariant();
        level.Verb ??= word;
        if (level.Verb is "GRANT" or "REVOKE" or "DENY" or "FETCH" or "BACKUP" or "RESTORE" or "SHOW" or "DESCRIBE")
        {
            return;
        }

        if (SqlWords.EndsTables(Current))
        {
            level.List = null;
        }

        switch (word)
        {
            case "SELECT":
                level.Query = true;
                break;
            case "FROM" when (level.Query || levels.Count == 1) && !Peek(-1).Is("DISTINCT") && !Peek(-1).Is("FETCH") && !Peek(-2).Is("FETCH"):
                level.List = expected = Source;
                break;
            case "JOIN" or "APPLY" or "STRAIGHT_JOIN":
                level.List ??= Source;
                expected = Source;
                break;
            case "USING" when level.Using:
                level.List = expected = Source;
                break;
            case "INSERT":
                expected = Target;
                break;
            case "REPLACE" when Peek(1).Is("INTO"):
                expected = Target;
                break;
            case "UPDATE" when !Peek(1).Is("STATISTICS") && !SqlClauses.IsPartOfClause(Peek(-1)):
                level.Query = true;
                level.List = Source;
                expected = Target;
                break;
            case "DELETE" when !SqlClauses.IsPartOfClause(Peek(-1)):
                level.Query = level.Using = true;
                level.List = expected = Target;
                break;
            case "MERGE" when !Peek(1).Is("JOIN"):
                level.Using = true;
                expected = Target;
                break;
            case "TRUNCATE" when !Peek(1).Is('('):
                level.List = expected = Target;
                break;
            case "TABLE" when SqlClauses.IsDefinition(Peek(-1)):
                expected = Target;
                break;
            case "TABLE" when Peek(-1).Is("TEMP") || Peek(-1).Is("TEMPORARY"):
                ReadTemporaryTable();
                break;
            case "ON" when SqlClauses.DefinesIndex(tokens, index):
                expected = Target;
                break;
            case "REFERENCES":
                expected = Source with { OrFunction = false };
                break;
            case "COPY" when level.Verb == "COPY":
                expected = Target with { Writes = SqlClauses.CopiesIn(tokens, index) };
                break;
        }
    }

    private void ReadTemporaryTable()
    {
        int name = index + 1;
        while (name < tokens.Count && SqlWords.IsModifier(tokens[name]))
        {
            name++;
        }

        if (name < tokens.Count)
        {
            temporary.Add(tokens[name].Text);
        }
    }
}
