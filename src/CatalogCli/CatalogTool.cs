using System.CommandLine;
using CatalogCli.Commands;
using CatalogCli.Files;
using CatalogCli.Terminal;

namespace CatalogCli;

/// <summary>The whole tool: parses the command line, runs one command, turns every way of failing into its exit code.</summary>
internal static class CatalogTool
{
    /// <summary>Runs the tool and returns its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Streams streams)
    {
        using Interruption interruption = new(streams);
        try
        {
            ParseResult parsed = CatalogCommands.Create(streams).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
            {
                return CommandLineProblem.Explain(parsed, streams);
            }

            InvocationConfiguration configuration = new()
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = streams.Out,
                Error = streams.Error,
            };
            return await parsed.InvokeAsync(configuration, interruption.Token);
        }
        catch (CatalogFailure failure)
        {
            await streams.Error.WriteLineAsync("catalog: " + failure.Message);
            return ExitCodes.CouldNotRun;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            return interruption.ExitCode;
        }
        catch (IOException) when (OutputIsClosed(streams))
        {
            // The reader of our output went away (`catalog … | head`): a quiet end, as for SIGPIPE.
            return ExitCodes.Clean;
        }
        catch (Exception e)
        {
            return CrashReport.Write(e, streams);
        }
        finally
        {
            PendingFiles.RemoveAll();
            Flush(streams);
        }
    }

    private static bool OutputIsClosed(Streams streams)
    {
        try
        {
            streams.Out.Flush();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static void Flush(Streams streams)
    {
        try
        {
            streams.Out.Flush();
            streams.Error.Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Nobody reads any more.
        }
    }
}
