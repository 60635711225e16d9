using System.Text.RegularExpressions;

namespace CodeReader.DataAccess.Sql;

/// <summary>A column that an SQL text gives a value of parameters.</summary>
/// <param name="Schema">The table's schema, when the text names one.</param>
/// <param name="Table">The table, or the alias that the statement calls it by.</param>
/// <param name="Column">The column.</param>
/// <param name="Parameters">The parameters in the value, without the sign before their names; a placeholder <c>{0}</c> is called <c>0</c>.</param>
/// <param name="Alone">True when the value is the parameter and nothing else.</param>
internal sealed record SqlAssignment(string? Schema, string Table, string Column, IReadOnlyList<string> Parameters, bool Alone);

/// <summary>
/// Finds what INSERT, UPDATE and MERGE put into which columns: <c>INSERT INTO t (a, b) VALUES (@x, @y)</c>, <c>UPDATE t SET a = @x</c>.
/// Like the finder of tables it knows places, not grammars.
/// </summary>
internal sealed class SqlAssignments
{
    private const int MostTokens = 20_000;

    private static readonly Regex Placeholder = new(@"\{(\d{1,3})[^{}]*\}", RegexOptions.CultureInvariant);

    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly List<SqlAssignment> found = [];
    private readonly Dictionary<string, string> meant = new(StringComparer.OrdinalIgnoreCase);
    private (string? Schema, string Name)? target;
    private int index;

    private SqlAssignments(IReadOnlyList<SqlToken> tokens) => this.tokens = tokens;

    /// <summary>The columns that a text sets, in its order; aliases of updated tables are resolved.</summary>
    public static IReadOnlyList<SqlAssignment> Read(string text)
    {
        IReadOnlyList<SqlToken> tokens = SqlTokenizer.Tokenize(text);
        if (tokens.Count > MostTokens)
        {
            return [];
        }

        SqlAssignments reader = new(tokens);
        while (reader.index < tokens.Count)
        {
            reader.Next();
        }

        return reader.found;
    }

    private SqlToken Current => At(index);

    private SqlToken At(int place) => place >= 0 && place < tokens.Count ? tokens[place] : new(SqlTokenKind.Symbol, ";");

    private void Next()
    {
        bool clause = SqlClauses.IsPartOfClause(At(index - 1));
        if (Current.Is("INSERT") || (Current.Is("REPLACE") && At(index + 1).Is("INTO")) || Current.Is("MERGE"))
        {
            bool merge = Current.Is("MERGE");
            index++;
            SkipModifiers();
            bool named = Current.IsName && !Current.Is("VALUES") && !Current.Is("SELECT");
            target = named ? Name() : target;
            if (!merge)
            {
                Inserted();
            }
        }
        else if (Current.Is("UPDATE") && !clause)
        {
            index++;
            SkipModifiers();

            // In a MERGE the table was named before.
            target = Current.Is("SET") ? target : Name();
        }
        else if (Current.Is("SET") || (Current.Is("UPDATE") && At(index - 1).Is("KEY")))
        {
            index++;
            Set();
        }
        else
        {
            index++;
        }
    }

    private void SkipModifiers()
    {
        while (SqlWords.IsModifier(Current) || Current.Is("INTO") || Current.Is("OR") || Current.Is("IGNORE"))
        {
            index++;
        }
    }

    private (string? Schema, string Name)? Name()
    {
        if (!Current.IsName)
        {
            return null;
        }

        List<string> parts = [Current.Text];
        for (index++; Current.Is('.') && At(index + 1).IsName; index += 2)
        {
            parts.Add(At(index + 1).Text);
        }

        return (parts.Count > 1 ? parts[parts.Count - 2] : null, parts[parts.Count - 1]);
    }

