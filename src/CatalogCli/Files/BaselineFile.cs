using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml;

namespace CatalogCli.Files;

/// <summary><c>baseline.yaml</c>: made once of what is found, afterwards it only shrinks.</summary>
internal static class BaselineFile
{
    /// <summary>Writes a first baseline, or takes out of an existing one what is mended; returns what is left to mend.</summary>
    public static CheckResult Update(ScanResult scan, CheckResult check, Talk talk)
    {
        OutputFolder files = scan.Location.Files;
        bool first = files.Read(CatalogFolder.BaselinePath) is null;
        Baseline before = scan.People.Baseline ?? new([]);
        if (!first && scan.LostCode.FirstOrDefault() is { } unread)
        {
            talk.Warn($"{CatalogFolder.BaselinePath}: nothing was taken out, because {ScanResult.PlaceOf(unread)} could not be read and its findings may still be there ({unread.Why.TrimEnd('.')}); mend it, or exclude it in {CatalogFolder.SystemPath}, and run this again.");
            return check;
        }

        Baseline after = first
            ? new([.. check.All.Where(f => f.Rule is not ("OWN401" or "OWN402" or "OWN403")).Select(Accepted)])
            : BaselineComparison.Of(check.All, check.SwitchedOff, before).Shrunk(before);
        files.Write(CatalogFolder.BaselinePath, FileKinds.Baseline.Write(after));
        foreach (CatalogFile schema in CatalogSchemas.Files)
        {
            files.Write(schema.Path, schema.Text);
        }

        string kept = after.Entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        talk.Say(first ? $"{CatalogFolder.BaselinePath}: {kept} findings accepted for now." : $"{CatalogFolder.BaselinePath}: {kept} findings left of {before.Entries.Count}.");
        BaselineComparison comparison = BaselineComparison.Of(check.All, check.SwitchedOff, after);
        return check with { Findings = comparison.New, Baselined = Checker.Suppressed(comparison.Accepted, after) };
    }

    private static BaselineEntry Accepted(Finding finding) =>
        new(finding.Rule, finding.Service, finding.Address, finding.Fingerprint, null, new Evidence(CatalogFolder.BaselinePath, 0));
}
