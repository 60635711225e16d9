using System.Globalization;
using System.Text;

namespace Exports.Reports;

/// <summary>Text in the cells of a GitHub-flavoured Markdown table.</summary>
internal static class MarkdownCells
{
    private const int LongestCell = 2_000;

    /// <summary>A message in which names stand between backticks; where these are not in pairs, they are text.</summary>
    public static string Message(string text)
    {
        string[] parts = SafeText.Short(SafeText.OneLine(text), LongestCell).Split('`');
        bool paired = parts.Length % 2 == 1 && !parts.Where((p, i) => i % 2 == 1 && p.Length == 0).Any();
        return paired ? string.Concat(parts.Select((p, i) => i % 2 == 1 ? $"<code>{Code(p)}</code>" : Text(p))) : Text(text);
    }

    /// <summary>Text as it is: no markup, no table cell, no mention of a person, no reference to an issue, no link of its own.</summary>
    public static string Text(string text)
    {
        string line = SafeText.Short(SafeText.OneLine(text), LongestCell);
        StringBuilder cell = new(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            _ = c switch
            {
                '<' => cell.Append("&lt;"),
                '>' => cell.Append("&gt;"),
                '&' => cell.Append("&amp;"),
                '@' => cell.Append("&#64;"),
                '#' => cell.Append("&#35;"),
                '\\' or '`' or '*' or '[' or ']' or '|' or '~' or '$' => cell.Append('\\').Append(c),
                '_' when i == 0 || i + 1 == line.Length || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]) => cell.Append("\\_"),
                _ => cell.Append(c),
            };
        }

        return WithoutLinks(cell);
    }

    /// <summary>The inside of a <c>code</c> element.</summary>
    public static string Code(string text)
    {
        StringBuilder code = new();
        foreach (char c in SafeText.Short(SafeText.OneLine(text), LongestCell))
        {
            _ = c is '<' or '>' or '&' or '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '@' or '#' or '~' or '$' or '"' or '\''
                ? code.Append(CultureInfo.InvariantCulture, $"&#{(int)c};")
                : code.Append(c);
        }

        return WithoutLinks(code);
    }

    /// <summary>Hosts make links of bare addresses, also within <c>code</c> elements.</summary>
    private static string WithoutLinks(StringBuilder text) => text.ToString()
        .Replace(":/", "&#58;/", StringComparison.Ordinal)
        .Replace("www.", "www&#46;", StringComparison.OrdinalIgnoreCase);
}
