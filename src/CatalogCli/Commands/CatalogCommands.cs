using System.CommandLine;
using CatalogCli.Scanning;
using CatalogCli.Terminal;

namespace CatalogCli.Commands;

/// <summary>The command line: every command and the options they share.</summary>
internal static class CatalogCommands
{
    private const string Summary =
        "Says which service owns which data, who copied it through which event, and what breaks ownership - from the source code alone.";

    /// <summary>The root command.</summary>
    public static RootCommand Create(Streams streams) => new(Summary)
    {
        RunOptions.VerboseOption,
        RunOptions.QuietOption,
        RunOptions.StrictOption,
        RunOptions.PackagesOption,
        BuildCommand.Create(streams),
        InitCommand.Create(streams),
        ScanCommand.Create(streams),
        CheckCommand.Create(streams),
        DocsCommand.Create(streams),
        ServeCommand.Create(streams),
        TraceCommand.Create(streams),
        DiffCommand.Create(streams),
        ExplainCommand.Create(streams),
        CoverageCommand.Create(streams),
        ModelCommand.Create(streams),
        ReadModelsCommand.Create(streams),
    };

    /// <summary>A command that reads a workspace: PATH and an action, with the talk of a run around it.</summary>
    public static Command Reading(string name, string description, Streams streams, Func<ParseResult, RunOptions, Talk, CancellationToken, int> run, params IReadOnlyList<Option> options)
    {
        Command command = new(name, description) { RunOptions.PathArgument };
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            RunOptions common = RunOptions.Of(parsed);
            Talk talk = new(streams, common.Quiet, common.Verbose);
            int exit = talk.Watch(() => run(parsed, common, talk, cancellation));
            talk.SayTimings();
            return Task.FromResult(exit);
        });
        return command;
    }
}
