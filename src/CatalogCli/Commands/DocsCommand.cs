using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;

namespace CatalogCli.Commands;

/// <summary><c>catalog docs</c>: writes the Markdown pages.</summary>
internal static class DocsCommand
{
    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Write nothing; exit with 1 when a page or section is out of date." };

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "docs",
        "Write the documentation: Markdown pages with Mermaid diagrams.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path);
            ScanResult scan = new Scanner(talk, options.Strict, options.Packages, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, cancellation);
            CheckResult check = talk.Step("check rules", () => Checker.Check(scan));
            int exit = options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
            if (parsed.GetValue(CheckOnly))
            {
                IReadOnlyList<string> stale = talk.Step("compare pages", () => PageFiles.Stale(location, PageChoice.Of(parsed), scan.Catalog, check.Findings));
                foreach (string line in stale)
                {
                    streams.Out.WriteLine(line);
                }

                return stale.Count > 0 ? ExitCodes.Findings : exit;
            }

            foreach (string line in talk.Step("write pages", () => PageFiles.Write(location, PageChoice.Of(parsed), scan.Catalog, check.Findings)))
            {
                talk.Say(line);
            }

            return exit;
        },
        [CheckOnly, .. PageChoice.Options, .. DesignTimeChoice.Options]);
}
