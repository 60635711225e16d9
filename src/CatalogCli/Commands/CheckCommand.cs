using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;

namespace CatalogCli.Commands;

/// <summary><c>catalog check</c>: runs every rule.</summary>
internal static class CheckCommand
{
    public static Option<string> FailOn { get; } = Choice.Option("--fail-on", "Exit with 1 when there is a finding of this severity or above.", "error", "warning", "never");

    private static readonly Option<string> Format = Choice.Option("--format", "How findings are printed.", [.. FindingFormats.Names]);

    private static readonly Option<bool> WriteBaseline = new("--baseline")
    {
        Description = "Accept what is found now: write catalog/baseline.yaml, or take out what is mended by now. New findings never enter an existing file.",
    };

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "check",
        "Run every rule over the code.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path);
            ScanResult scan = new Scanner(talk, options.Strict, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, cancellation);
            CheckResult check = talk.Step("check rules", () => Checker.Check(scan));
            if (parsed.GetValue(WriteBaseline))
            {
                check = BaselineFile.Update(scan, check, talk);
            }

            FindingFormats.Write(parsed.GetValue(Format)!, scan, check, streams);
            talk.Say(check.Summary());
            return check.Fails(parsed.GetValue(FailOn)!) ? ExitCodes.Findings : options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
        },
        [Format, FailOn, WriteBaseline, .. DesignTimeChoice.Options]);
}
