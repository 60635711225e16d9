using CatalogModel.Findings;
using CatalogYaml.Nodes;
using Exports.Json;

namespace Exports.Reports;

/// <summary>
/// Findings as GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). Of two entries
/// of one fingerprint GitLab shows one; ours are unique. Entries need a file.
/// </summary>
internal static class GitLabReport
{
    public static void Write(CheckReport report, TextWriter output) =>
        output.Write(NodeJson.Write(new ListNode([.. report.MostSevereFirst().Select(Entry)])));

    private static MapNode Entry(Finding finding) => MapNode.Of(
        ("description", ScalarNode.Text(SafeText.OneLine(finding.Message + (finding.Owner is null ? "" : $" [owner: {finding.Owner}]")))),
        ("check_name", ScalarNode.Text(finding.Rule)),
        ("fingerprint", ScalarNode.Text(finding.Fingerprint)),
        ("severity", ScalarNode.Text(finding.Severity switch { Severity.Error => "critical", Severity.Warning => "major", _ => "info" })),
        ("location", MapNode.Of(
            ("path", ScalarNode.Text(FindingPlace.Of(finding).File)),
            ("lines", MapNode.Of(("begin", ScalarNode.Number(Math.Max(1, finding.At.Line))))))));
}
