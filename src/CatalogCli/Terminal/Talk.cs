using CodeReader;
using Spectre.Console;

namespace CatalogCli.Terminal;

/// <summary>What the tool says to a person beside its data: steps, notes and summaries, all on the error stream.</summary>
internal sealed class Talk(Streams streams, bool quiet, bool verbose) : IReadingSteps
{
    private StatusContext? status;

    /// <summary>Says nothing at all: for work whose words are nobody's concern.</summary>
    public static Talk Silent => new(new Streams(TextReader.Null, TextWriter.Null, TextWriter.Null, OutIsTerminal: false, ErrorIsTerminal: false), quiet: true, verbose: false);

    /// <summary>How long the steps took.</summary>
    public Timings Timings { get; } = new();

    /// <summary>Runs the work with a live status line when a person watches; without one when the stream is redirected.</summary>
    public T Watch<T>(Func<T> work)
    {
        if (quiet || !streams.ErrorIsTerminal || Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
        {
            return work();
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Error) });
        return console.Status().Start("Reading", context =>
        {
            status = context;
            try
            {
                return work();
            }
            finally
            {
                status = null;
            }
        });
    }

    /// <summary>Runs one named step of the work.</summary>
    public T Step<T>(string name, Func<T> work)
    {
        status?.Status(Markup.Escape(name));
        return Timings.Measure(name, work);
    }

    /// <summary>Says something a person wants to know; silent with <c>--quiet</c>.</summary>
    public void Say(string line)
    {
        if (!quiet)
        {
            streams.Error.WriteLine(line);
        }
    }

    /// <summary>Warns; heard even with <c>--quiet</c>.</summary>
    public void Warn(string line) => streams.Error.WriteLine("warning: " + line);

    /// <summary>Prints the timing table, with <c>--verbose</c> only.</summary>
    public void SayTimings()
    {
        if (!verbose)
        {
            return;
        }

        foreach (string line in Timings.Table())
        {
            streams.Error.WriteLine(line);
        }
    }
}
