namespace Exports.Reports;

/// <summary>The ways to write down findings. A new one is one file and one line here.</summary>
public static class ReportFormats
{
    /// <summary>For people, at the terminal.</summary>
    public static ReportFormat Text { get; } = new("text", "For people: each finding with its code, its owner and its evidence.", TextReport.Write);

    /// <summary>For programs.</summary>
    public static ReportFormat Json { get; } = new("json", "For programs: see schemas/check-output.json.", JsonReport.Write);

    /// <summary>All of them, sorted by name.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("github", "Annotations of a pull request, by GitHub Actions.", GitHubReport.Write),
        new("gitlab", "The code quality report of GitLab.", GitLabReport.Write),
        Json,
        new("junit", "For build servers that show tests: each rule is a test of each service.", JUnitReport.Write),
        new("markdown", "A summary for a pull request or a job.", MarkdownReport.Write),
        new("sarif", "SARIF 2.1.0, for code scanning, editors and dashboards.", SarifReport.Write),
        Text,
    ];

    /// <summary>The format of a name, or null.</summary>
    public static ReportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
