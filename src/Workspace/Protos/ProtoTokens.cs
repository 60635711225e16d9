namespace Workspace.Protos;

/// <summary>The words, marks and texts of a <c>.proto</c> file, without comments.</summary>
internal sealed class ProtoTokens
{
    private readonly List<string> tokens = [];
    private int next;

    public ProtoTokens(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            at = Take(text, at);
        }
    }

    /// <summary>The next token; empty at the end. A text stands between its quotes.</summary>
    public string Peek => next < tokens.Count ? tokens[next] : "";

    public bool AtEnd => next >= tokens.Count;

    public string Read() => next < tokens.Count ? tokens[next++] : "";

    /// <summary>Reads a token if it is the next one.</summary>
    public bool Accept(string token)
    {
        if (Peek != token)
        {
            return false;
        }

        next++;
        return true;
    }

    /// <summary>Leaves out what stands up to the end of a statement, braces within it included.</summary>
    public void SkipStatement()
    {
        int depth = 0;
        while (!AtEnd)
        {
            string token = Read();
            depth += token is "{" ? 1 : token is "}" ? -1 : 0;
            if (depth < 0)
            {
                next--; // the brace closes what is around the statement
                return;
            }

            if (depth == 0 && token is ";" or "}")
            {
                return;
            }
        }
    }

    private int Take(string text, int at)
    {
        char c = text[at];
        if (char.IsWhiteSpace(c))
        {
            return at + 1;
        }

        if (c == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
        {
            string end = text[at + 1] == '/' ? "\n" : "*/";
            int found = text.IndexOf(end, at + 2, StringComparison.Ordinal);
            return found < 0 ? text.Length : found + end.Length;
        }

        int stop = at + 1;
        if (c is '"' or '\'')
        {
            while (stop < text.Length && text[stop] != c && text[stop] != '\n')
            {
                stop += text[stop] == '\\' ? 2 : 1;
            }

            stop = Math.Min(stop + 1, text.Length);
        }
        else if (IsWord(c))
        {
            while (stop < text.Length && IsWord(text[stop]))
            {
                stop++;
            }
        }

        tokens.Add(text[at..stop]);
        return stop;
    }

    // Names of types are dotted, and numbers matter to nobody here.
    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' or '+';
}
