using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel.Coverage;
using Exports.Coverage;

namespace CatalogCli.Commands;

/// <summary><c>catalog coverage</c>: how much the catalog knows, and what could not be read.</summary>
internal static class CoverageCommand
{
    private static readonly Option<string> Format = Choice.Option("--format", "How the coverage is printed.", "text", "json");

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "coverage",
        "Say how much is known: entities with an owner, publish sites and payload origins that were read, fields described; and what could not be read.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path);
            ScanResult scan = new Scanner(talk, options.Strict, options.Packages, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, cancellation);
            CatalogCoverage coverage = CatalogCoverage.Of(scan.Catalog, scan.Facts.Unresolved);
            streams.Out.Write(parsed.GetValue(Format) == "json" ? CoverageReport.WriteJson(coverage) : CoverageReport.WriteText(coverage));
            return options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
        },
        [Format, .. DesignTimeChoice.Options]);
}
