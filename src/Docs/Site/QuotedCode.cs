using System.Text;

namespace Docs.Site;

/// <summary>C# as far as it can be shown to everybody: its strings are emptied and its comments left out, with all lines where they were.</summary>
internal sealed class QuotedCode
{
    private readonly string _code;
    private readonly StringBuilder _shown;
    private int _at;

    private QuotedCode(string code)
    {
        _code = code;
        _shown = new StringBuilder(code.Length);
    }

    /// <summary>The code without what its strings and comments say.</summary>
    public static string WithoutTexts(string code)
    {
        QuotedCode quoted = new(code);
        while (quoted._at < code.Length)
        {
            quoted.Next();
        }

        return quoted._shown.ToString();
    }

    private void Next()
    {
        if (Starts("//"))
        {
            Skip(until: "\n");
        }
        else if (Starts("/*"))
        {
            Skip(until: "*/");
            _at = Math.Min(_at + 2, _code.Length);
        }
        else if (_code[_at] == '\'')
        {
            Character();
        }
        else if (_code[_at] is '"' or '@' or '$' && Prefix() is { } prefix)
        {
            String(prefix);
        }
        else
        {
            _shown.Append(_code[_at++]);
        }
    }

    /// <summary>The <c>$</c> and <c>@</c> before a string; null when none follows.</summary>
    private string? Prefix()
    {
        int end = _at;
        while (end < _code.Length && _code[end] is '@' or '$')
        {
            end++;
        }

        return end < _code.Length && _code[end] == '"' ? _code[_at..end] : null;
    }

    private void String(string prefix)
    {
        _shown.Append(prefix);
        _at += prefix.Length;
        int quotes = Count('"');
        int holes = prefix.Count(c => c == '$');
        if (quotes == 2)
        {
            _shown.Append("\"\"");
            _at += 2;
            return;
        }

        string end = quotes >= 3 ? new string('"', quotes) : "\"";
        _shown.Append(end).Append('…');
        _at += end.Length;
        while (_at < _code.Length && !Ends(end, prefix))
        {
            Content(holes, verbatim: prefix.Contains('@', StringComparison.Ordinal) || quotes >= 3);
        }

        _shown.Append(end);
        _at = Math.Min(_at + end.Length, _code.Length);
    }

    /// <summary>Two quotes in a verbatim string are a quote in it.</summary>
    private bool Ends(string end, string prefix)
    {
        while (prefix.Contains('@', StringComparison.Ordinal) && Starts("\"\""))
        {
            _at += 2;
        }

        return _at >= _code.Length || Starts(end);
    }

    private void Content(int holes, bool verbatim)
    {
        char c = _code[_at];
        if (c == '\n')
        {
            _shown.Append('\n');
            _at++;
        }
        else if (c == '\\' && !verbatim)
        {
            _at += _at + 1 < _code.Length && _code[_at + 1] != '\n' ? 2 : 1;
        }
        else if (c == '{' && holes > 0)
        {
            int braces = Count('{');
            _at += braces;
            // With one $ two braces stand for one; with more, as many braces as there are $ open a hole.
            if (holes > 1 ? braces >= holes : braces % 2 == 1)
            {
                Hole();
            }
        }
        else
        {
            _at++;
        }
    }

    /// <summary>Code within a string, which may hold strings of its own.</summary>
    private void Hole()
    {
        _shown.Append('{');
        for (int depth = 1; _at < _code.Length;)
        {
            depth += _code[_at] == '{' ? 1 : _code[_at] == '}' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            Next();
        }

        _shown.Append('}');
        _at += Count('}');
    }

    private void Character()
    {
        int end = _at + 1;
        while (end < _code.Length && _code[end] is not ('\'' or '\n'))
        {
            end += _code[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end + 1, _code.Length);
        _shown.Append(_code, _at, end - _at);
        _at = end;
    }

    private void Skip(string until)
    {
        while (_at < _code.Length && !Starts(until))
        {
            if (_code[_at] == '\n')
            {
                _shown.Append('\n');
            }

            _at++;
        }
    }

    private int Count(char c)
    {
        int count = 0;
        while (_at + count < _code.Length && _code[_at + count] == c)
        {
            count++;
        }

        return count;
    }

    private bool Starts(string text) => string.CompareOrdinal(_code, _at, text, 0, text.Length) == 0;
}
