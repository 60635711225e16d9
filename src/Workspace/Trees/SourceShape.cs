namespace Workspace.Trees;

/// <summary>
/// Measures how deep a source file is nested before it is parsed. Parser and readers recurse over syntax, and a stack that overflows
/// cannot be caught: a file that is deeper than any person writes is not read at all.
/// </summary>
internal ref struct SourceShape
{
    private readonly ReadOnlySpan<char> text;
    private readonly int maximumDepth;
    private readonly int maximumChain;
    private readonly int[] chains; // operators since the last separator, for each level of brackets
    private int depth;
    private int angles;
    private int elses;

    private SourceShape(string text, int maximumDepth, int maximumChain)
    {
        this.text = text;
        this.maximumDepth = maximumDepth;
        this.maximumChain = maximumChain;
        chains = new int[maximumDepth + 1];
    }

    /// <summary>Why a text should not be parsed, or null.</summary>
    /// <param name="text">The source.</param>
    /// <param name="maximumDepth">How many brackets may be open at once, type arguments included.</param>
    /// <param name="maximumChain">How many operators, member accesses or <c>else</c>s may follow each other in one expression or statement.</param>
    public static string? Problem(string text, int maximumDepth, int maximumChain) =>
        new SourceShape(text, maximumDepth, maximumChain).Measure();

    private string? Measure()
    {
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '/' when Next(i) is '/':
                    i = End(i, text[i..].IndexOfAny('\n', '\r'));
                    break;
                case '/' when Next(i) is '*':
                    i = End(i, text[i..].IndexOf("*/", StringComparison.Ordinal));
                    break;
                case '"':
                    i = StringEnd(i);
                    break;
                case '\'':
                    i = CharacterEnd(i);
                    break;
                case '(' or '[' or '{':
                    if (++depth > maximumDepth)
                    {
                        return $"More than {maximumDepth} brackets are nested.";
                    }

                    chains[depth] = 0;
                    angles = 0;
                    break;
                case ')' or ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    angles = 0;
                    EndStatement(i, text[i] == '}');
                    break;
                case ';' or ',':
                    EndStatement(i, true);
                    angles = text[i] == ';' ? 0 : angles;
                    break;
                case '<':
                    if (++angles > maximumDepth)
                    {
                        return $"More than {maximumDepth} type arguments are nested.";
                    }

                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
                case '.' or '+' or '-' or '*' or '/' or '%' or '&' or '|' or '^' or '?' or '!' or '~' or '=':
                    if (++chains[depth] > maximumChain)
                    {
                        return $"More than {maximumChain} operators follow each other in one expression.";
                    }

                    break;
                case 'e' when IsElse(i):
                    if (++elses > maximumChain)
                    {
                        return $"More than {maximumChain} alternatives follow each other in one statement.";
                    }

                    break;
            }
        }

        return null;
    }

    private readonly char Next(int i) => i + 1 < text.Length ? text[i + 1] : '\0';

    private readonly bool IsElse(int i) => text[i..].StartsWith("else", StringComparison.Ordinal)
        && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && (i + 4 >= text.Length || !char.IsLetterOrDigit(text[i + 4]));

    private void EndStatement(int i, bool ends)
    {
        if (!ends)
        {
            return;
        }

        chains[depth] = 0;
        int next = i + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next < text.Length && text[next] != '}' && !IsElse(next))
        {
            elses = 0;
        }
    }

    private readonly int End(int start, int length) => length < 0 ? text.Length : start + length;

    private readonly int CharacterEnd(int start)
    {
        ReadOnlySpan<char> rest = text[(start + 1)..Math.Min(text.Length, start + 12)];
        int escaped = rest is ['\\', ..] ? 2 : 1;
        int close = rest.Length > escaped ? rest[escaped..].IndexOf('\'') : -1;
        return close < 0 ? start : start + 1 + escaped + close;
    }

    private readonly int StringEnd(int start)
    {
        int quotes = 1;
        while (start + quotes < text.Length && text[start + quotes] == '"')
        {
            quotes++;
        }

        bool verbatim = start > 0 && (text[start - 1] == '@' || (text[start - 1] == '$' && start > 1 && text[start - 2] == '@'));
        if (quotes >= 3 && !verbatim)
        {
            int close = text[(start + quotes)..].IndexOf(text.Slice(start, quotes));
            return close < 0 ? text.Length : start + quotes + close + quotes - 1;
        }

        for (int i = start + 1; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when verbatim && Next(i) == '"':
                    i++;
                    break;
                case '"':
                    return i;
                case '\\' when !verbatim:
                    i++;
                    break;
                case '\n' when !verbatim:
                    return i;
            }
        }

        return text.Length;
    }
}
