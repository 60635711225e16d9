using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;

namespace CatalogCli.Commands;

/// <summary><c>catalog build</c>: scan, check and docs in one go; the main job.</summary>
internal static class BuildCommand
{
    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "build",
        "Scan, check and docs in one go: the main job.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path);
            ScanResult scan = new Scanner(talk, options.Strict, options.Packages, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, cancellation);
            string written = talk.Step("write catalog", CatalogFiles.Of(location, scan.Catalog).Write);
            CheckResult check = talk.Step("check rules", () => Checker.Check(scan));
            IReadOnlyList<string> pages = DocsCommand.Write(parsed, scan, check, talk, cancellation);
            FindingFormats.Write(FindingFormats.Names[0], scan, check, streams);
            foreach (string line in (string[])[scan.Summary(), written, .. pages, check.Summary()])
            {
                talk.Say(line);
            }

            return check.Fails(parsed.GetValue(CheckCommand.FailOn)!) ? ExitCodes.Findings : options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
        },
        [.. PageChoice.Options, CheckCommand.FailOn, .. DesignTimeChoice.Options]);
}
