using System.Globalization;
using System.Text;
using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>Findings as GitHub-flavoured Markdown: a table for a pull request's comment or a job's summary.</summary>
internal static class MarkdownReport
{
    /// <summary>GitHub refuses a summary of more than a mebibyte, all of it.</summary>
    private const int LargestText = 1_000_000;

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
        string rule = report.HelpOf(finding.Rule) is { } page ? $"[{MarkdownCells.Text(finding.Rule)}](<{Address(page)}>)" : MarkdownCells.Text(finding.Rule);
        string place = finding.At.File.Length > 0 ? finding.At.At : finding.Address;
        return $"| {SeverityWords.Of(finding.Severity)} | {rule} | <code>{MarkdownCells.Code(place)}</code><br>{MarkdownCells.Text(finding.Service)} | {MarkdownCells.Text(finding.Owner ?? "")} | {MarkdownCells.Message(finding.Message)} |\n";
    }

    private static string Address(string page) => page
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal)
        .Replace("|", "%7C", StringComparison.Ordinal)
        .Replace("\n", "", StringComparison.Ordinal);
}