    private void Inserted()
    {
        if (!Current.Is('('))
        {
            return;
        }

        List<string> columns = [.. Parts(ref index).Select(p => p.Count > 0 && p[p.Count - 1].IsName ? p[p.Count - 1].Text : "")];
        while (index < tokens.Count && !Current.Is("VALUES") && !Current.Is("SELECT") && !Current.Is(';'))
        {
            index++;
        }

        if (Current.Is("SELECT"))
        {
            index++;
            Pair(columns, Split(index, e => e.Is("FROM") || e.Is("WHERE") || e.Is(';'), out index));
        }
        else if (Current.Is("VALUES"))
        {
            index++;
            while (Current.Is('('))
            {
                Pair(columns, Parts(ref index));
                index += Current.Is(',') ? 1 : 0;
            }
        }
    }

    private void Pair(List<string> columns, List<List<SqlToken>> values)
    {
        for (int i = 0; i < columns.Count && i < values.Count; i++)
        {
            Add(columns[i], values[i]);
        }
    }

    private void Set()
    {
        List<List<SqlToken>> assignments = Split(index, t => t.Is("WHERE") || t.Is("FROM") || t.Is("OUTPUT") || t.Is("RETURNING") || t.Is("WHEN") || t.Is(';'), out index);
        foreach (List<SqlToken> assignment in assignments)
        {
            int sign = assignment.FindIndex(t => t.Is('='));
            if (sign > 0 && assignment[sign - 1].IsName)
            {
                Add(assignment[sign - 1].Text, assignment.GetRange(sign + 1, assignment.Count - sign - 1));
            }
        }
    }

    // The comma-separated parts of a parenthesis that opens here.
    private List<List<SqlToken>> Parts(ref int at) => Split(at + 1, _ => false, out at);

    // The comma-separated parts up to a token of the same level, or to the parenthesis that closes it.
    private List<List<SqlToken>> Split(int start, Func<SqlToken, bool> ends, out int end)
    {
        List<List<SqlToken>> parts = [[]];
        int depth = 0;
        for (end = start; end < tokens.Count; end++)
        {
            SqlToken token = tokens[end];
            depth += token.Is('(') ? 1 : token.Is(')') ? -1 : 0;
            if (depth < 0)
            {
                end++;
                break;
            }

            if (depth == 0 && ends(token))
            {
                break;
            }

            if (depth == 0 && token.Is(','))
            {
                parts.Add([]);
            }
            else
            {
                parts[parts.Count - 1].Add(token);
            }
        }

        return parts;
    }

    private void Add(string column, List<SqlToken> value)
    {
        if (target is not { } table || column.Length == 0)
        {
            return;
        }

        string text = string.Concat(value.Select(t => t.Text));
        List<string> parameters = [.. value.Where(IsParameter).Select(t => t.Text.TrimStart('@', ':', '$'))];
        parameters.AddRange(Placeholder.Matches(text).Cast<Match>().Select(m => m.Groups[1].Value));
        if (parameters.Count > 0)
        {
            bool alone = parameters.Count == 1 && (value.Count == 1 || (text.Length > 0 && Placeholder.Match(text).Value == text));
            found.Add(new(table.Schema, Meant(table.Name), column, parameters, alone));
        }
    }

    // UPDATE o SET … FROM Orders AS o
    private string Meant(string name) => meant.TryGetValue(name, out string? known) ? known : meant[name] = FindMeant(name);

    private string FindMeant(string name)
    {
        for (int i = 1; i < tokens.Count; i++)
        {
            bool alias = tokens[i].IsName && string.Equals(tokens[i].Text, name, StringComparison.OrdinalIgnoreCase);
            int before = At(i - 1).Is("AS") ? i - 2 : i - 1;
            if (alias && At(before).IsName && !SqlWords.IsReserved(At(before)) && !SqlWords.IsModifier(At(before)) && !SqlWords.IsVerb(At(before)))
            {
                return At(before).Text;
            }
        }

        return name;
    }

    private static bool IsParameter(SqlToken token) =>
        token.Kind == SqlTokenKind.Value && token.Text.Length > 1 && token.Text[0] is '@' or ':' or '$' && char.IsLetterOrDigit(token.Text[1]);
}
