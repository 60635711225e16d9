using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using EfModelReader.DesignTime;

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

    private static readonly Option<string?> Since = new("--since")
    {
        Description = "Report only what is new since a git revision (main, v1.2, HEAD~1): the code of that revision is read too, without a checkout.",
        HelpName = "REVISION",
    };

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "check",
        "Run every rule over the code.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path);
            DesignTimeOptions? designTime = DesignTimeChoice.Of(parsed, location.Root);
            if (designTime is not null && parsed.GetValue(Since) is not null)
            {
                throw new CatalogFailure("`--since` compares source with source, and a revision is not built: leave out `--design-time`.");
            }

            ScanResult scan = new Scanner(talk, options.Strict, options.Packages, designTime).Scan(location, cancellation);
            CheckResult check = talk.Step("check rules", () => Checker.Check(scan));
            if (parsed.GetValue(WriteBaseline))
            {
                check = BaselineFile.Update(scan, check, talk);
            }

            if (parsed.GetValue(Since) is { } revision)
            {
                check = EarlierCheck.Without(check, location, revision, options, talk, cancellation);
            }

            FindingFormats.Write(parsed.GetValue(Format)!, scan, check, streams);
            talk.Say(check.Summary());
            return check.Fails(parsed.GetValue(FailOn)!) ? ExitCodes.Findings : options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
        },
        [Format, FailOn, WriteBaseline, Since, .. DesignTimeChoice.Options]);
}
