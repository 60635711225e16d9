using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Comparison;
using CatalogYaml;
using Exports.Comparisons;

namespace CatalogCli.Commands;

/// <summary><c>catalog diff</c>: what changed between two catalogs, and who is hit.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> Base = new("BASE") { Description = "The catalog as it was: a folder that holds one, or a git revision (main, v1.2, HEAD~1)." };

    private static readonly Argument<string?> Head = new("HEAD") { Arity = ArgumentArity.ZeroOrOne, Description = "The catalog as it is; by default catalog/ of the nearest folder upwards that has one." };

    private static readonly Option<string> Format = Choice.Option("--format", "How the changes are printed; markdown is for a pull request.", "text", "json", "markdown");

    private static readonly Option<string> FailOn = Choice.Option("--fail-on", "Exit with 1 when a change breaks what depends on it.", "never", "breaking");

    public static Command Create(Streams streams)
    {
        Command command = new("diff", "Say what changed between two catalogs, whether it breaks others, and who is hit.") { Base, Head, Format, FailOn };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed, streams)));
        return command;
    }

    private static int Run(ParseResult parsed, Streams streams)
    {
        CatalogLocation here = CatalogLocation.Find(null);
        Catalog before = Read(parsed.GetValue(Base)!, here);
        Catalog after = parsed.GetValue(Head) is { } head ? Read(head, here) : RecordedCatalog.Read(here.Files);
        IReadOnlyList<CatalogChange> changes = CatalogComparison.Of(before, after);
        streams.Out.Write(parsed.GetValue(Format) switch
        {
            "json" => ComparisonReport.WriteJson(changes),
            "markdown" => ComparisonReport.WriteMarkdown(changes),
            _ => ComparisonReport.WriteText(changes, streams.Colour),
        });
        return parsed.GetValue(FailOn) == "breaking" && changes.Any(c => c.Breaking) ? ExitCodes.Findings : ExitCodes.Clean;
    }

    /// <summary>A folder when there is one of that name, else a revision.</summary>
    private static Catalog Read(string named, CatalogLocation here)
    {
        if (Directory.Exists(named))
        {
            string folder = Path.GetFullPath(named);
            bool isCatalogItself = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)) == CatalogFolder.Name && Directory.Exists(Path.Combine(folder, "services"));
            return RecordedCatalog.Read(new OutputFolder(isCatalogItself ? Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))! : folder));
        }

        GitRepository repository = new(here.Root);
        return RecordedCatalog.Read(repository.ReadCatalog(repository.Resolve(named)), $"the revision `{named}`");
    }
}
