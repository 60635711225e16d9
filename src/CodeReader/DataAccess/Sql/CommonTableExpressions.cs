namespace CodeReader.DataAccess.Sql;

/// <summary>The names that <c>WITH name AS (…)</c> gives to queries: they stand where tables stand, and are none.</summary>
internal sealed class CommonTableExpressions
{
    // No query that a person wrote has more.
    private const int MostExpressions = 256;

    private readonly List<(string Name, int BodyStart, int BodyEnd, int ScopeEnd, bool Recursive)> expressions = [];
    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly int[] closing;
    private readonly int[] statementEnd;
    private readonly int[] unions;

    private CommonTableExpressions(IReadOnlyList<SqlToken> tokens)
    {
        this.tokens = tokens;
        closing = ClosingParentheses(tokens);
        statementEnd = StatementEnds(tokens);
        unions = new int[tokens.Count + 1];
        for (int i = 0; i < tokens.Count; i++)
        {
            unions[i + 1] = unions[i] + (tokens[i].Is("UNION") ? 1 : 0);
        }
    }

    /// <summary>Finds the expressions of a text.</summary>
    public static CommonTableExpressions Find(IReadOnlyList<SqlToken> tokens)
    {
        CommonTableExpressions found = new(tokens);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is("WITH"))
            {
                found.ReadList(i + 1);
            }
        }

        return found;
    }

    /// <summary>Whether an unqualified name at a token means one of them. Within its own body it means the table, unless the query is recursive.</summary>
    public bool Covers(string name, int index) => expressions.Exists(e =>
        string.Equals(e.Name, name, StringComparison.OrdinalIgnoreCase)
        && index > e.BodyStart && index < e.ScopeEnd
        && (e.Recursive || index > e.BodyEnd));

    private SqlToken At(int index) => index < tokens.Count ? tokens[index] : new(SqlTokenKind.Symbol, ";");

    private void ReadList(int index)
    {
        bool recursive = At(index).Is("RECURSIVE");
        index += recursive ? 1 : 0;
        while (At(index).IsName && expressions.Count < MostExpressions)
        {
            string name = At(index++).Text;
            index = At(index).Is('(') ? closing[index] + 1 : index;
            if (!At(index).Is("AS"))
            {
                return;
            }

            index++;
            index += At(index).Is("NOT") ? 1 : 0;
            index += At(index).Is("MATERIALIZED") ? 1 : 0;
            if (!At(index).Is('('))
            {
                return;
            }

            int end = closing[index];
            expressions.Add((name, index, end, statementEnd[index], recursive || HasUnion(index, end)));
            if (!At(end + 1).Is(','))
            {
                return;
            }

            index = end + 2;
        }
    }

    // T-SQL and Oracle have no RECURSIVE; a recursive query is always a union of its start and its step.
    private bool HasUnion(int start, int end) => unions[end] > unions[start];

    private static int[] ClosingParentheses(IReadOnlyList<SqlToken> tokens)
    {
        int[] closing = new int[tokens.Count];
        Stack<int> open = new();
        for (int i = 0; i < tokens.Count; i++)
        {
            closing[i] = tokens.Count;
            if (tokens[i].Is('('))
            {
                open.Push(i);
            }
            else if (tokens[i].Is(')') && open.Count > 0)
            {
                closing[open.Pop()] = i;
            }
        }

        return closing;
    }

    private static int[] StatementEnds(IReadOnlyList<SqlToken> tokens)
    {
        int[] ends = new int[tokens.Count];
        int end = tokens.Count;
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            end = tokens[i].Is(';') ? i : end;
            ends[i] = end;
        }

        return ends;
    }
}
