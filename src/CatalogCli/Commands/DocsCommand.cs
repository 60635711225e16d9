using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;

namespace CatalogCli.Commands;

/// <summary><c>catalog docs</c>: writes the Markdown pages, and the site where one is wanted.</summary>
internal static class DocsCommand
{
    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Write nothing; exit with 1 when a page or section is out of date." };

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "docs",
        "Write the documentation: Markdown pages with Mermaid diagrams, and a web site.",
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

            Write(parsed, scan, check, talk, cancellation).ToList().ForEach(talk.Say);
            return exit;
        },
        [CheckOnly, .. PageChoice.Options, .. DesignTimeChoice.Options]);

    /// <summary>Writes the pages, and the site where the command line or the system's settings ask for one; returns what happened, a line each.</summary>
    public static IReadOnlyList<string> Write(ParseResult parsed, ScanResult scan, CheckResult check, Talk talk, CancellationToken cancellation)
    {
        PageChoice choice = PageChoice.Of(parsed);
        IReadOnlyList<string> pages = talk.Step("write pages", () => PageFiles.Write(scan.Location, choice, scan.Catalog, check.Findings));
        return (choice.Site ?? scan.Catalog.Settings.Site?.Folder) is { } folder
            ? [.. pages, .. talk.Step("write site", () => SiteFolder.Write(scan.Location, folder, choice, scan.Catalog, check.Findings, cancellation))]
            : pages;
    }
}
