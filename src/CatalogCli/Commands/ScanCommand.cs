using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogYaml;
using Exports.Json;

namespace CatalogCli.Commands;

/// <summary><c>catalog scan</c>: the code → <c>catalog/services/*.yaml</c>.</summary>
internal static class ScanCommand
{
    private static readonly Option<bool> Check = new("--check") { Description = "Write nothing; exit with 1 when a file is out of date." };

    private static readonly Option<string> Format = Choice.Option("--format", "yaml writes the files, json prints the whole catalog with line evidence and writes nothing.", "yaml", "json");

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "scan",
        "Read the code and write catalog/services/*.yaml.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path);
            ScanResult scan = new Scanner(talk, options.Strict, options.Packages, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, cancellation);
            int exit = options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
            if (parsed.GetValue(Format) == "json")
            {
                streams.Out.Write(CatalogJson.Write(scan.Catalog));
                return exit;
            }

            CatalogFiles files = CatalogFiles.Of(scan.Location, scan.Catalog);
            if (parsed.GetValue(Check))
            {
                IReadOnlyList<string> stale = files.Stale();
                Dictionary<string, CatalogProblem> damaged = files.Damaged(stale).ToDictionary(p => p.File, StringComparer.Ordinal);
                foreach (string file in stale)
                {
                    streams.Out.WriteLine(damaged.TryGetValue(file, out CatalogProblem? problem)
                        ? $"{problem} - the file is damaged; run `catalog scan`, which writes it anew, and commit the result."
                        : $"{file} is out of date; run `catalog scan` and commit the result.");
                }

                return stale.Count > 0 ? ExitCodes.Findings : exit;
            }

            talk.Say(scan.Summary());
            talk.Say(files.Write());
            return exit;
        },
        [Check, Format, .. DesignTimeChoice.Options]);
}
