using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Facts;
using Docs.Pages;
using EfModelReader.DesignTime;
using Exports.Json;
using Exports.Models;

namespace CatalogCli.Commands;

/// <summary><c>catalog model</c>: EF's model of every context, and how it differs from what the migrations' snapshots say.</summary>
internal static class ModelCommand
{
    private const string Json = "json";
    private const string Mermaid = "mermaid";
    private const string Snapshot = "snapshot";
    private const string DesignTime = "design-time";
    private const string AnyDifference = "difference";
    private const string Never = "never";

    private static readonly Option<string> Format = Choice.Option(
        "--format", "How models are printed; mermaid is Markdown with entity diagrams.", "text", Json, Mermaid);

    private static readonly Option<string?> Context = new("--context") { Description = "Only this context: its full name, its class, or its class without `Context`." };

    private static readonly Option<string?> Service = new("--service") { Description = "Only the contexts of this service." };

    private static readonly Option<string?> Compare = Comparing();

    private static readonly Option<string> FailOn = Choice.Option(
        "--fail-on",
        "With --compare, exit with 1 when a database differs from the code (drift), when anything differs (difference), or never.",
        "drift",
        AnyDifference,
        Never);

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "model",
        "Print EF's model of every context, or how it differs from the migrations' snapshots.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            string format = parsed.GetValue(Format)!;
            CatalogLocation location = CatalogLocation.Find(options.Path);
            DesignTimeOptions? designTime = DesignTimeChoice.Of(parsed, location.Root);
            ModelSource? compare = With(parsed.GetValue(Compare), format, designTime);
            ModelScan scan = new ModelScanner(talk, options.Strict, options.Packages).Scan(location, compare, designTime, cancellation).Pick(parsed.GetValue(Context), parsed.GetValue(Service));
            int clean = options.Strict && scan.Incomplete ? ExitCodes.Incomplete : ExitCodes.Clean;
            if (compare is null)
            {
                Print(scan.Contexts, format, streams);
                return clean;
            }

            RefuseNothing(scan);
            Print(scan.Comparisons, format, streams);
            talk.Say(ComparisonText.Summary(scan.Comparisons));
            return Fails(scan.Comparisons, parsed.GetValue(FailOn)!) ? ExitCodes.Findings : clean;
        },
        [Format, Context, Service, Compare, FailOn, .. DesignTimeChoice.Options]);

    private static Option<string?> Comparing()
    {
        Option<string?> option = new("--compare")
        {
            Description = "Print how the models differ from what the migrations' snapshots say, or (with --design-time) how source and built services differ.",
        };
        option.AcceptOnlyFromAmong(Snapshot, DesignTime);
        return option;
    }

    private static ModelSource? With(string? compare, string format, DesignTimeOptions? designTime)
    {
        if (compare is null)
        {
            return null;
        }

        if (format == Mermaid)
        {
            throw new CatalogFailure("differences cannot be drawn; use --compare with --format text or json.");
        }

        if (compare == DesignTime && designTime is null)
        {
            throw new CatalogFailure("`--compare design-time` needs `--design-time` beside it, because it runs the services' start-up code.");
        }

        return compare == DesignTime ? ModelSource.DesignTime : ModelSource.Snapshot;
    }

    private static void RefuseNothing(ModelScan scan)
    {
        if (scan.Contexts.Count > 0 && scan.Comparisons.All(c => c.Outcome == ComparisonOutcome.NothingToCompare))
        {
            throw new CatalogFailure(scan.Comparisons.Select(c => c.Because).FirstOrDefault(b => b is not null) is { } because
                ? $"there is nothing to compare with: {because}."
                : "there is nothing to compare with: none of the contexts has a *ModelSnapshot.cs, which `dotnet ef migrations add` writes.");
        }
    }

    private static bool Fails(IReadOnlyList<ModelComparison> comparisons, string failOn) => failOn switch
    {
        Never => false,
        AnyDifference => comparisons.Any(c => c.Differences.Count > 0 || c.Outcome == ComparisonOutcome.NotInCode),
        _ => comparisons.Any(c => c.Drifted > 0),
    };

    private static void Print(IReadOnlyList<ServedContext> contexts, string format, Streams streams)
    {
        switch (format)
        {
            case Json:
                streams.Out.Write(ModelJson.Write(contexts));
                break;
            case Mermaid:
                streams.Out.Write(ModelPage.Render(contexts));
                break;
            default:
                ModelText.Write(contexts, streams.Out);
                break;
        }
    }

    private static void Print(IReadOnlyList<ModelComparison> comparisons, string format, Streams streams)
    {
        if (format == Json)
        {
            streams.Out.Write(ModelJson.Write(comparisons));
        }
        else
        {
            ComparisonText.Write(comparisons, streams.Out);
        }
    }
}
