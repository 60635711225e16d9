using CatalogCli.Files;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using CatalogYaml;
using Exports.Reports;

namespace CatalogCli.Scanning;

/// <summary>Runs the rules over a scan, and sets aside what people accepted.</summary>
internal static class Checker
{
    /// <summary>All findings of a scan; what the baseline accepts is set aside, and what it accepts in vain is a finding of its own.</summary>
    public static CheckResult Check(ScanResult scan)
    {
        CatalogFiles files = CatalogFiles.Of(scan.Location, scan.Catalog);
        IReadOnlyList<string> stale = files.StaleRecords();
        IReadOnlyList<CatalogProblem> damaged = files.Damaged(stale);
        RuleReport report = RuleRunner.Run(new RuleContext(scan.Catalog, scan.Facts)
        {
            StaleFiles = [.. stale.Except(damaged.Select(d => d.File))],
            Problems = [.. damaged.Select(Damage)],
            Today = Today(),
            SeverityAt = scan.Severities.Of,
        });
        Baseline baseline = scan.People.Baseline ?? new([]);
        BaselineComparison comparison = BaselineComparison.Of(report.Findings, report.SwitchedOff, baseline);
        UnresolvedItem? unread = scan.LostCode.FirstOrDefault();
        Finding[] findings = [.. comparison.New, .. comparison.Stale.Select(e => StaleEntry(e, unread))];
        return new CheckResult(findings, report.Findings)
        {
            Excepted = [.. report.Accepted.Select(a => new SuppressedFinding(a.Finding, a.Reason, a.At) { InCode = a.InCode })],
            Baselined = Suppressed(comparison.Accepted, baseline),
            SwitchedOff = report.SwitchedOff,
        };
    }

    /// <summary>Findings that a baseline accepts, each with the reason that stands there.</summary>
    public static IReadOnlyList<SuppressedFinding> Suppressed(IEnumerable<Finding> accepted, Baseline baseline)
    {
        ILookup<string, BaselineEntry> entries = baseline.Entries.ToLookup(e => e.Fingerprint, StringComparer.Ordinal);
        return [.. accepted.Select(f => (Finding: f, Entry: entries[f.Fingerprint].First())).Select(a => new SuppressedFinding(a.Finding, a.Entry.Reason, a.Entry.At))];
    }

    private static FileProblem Damage(CatalogProblem problem) => new(
        new(problem.File, problem.Line),
        $"`{problem.File}` is damaged: {problem.Message.TrimEnd('.')}{(problem.Hint is null ? "" : $" ({problem.Hint})")}; run `catalog scan`, which writes it anew, and commit the file.");

    // Where code was lost, the finding may be lost with it: then nobody can say that it is mended.
    private static Finding StaleEntry(BaselineEntry entry, UnresolvedItem? unread) => new()
    {
        Rule = "OWN403",
        Severity = unread is null ? Severity.Error : Severity.Warning,
        Service = entry.Service,
        Address = entry.Address,
        Message = unread is null
            ? $"The baseline accepts `{entry.Rule}` at `{entry.Address}`, which is not found any more; remove its line, or run `catalog check --baseline`."
            : $"The baseline accepts `{entry.Rule}` at `{entry.Address}`, which is not found, but `{ScanResult.PlaceOf(unread)}` could not be read, so that it may still be there; mend that first, and keep the entry.",
        At = entry.At,
        Discriminator = entry.Fingerprint,
    };

    // Exceptions end on a day. SOURCE_DATE_EPOCH (reproducible-builds.org) makes that day the same on every machine.
    private static string Today()
    {
        DateTimeOffset now = long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), out long seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UtcNow;
        return now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
