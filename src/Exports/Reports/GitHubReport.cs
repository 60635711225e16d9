using System.Globalization;
using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>
/// Findings as GitHub's workflow commands (https://docs.github.com/actions/reference/workflow-commands), which annotate a pull request.
/// GitHub shows ten of each kind a step and drops the rest silently; here what matters most comes first, and the rest is counted.
/// </summary>
internal static class GitHubReport
{
    private const int Shown = 10;

    public static void Write(CheckReport report, TextWriter output)
    {
        Dictionary<string, int> written = new(StringComparer.Ordinal) { ["error"] = 0, ["warning"] = 0, ["notice"] = 1 }; // one notice is kept for the count
        int left = 0;
        foreach (Finding finding in report.MostSevereFirst())
        {
            string command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            if (written[command] == Shown)
            {
                left++;
                continue;
            }

            written[command]++;
            output.Write(Annotation(command, finding));
        }

        if (left > 0)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"::notice title=catalog check::{left} more: run `catalog check` to see all\n"));
        }
    }

    private static string Annotation(string command, Finding finding)
    {
        string file = finding.At.File.Length == 0 ? "" : $"file={Property(finding.At.File)},";
        string line = finding.At.File.Length == 0 || finding.At.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"line={finding.At.Line},");
        string owner = finding.Owner is null ? "" : $" [owner: {finding.Owner}]";
        return $"::{command} {file}{line}title={Property(finding.Rule + " " + finding.Address)}::{Data(finding.Message + owner)}\n";
    }

    private static string Data(string text) => Escaped(text.Replace("%", "%25", StringComparison.Ordinal));

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>Line ends, in every spelling that a log could take for one, and then whatever else is not visible.</summary>
    private static string Escaped(string text) => string.Join(
        "%0A",
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => string.Join("%0D", line.Split('\r').Select(SafeText.OneLine))));
}
