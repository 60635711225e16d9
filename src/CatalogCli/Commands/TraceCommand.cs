using System.CommandLine;
using System.Globalization;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Tracing;
using Docs.Diagrams;
using Exports.Traces;
using Workspace;

namespace CatalogCli.Commands;

/// <summary><c>catalog trace</c>: where a value comes from and where it goes.</summary>
internal static class TraceCommand
{
    private static readonly Argument<string> Address = new("ADDRESS")
    {
        Description = "What to trace: a field (shortener.ShortUrl.TargetUrl), an entity (shortener.ShortUrl), an event (UrlCreated) or a field of its payload (UrlCreated.TargetUrl).",
    };

    private static readonly Option<string> Format = Choice.Option("--format", "How the trace is printed.", "text", "json", "mermaid");

    private static readonly Option<bool> Up = new("--up") { Description = "Only where the value comes from." };

    private static readonly Option<bool> Down = new("--down") { Description = "Only where the value goes." };

    private static readonly Option<int?> Depth = new("--depth")
    {
        Description = "The most steps each way; a value takes two from a service to the next: into an event, and out of it.",
        Validators = { RefuseNothing },
    };

    public static Option<bool> FromCatalog { get; } = new("--from-catalog")
    {
        Description = "Read catalog/services/*.yaml instead of the code: fast, but without line numbers, and as true as the files are.",
    };

    public static Command Create(Streams streams)
    {
        Command command = CatalogCommands.Reading(
            "trace",
            "Say where a value comes from and where it goes: who has a copy, through which event, by which code.",
            streams,
            (parsed, options, talk, cancellation) => Run(parsed, options, talk, streams, cancellation),
            Format,
            Up,
            Down,
            Depth,
            FromCatalog);
        command.Arguments.Insert(0, Address);
        return command;
    }

    private static int Run(ParseResult parsed, RunOptions options, Talk talk, Streams streams, CancellationToken cancellation)
    {
        Catalog catalog = Read(CatalogLocation.Find(options.Path), parsed.GetValue(FromCatalog), talk, options, cancellation);
        FlowGraph graph = FlowGraph.Of(catalog);
        CatalogThing thing = Find(new AddressBook(catalog, graph), parsed.GetValue(Address)!);
        bool both = parsed.GetValue(Up) == parsed.GetValue(Down);
        TraceOptions wanted = new(both || parsed.GetValue(Up), both || parsed.GetValue(Down), parsed.GetValue(Depth));
        Trace trace = talk.Step("trace", () => Trace.Of(catalog, graph, thing, wanted));
        switch (parsed.GetValue(Format))
        {
            case "json":
                streams.Out.Write(TraceReport.WriteJson(trace));
                break;
            case "mermaid":
                streams.Out.Write(TraceDiagram.Write(trace, out bool large));
                if (large)
                {
                    talk.Say("This diagram is larger than some hosts draw; --depth, --up and --down make it smaller.");
                }

                break;
            default:
                TraceReport.WriteText(trace, wanted, streams.Colour, streams.Out);
                break;
        }

        return ExitCodes.Clean;
    }

    /// <summary>The catalog of the code; of the files when that is asked for, or when there are files and no code.</summary>
    private static Catalog Read(CatalogLocation location, bool fromCatalog, Talk talk, RunOptions options, CancellationToken cancellation)
    {
        if (fromCatalog || (RecordedCatalog.IsIn(location.Files) && !WorkspaceReader.HasProjects(location.Target, cancellation)))
        {
            return talk.Step("read catalog files", () => RecordedCatalog.Read(location.Files));
        }

        return new Scanner(talk, options.Strict, options.Packages).Scan(location, cancellation).Catalog;
    }

    private static CatalogThing Find(AddressBook addresses, string written)
    {
        AddressMatch match = addresses.Find(written);
        string names = string.Join(", ", match.Candidates.Select(c => $"`{c}`"));
        return match.Thing ?? throw new CatalogFailure(
            match.Ambiguous ? $"`{written}` can mean {names}; write one of them in full."
            : match.Candidates.Count > 0 ? $"nothing here is called `{written}`; did you mean {names}?"
            : $"nothing here is called `{written}`; catalog/services/*.yaml and the pages have every entity, field and event.");
    }

    private static void RefuseNothing(System.CommandLine.Parsing.OptionResult result)
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out int depth) && depth < 1)
        {
            result.AddError("--depth takes a number from 1.");
        }
    }
}
