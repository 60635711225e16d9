namespace Workspace.Evaluation;

/// <summary>Finds the ends of brackets and quotes in MSBuild's expressions.</summary>
internal static class Quoting
{
    /// <summary>The index of the bracket that closes the one at <paramref name="open"/>, brackets inside quotes left out; -1 when there is none.</summary>
    public static int ClosingBracket(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' or '[':
                    depth++;
                    break;
                case ')' or ']':
                    if (--depth == 0)
                    {
                        return i;
                    }

                    break;
                case '\'' or '"' or '`':
                    i = ClosingQuote(text, i);
                    if (i < 0)
                    {
                        return -1;
                    }

                    break;
            }
        }

        return -1;
    }

    /// <summary>The index of the quote that closes the one at <paramref name="open"/>; property expressions inside may hold quotes of their own.</summary>
    public static int ClosingQuote(string text, int open)
    {
        for (int i = open + 1; i < text.Length; i++)
        {
            if (text[i] == text[open])
            {
                return i;
            }

            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '(' && ClosingBracket(text, i + 1) is int close and >= 0)
            {
                i = close;
            }
        }

        return -1;
    }

    /// <summary>The arguments between two brackets, without their quotes, not yet expanded.</summary>
    public static List<string> Arguments(string text)
    {
        List<string> arguments = [];
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] == ',')
            {
                string argument = text[start..i].Trim();
                if (argument.Length > 0 || arguments.Count > 0 || i < text.Length)
                {
                    arguments.Add(Unquote(argument));
                }

                start = i + 1;
            }
            else if (text[i] is '\'' or '"' or '`' && ClosingQuote(text, i) is int quote and >= 0)
            {
                i = quote;
            }
            else if (text[i] is '(' or '[' && ClosingBracket(text, i) is int bracket and >= 0)
            {
                i = bracket;
            }
        }

        return arguments;
    }

    private static string Unquote(string text) =>
        text.Length >= 2 && text[0] is '\'' or '"' or '`' && ClosingQuote(text, 0) == text.Length - 1 ? text[1..^1] : text;
}
