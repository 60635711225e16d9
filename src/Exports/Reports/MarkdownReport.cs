using System.Globalization;
using System.Text;
using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>Findings as GitHub-flavoured Markdown: a table for a pull request's comment or a job's summary.</summary>
internal static class MarkdownReport
{
    /// <summary>GitHub refuses a summary of more than a mebibyte, all of it.</summary>
    private const int LargestText = 1_000_000;

    private const int LongestCell = 2_000;

    public static void Write(CheckReport report, TextWriter output)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"## Data ownership: {SeverityWords.Count(report)}\n");
        int bytes = 0;
        int shown = 0;
        foreach (Finding finding in report.MostSevereFirst())
        {
            string row = Row(report, finding);
            bytes += Encoding.UTF8.GetByteCount(row);
            if (bytes > LargestText)
            {
                break;
            }

            text.Append(shown++ == 0 ? "\n| | Rule | Where | Owner | What |\n|---|---|---|---|---|\n" : "").Append(row);
        }

        if (shown < report.Findings.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{report.Findings.Count - shown} more: run `catalog check` to see all.\n");
        }

        output.Write(text.ToString());
    }

    private static string Row(CheckReport report, Finding finding)
    {
        string rule = report.HelpOf(finding.Rule) is { } page ? $"[{Cell(finding.Rule)}](<{Address(page)}>)" : Cell(finding.Rule);
        string place = finding.At.File.Length > 0 ? finding.At.At : finding.Address;
        return $"| {SeverityWords.Of(finding.Severity)} | {rule} | <code>{Code(place)}</code><br>{Cell(finding.Service)} | {Cell(finding.Owner ?? "")} | {Message(finding.Message)} |\n";
    }

    /// <summary>A message in which names stand between backticks; where these are not in pairs, they are text.</summary>
    private static string Message(string text)
    {
        string[] parts = SafeText.Short(SafeText.OneLine(text), LongestCell).Split('`');
        bool paired = parts.Length % 2 == 1 && !parts.Where((p, i) => i % 2 == 1 && p.Length == 0).Any();
        return paired ? string.Concat(parts.Select((p, i) => i % 2 == 1 ? $"<code>{Code(p)}</code>" : Cell(p))) : Cell(text);
    }

    /// <summary>Text as it is: no markup, no table cell, no mention of a person, no reference to an issue, no link of its own.</summary>
    private static string Cell(string text)
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

    private static string Code(string text)
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

    private static string Address(string page) => page
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("\n", "", StringComparison.Ordinal);
}
