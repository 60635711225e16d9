using System.Globalization;

namespace Workspace.Evaluation;

/// <summary>Evaluates MSBuild's conditions: <c>and</c>, <c>or</c>, <c>!</c>, comparisons, <c>Exists</c>, brackets and property expressions.</summary>
internal sealed class Condition
{
    private const int MaximumDepth = 64;
    private readonly List<Token> tokens;
    private readonly Expander expander;
    private readonly Func<string, bool> exists;
    private readonly string text;
    private int at;
    private int depth;

    private Condition(string text, Expander expander, Func<string, bool> exists)
    {
        this.text = text;
        this.expander = expander;
        this.exists = exists;
        tokens = Tokenize(text);
    }

    /// <summary>Whether a condition holds; an empty one does.</summary>
    /// <exception cref="NotUnderstoodException">The condition is not part of the subset.</exception>
    public static bool Holds(string? text, Expander expander, Func<string, bool> exists)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        Condition condition = new(text, expander, exists);
        bool value = condition.Or(decides: true);
        return condition.at == condition.tokens.Count ? value : throw condition.NotUnderstood();
    }

    // A side that cannot change the result is read but not worked out, so that what it holds need not be understood.
    private bool Or(bool decides)
    {
        bool value = And(decides);
        while (TakeWord("or"))
        {
            bool right = And(decides && !value);
            value |= right;
        }

        return value;
    }

    private bool And(bool decides)
    {
        bool value = Not(decides);
        while (TakeWord("and"))
        {
            bool right = Not(decides && value);
            value &= right;
        }

        return value;
    }

    private bool Not(bool decides)
    {
        if (++depth > MaximumDepth)
        {
            throw NotUnderstood();
        }

        try
        {
            if (Take("!"))
            {
                return !Not(decides);
            }

            if (Take("("))
            {
                bool value = Or(decides);
                return Take(")") ? value : throw NotUnderstood();
            }

            return Comparison(decides);
        }
        finally
        {
            depth--;
        }
    }

    private bool Comparison(bool decides)
    {
        if (at >= tokens.Count || tokens[at].Kind == TokenKind.Operator)
        {
            throw NotUnderstood();
        }

        Token left = tokens[at++];
        if (left.Kind == TokenKind.Word && Take("("))
        {
            return Function(left.Text, decides);
        }

        if (at < tokens.Count && tokens[at] is { Kind: TokenKind.Operator, Text: "==" or "!=" or "<" or ">" or "<=" or ">=" } comparison)
        {
            at++;
            if (at >= tokens.Count || tokens[at].Kind == TokenKind.Operator)
            {
                throw NotUnderstood();
            }

            Token right = tokens[at++];
            return decides && Compare(comparison.Text, expander.Expand(left.Text).Trim(), expander.Expand(right.Text).Trim());
        }

        return decides && (Truth(expander.Expand(left.Text)) ?? throw NotUnderstood());
    }

    private bool Function(string name, bool decides)
    {
        if (at >= tokens.Count)
        {
            throw NotUnderstood();
        }

        string argument = tokens[at++].Text;
        if (!Take(")"))
        {
            throw NotUnderstood();
        }

        return decides && name.ToLowerInvariant() switch
        {
            "exists" => exists(expander.Expand(argument)),
            "hastrailingslash" => expander.Expand(argument) is [.., '/' or '\\'],
            _ => throw NotUnderstood(),
        };
    }

    private bool Compare(string comparison, string left, string right)
    {
        switch (comparison)
        {
            case "==":
                return Same(left, right);
            case "!=":
                return !Same(left, right);
            default:
                int order = Number(left) is { } a && Number(right) is { } b ? a.CompareTo(b)
                    : VersionFunctions.Parse(left) is { } older && VersionFunctions.Parse(right) is { } newer ? older.CompareTo(newer)
                    : throw NotUnderstood();
                return comparison switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
        }
    }

    private static bool Same(string left, string right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase)
        || (Number(left) is { } a && Number(right) is { } b && a == b)
        || (Truth(left) is { } x && Truth(right) is { } y && x == y);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static bool? Truth(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "!false" or "!no" or "!off" => true,
        "false" or "no" or "off" or "!true" or "!yes" or "!on" => false,
        _ => null,
    };

    private bool Take(string symbol)
    {
        bool found = at < tokens.Count && tokens[at].Kind == TokenKind.Operator && tokens[at].Text == symbol;
        at += found ? 1 : 0;
        return found;
    }

    private bool TakeWord(string word)
    {
        bool found = at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at].Text.Equals(word, StringComparison.OrdinalIgnoreCase);
        at += found ? 1 : 0;
        return found;
    }

    private NotUnderstoodException NotUnderstood() => new($"The condition {text.Trim()} is not understood.");

    private List<Token> Tokenize(string source)
    {
        List<Token> found = [];
        int i = 0;
        while (i < source.Length)
        {
            char c = source[i];
            int end;
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c is '\'' or '"')
            {
                end = Quoting.ClosingQuote(source, i);
                if (end < 0)
                {
                    throw NotUnderstood();
                }

                found.Add(new(TokenKind.Text, source[(i + 1)..end]));
                i = end + 1;
            }
            else if (c is '=' or '!' or '<' or '>' && i + 1 < source.Length && source[i + 1] == '=')
            {
                found.Add(new(TokenKind.Operator, source.Substring(i, 2)));
                i += 2;
            }
            else if (c is '(' or ')' or '!' or '<' or '>')
            {
                found.Add(new(TokenKind.Operator, c.ToString()));
                i++;
            }
            else
            {
                end = WordEnd(source, i);
                found.Add(new(TokenKind.Word, source[i..end]));
                i = end;
            }
        }

        return found;
    }

    private int WordEnd(string source, int start)
    {
        int i = start;
        while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] is not ('\'' or '"' or '(' or ')' or '=' or '!' or '<' or '>'))
        {
            if (source[i] is '$' or '@' or '%' && i + 1 < source.Length && source[i + 1] == '(')
            {
                int close = Quoting.ClosingBracket(source, i + 1);
                i = close < 0 ? throw NotUnderstood() : close;
            }

            i++;
        }

        return i == start ? throw NotUnderstood() : i;
    }

    private enum TokenKind
    {
        Word,
        Text,
        Operator,
    }

    private readonly record struct Token(TokenKind Kind, string Text);
}
