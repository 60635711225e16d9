using System.Runtime.InteropServices;
using CatalogCli.Files;

namespace CatalogCli.Terminal;

/// <summary>Ctrl-C and SIGTERM: the run is asked to stop, temporary files go, and after two seconds the process ends in any case.</summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public Interruption(Streams streams)
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, ExitCodes.Interrupted, streams));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, ExitCodes.Terminated, streams));
    }

    /// <summary>Cancelled when the run shall stop.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code of an interrupted run.</summary>
    public int ExitCode { get; private set; } = ExitCodes.Interrupted;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private void Stop(PosixSignalContext signal, int exitCode, Streams streams)
    {
        signal.Cancel = true;
        ExitCode = exitCode;
        streams.Error.WriteLine("catalog: interrupted; nothing was left half-written.");
        source.Cancel();
        _ = Task.Delay(Patience).ContinueWith(
            _ =>
            {
                PendingFiles.RemoveAll();
                Environment.Exit(exitCode);
            },
            TaskScheduler.Default);
    }
}
