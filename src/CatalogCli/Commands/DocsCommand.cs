using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;

namespace CatalogCli.Commands;

/// <summary><c>catalog docs</c>: writes the Markdown pages.</summary>
internal static class DocsCommand
{
    public static Option<string> Out { get; } = new("--out")
    {
        Description = $"Folder for the pages, relative to the root (default: {PageFiles.DefaultFolder}).",
        DefaultValueFactory = _ => PageFiles.DefaultFolder,
    };

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "docs",
        "Write the documentation: Markdown pages with Mermaid diagrams.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path);
            ScanResult scan = new Scanner(talk, options.Strict, options.Packages, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, cancellation);
            CheckResult check = talk.Step("check rules", () => Checker.Check(scan));
            foreach (string line in talk.Step("write pages", () => PageFiles.Write(scan.Location, parsed.GetValue(Out)!, scan.Catalog, check.Findings)))
            {
                talk.Say(line);
            }

            return options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
        },
        [Out, .. DesignTimeChoice.Options]);
}
