using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Exports.Reports;

namespace CatalogCli.Commands;

/// <summary>The ways in which findings are printed.</summary>
internal static class FindingFormats
{
    /// <summary>The words of <c>--format</c>; the first is the default.</summary>
    public static IReadOnlyList<string> Names { get; } = [ReportFormats.Text.Name, .. ReportFormats.All.Select(f => f.Name).Except([ReportFormats.Text.Name])];

    /// <summary>Prints what a check found.</summary>
    public static void Write(string format, ScanResult scan, CheckResult check, Streams streams)
    {
        CheckReport report = Report(scan, check, streams);
        (ReportFormats.Find(format) ?? ReportFormats.Text).Write(report, streams.Out);
        if (format == "github")
        {
            StepSummary.Append(report);
        }
    }

    /// <summary>What reports show of a check.</summary>
    public static CheckReport Report(ScanResult scan, CheckResult check, Streams streams) => new()
    {
        Findings = check.Findings,
        Accepted = check.Accepted,
        Suppressed = [.. check.Excepted, .. check.Baselined],
        Rules = [.. RuleSet.All.Select(r => r.Description).Select(d => Help(d, scan.Catalog.Settings))],
        Services = [.. scan.Catalog.Services.Select(s => s.Name)],
        Version = CrashReport.Version,
        Home = ProductPages.Home,
        HelpOf = ProductPages.OfRule,
        Colour = streams.Colour,
        SourceOf = file => file.Length > 0 && !file.StartsWith("..", StringComparison.Ordinal) ? scan.Location.Files.Read(file) : null,
    };

    /// <summary>A rule with its page, and the severity that people gave it.</summary>
    public static RuleHelp Help(RuleDescription rule, SystemSettings settings) => new(rule)
    {
        Page = RulePage.Of(rule.Id),
        Severity = settings.Severities.TryGetValue(rule.Id, out Severity set) ? set : rule.DefaultSeverity,
    };
}
