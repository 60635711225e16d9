namespace CodeReader.DataAccess.Sql;

/// <summary>
/// Splits an SQL text of any of the common dialects into tokens. It never fails: what is not closed reaches to the end of the text.
/// </summary>
/// <remarks>
/// The dialects contradict each other in small things (<c>#</c> starts a comment in MySQL and a temporary table in T-SQL, <c>[</c> a name in
/// T-SQL and an index in PostgreSQL); each is read in the way that a table's name can tell.
/// </remarks>
internal sealed class SqlTokenizer
{
    /// <summary>Stands in a text for a part that is only known at run time. It counts as a letter, so that it spoils the name that it is part of.</summary>
    public const char Hole = '\uFFFC';

    private readonly string text;
    private readonly List<SqlToken> tokens = [];
    private readonly Stack<string> openBodies = new();
    private readonly int lastClosingBracket;
    private int position;

    private SqlTokenizer(string text)
    {
        this.text = text;
        lastClosingBracket = text.LastIndexOf(']');
    }

    /// <summary>The tokens of a text, in order, without comments.</summary>
    public static IReadOnlyList<SqlToken> Tokenize(string text)
    {
        SqlTokenizer tokenizer = new(text);
        while (tokenizer.position < text.Length)
        {
            tokenizer.Next();
        }

        return tokenizer.tokens;
    }

    private char Current => text[position];

    private char Peek(int offset = 1) => position + offset < text.Length ? text[position + offset] : '\0';

    private void Next()
    {
        switch (Current)
        {
            case char c when char.IsWhiteSpace(c):
                position++;
                break;
            case '-' when Peek() == '-':
            case '#' when char.IsWhiteSpace(Peek()):
                SkipLine();
                break;
            case '/' when Peek() == '*':
                SkipBlockComment();
                break;
            case '\'':
                Add(SqlTokenKind.Value, Quoted('\'', backslashEscapes: false));
                break;
            case 'e' or 'E' when Peek() == '\'':
                position++;
                Add(SqlTokenKind.Value, Quoted('\'', backslashEscapes: true));
                break;
            case 'n' or 'N' or 'x' or 'X' or 'b' or 'B' when Peek() == '\'':
                position++;
                break;
            case '"' or '`':
                Add(SqlTokenKind.QuotedName, Quoted(Current, backslashEscapes: false));
                break;
            case '[' when OpensName():
                Add(SqlTokenKind.QuotedName, Quoted(']', backslashEscapes: false));
                break;
            case '#' when IsNameStart(Peek()) || Peek() == '#':
                Add(SqlTokenKind.TemporaryTable, Run(c => c == '#' || IsNamePart(c)));
                break;
            case '$' when DollarQuote() is { } tag:
                ReadDollarQuoted(tag);
                break;
            case '@' or '$' or ':' or '?' when Current == '?' || IsNamePart(Peek()) || Peek() == '@':
                Add(SqlTokenKind.Value, ParameterName());
                break;
            case char c when char.IsDigit(c):
                Add(SqlTokenKind.Value, Run(d => char.IsLetterOrDigit(d) || d == '.'));
                break;
            case char c when IsNameStart(c):
                Add(SqlTokenKind.Word, Run(IsNamePart));
                break;
            case ':' when Peek() == ':':
                // A PostgreSQL cast; the type after it is no name of interest.
                position += 2;
                Add(SqlTokenKind.Symbol, "::");
                break;
            default:
                Add(SqlTokenKind.Symbol, Current.ToString());
                position++;
                break;
        }
    }

    private void Add(SqlTokenKind kind, string value) => tokens.Add(new(kind, value));

    private static bool IsNameStart(char c) => char.IsLetter(c) || c is '_' or Hole;

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or Hole;

    private string Run(Func<char, bool> belongs)
    {
        int start = position;
        while (position < text.Length && belongs(Current))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    private string ParameterName()
    {
        int start = position++;
        _ = Run(c => c == '@' || IsNamePart(c));
        return text.Substring(start, position - start);
    }

    private void SkipLine()
    {
        while (position < text.Length && Current is not ('\n' or '\r'))
        {
            position++;
        }
    }

    private void SkipBlockComment()
    {
        int depth = 0;
        do
        {
            (int step, int change) = (Current, Peek()) switch
            {
                ('/', '*') => (2, 1),
                ('*', '/') => (2, -1),
                _ => (1, 0),
            };
            position += step;
            depth += change;
        }
        while (depth > 0 && position < text.Length);
    }

    /// <summary>Reads what is quoted up to <paramref name="close"/>; a doubled closing quote stands for itself.</summary>
    private string Quoted(char close, bool backslashEscapes)
    {
        System.Text.StringBuilder value = new();
        for (position++; position < text.Length; position++)
        {
            if (backslashEscapes && Current == '\\')
            {
                position++;
            }
            else if (Current == close)
            {
                if (Peek() != close)
                {
                    position++;
                    break;
                }

                position++;
            }

            if (position < text.Length)
            {
                value.Append(Current);
            }
        }

        return value.ToString();
    }

    /// <summary>Whether the bracket opens a T-SQL name and not an index or an array: those stand directly behind a value, or hold none.</summary>
    private bool OpensName()
    {
        if (position >= lastClosingBracket || !IsNamePart(Peek()))
        {
            return false;
        }

        char before = position > 0 ? text[position - 1] : ' ';
        bool behindValue = before is ']' or ')' || (IsNamePart(before) && before != Hole);
        return !behindValue || (tokens.Count > 0 && SqlWords.OpensTable(tokens[tokens.Count - 1]));
    }

    /// <summary>The opening tag of a PostgreSQL dollar quote (<c>$$</c>, <c>$body$</c>) at the current position, or null.</summary>
    private string? DollarQuote()
    {
        int end = position + 1;
        while (end < text.Length && text[end] != '$' && IsNamePart(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '$' && !char.IsDigit(Peek()) ? text.Substring(position, end + 1 - position) : null;
    }

    /// <summary>The body of a block or function (<c>DO $$…$$</c>, <c>AS $$…$$</c>) is read as SQL; any other dollar quote is a string.</summary>
    private void ReadDollarQuoted(string tag)
    {
        int start = position + tag.Length;
        if (openBodies.Count > 0 && openBodies.Peek() == tag)
        {
            openBodies.Pop();
        }
        else if (tokens.Count > 0 && (tokens[tokens.Count - 1].Is("DO") || tokens[tokens.Count - 1].Is("AS")))
        {
            openBodies.Push(tag);
        }
        else
        {
            int end = text.IndexOf(tag, start, StringComparison.Ordinal);
            position = end < 0 ? text.Length : end + tag.Length;
            Add(SqlTokenKind.Value, text.Substring(start, (end < 0 ? text.Length : end) - start));
            return;
        }

        // Where a body begins and ends, a statement does.
        position = start;
        Add(SqlTokenKind.Symbol, ";");
    }
}
