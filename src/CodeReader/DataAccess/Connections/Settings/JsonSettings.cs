using System.Text;

namespace CodeReader.DataAccess.Connections.Settings;

/// <summary>
/// Reads the text values of a JSON configuration file with their keys and lines. It takes what .NET's configuration takes (comments, trailing
/// commas) and gives what it understood of a broken file.
/// </summary>
internal sealed class JsonSettings
{
    private readonly string text;
    private readonly List<SettingsValue> values = [];
    private readonly Stack<Level> levels = new();
    private int position;
    private int line = 1;

    private JsonSettings(string text) => this.text = text;

    /// <summary>The text values of a file, in its order.</summary>
    public static IReadOnlyList<SettingsValue> Read(string text)
    {
        JsonSettings reader = new(text);
        while (reader.position < text.Length)
        {
            reader.Next();
        }

        return reader.values;
    }

    /// <summary>An object or array that is open.</summary>
    private sealed class Level(string prefix, bool isArray)
    {
        public string Prefix => prefix;

        public bool IsArray => isArray;

        public int Index { get; set; }

        /// <summary>The member that is read; null while its name is expected.</summary>
        public string? Member { get; set; }

        public string Key => prefix + (isArray ? Index.ToString(System.Globalization.CultureInfo.InvariantCulture) : Member);
    }

    private void Next()
    {
        switch (text[position])
        {
            case '"':
                ReadString();
                return;
            case '/' when position + 1 < text.Length && text[position + 1] is '/' or '*':
                SkipComment();
                return;
            case '{' or '[':
                string prefix = levels.Count == 0 ? "" : levels.Peek().Key + ":";
                levels.Push(new(prefix, text[position] == '['));
                break;
            case '}' or ']':
                if (levels.Count > 0)
                {
                    levels.Pop();
                }

                break;
            case ',' when levels.Count > 0:
                levels.Peek().Index++;
                levels.Peek().Member = null;
                break;
            case '\n':
                line++;
                break;
        }

        position++;
    }

    private void ReadString()
    {
        int start = line;
        string value = Unquoted();
        if (levels.Count == 0)
        {
            return;
        }

        Level level = levels.Peek();
        if (!level.IsArray && level.Member is null)
        {
            level.Member = value;
        }
        else
        {
            values.Add(new(level.Key, value, start));
        }
    }

    private string Unquoted()
    {
        StringBuilder value = new();
        for (position++; position < text.Length && text[position] != '"'; position++)
        {
            char c = text[position];
            if (c == '\\' && position + 1 < text.Length)
            {
                position++;
                value.Append(Escaped());
            }
            else
            {
                line += c == '\n' ? 1 : 0;
                value.Append(c);
            }
        }

        position++;
        return value.ToString();
    }

    private char Escaped()
    {
        char c = text[position];
        if (c == 'u' && position + 4 < text.Length && ushort.TryParse(
            text.Substring(position + 1, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out ushort code))
        {
            position += 4;
            return (char)code;
        }

        return c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c };
    }

    private void SkipComment()
    {
        bool block = text[position + 1] == '*';
        int end = text.IndexOf(block ? "*/" : "\n", position + 2, StringComparison.Ordinal);
        end = end < 0 ? text.Length : block ? end + 2 : end;
        for (; position < end; position++)
        {
            line += text[position] == '\n' ? 1 : 0;
        }
    }
}
