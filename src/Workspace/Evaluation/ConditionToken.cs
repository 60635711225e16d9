namespace Workspace.Evaluation;

/// <summary>What a token of a condition is.</summary>
internal enum ConditionTokenKind
{
    /// <summary>A bare word: <c>and</c>, <c>Exists</c>, a number, a property expression.</summary>
    Word,

    /// <summary>A text that stood in quotes.</summary>
    Text,

    /// <summary>A comparison, a bracket or <c>!</c>.</summary>
    Operator,
}

/// <summary>A token of a condition.</summary>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, string Text)
{
    /// <summary>The tokens of a condition.</summary>
    /// <exception cref="NotUnderstoodException">The text is no condition.</exception>
    public static List<ConditionToken> All(string source)
    {
        List<ConditionToken> found = [];
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
                    throw NotUnderstood(source);
                }

                found.Add(new(ConditionTokenKind.Text, source[(i + 1)..end]));
                i = end + 1;
            }
            else if (c is '=' or '!' or '<' or '>' && i + 1 < source.Length && source[i + 1] == '=')
            {
                found.Add(new(ConditionTokenKind.Operator, source.Substring(i, 2)));
                i += 2;
            }
            else if (c is '(' or ')' or '!' or '<' or '>')
            {
                found.Add(new(ConditionTokenKind.Operator, c.ToString()));
                i++;
            }
            else
            {
                end = WordEnd(source, i);
                found.Add(new(ConditionTokenKind.Word, source[i..end]));
                i = end;
            }
        }

        return found;
    }

    private static int WordEnd(string source, int start)
    {
        int i = start;
        while (i < source.Length && !char.IsWhiteSpace(source[i]) && source[i] is not ('\'' or '"' or '(' or ')' or '=' or '!' or '<' or '>'))
        {
            if (source[i] is '$' or '@' or '%' && i + 1 < source.Length && source[i + 1] == '(')
            {
                int close = Quoting.ClosingBracket(source, i + 1);
                i = close < 0 ? throw NotUnderstood(source) : close;
            }

            i++;
        }

        return i == start ? throw NotUnderstood(source) : i;
    }

    /// <summary>The exception that says a condition is not part of the subset.</summary>
    public static NotUnderstoodException NotUnderstood(string condition) => new($"The condition {condition.Trim()} is not understood.");
}
