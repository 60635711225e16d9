using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text.Json;

namespace EfModelReader.DesignTime;

/// <summary>
/// One start of the host inside a service's dependencies. What it says comes over a pipe of its own; what the service prints is drained and
/// dropped, because it may hold secrets. Whatever it has started is ended with it.
/// </summary>
internal static class HostProcess
{
    private const long MemoryLimitBytes = 4L << 30;
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    /// <summary>Starts the host and listens until all is said, the process ends, or its time is over.</summary>
    /// <param name="start">The start of the process, without the handle of the pipe.</param>
    /// <param name="arguments">The arguments of the host, once the handle of the pipe is known.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="ct">Ends it early.</param>
    public static HostRun Run(ProcessStartInfo start, Func<string, IEnumerable<string>> arguments, TimeSpan limit, CancellationToken ct)
    {
        using AnonymousPipeServerStream pipe = new(PipeDirection.In, HandleInheritability.Inheritable);
        foreach (string argument in arguments(pipe.GetClientHandleAsString()))
        {
            start.ArgumentList.Add(argument);
        }

        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.Environment["DOTNET_GCHeapHardLimit"] = MemoryLimitBytes.ToString("X", CultureInfo.InvariantCulture);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The host could not be started.");
        pipe.DisposeLocalCopyOfClientHandle();
        process.StandardInput.Close();
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
        List<HostMessage> messages = [];
        Task listening = Task.Factory.StartNew(() => Listen(pipe, messages), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        bool timedOut = !WaitForTheEnd(process, listening, limit, ct);
        int? exitCode = !timedOut && !HasEnd(messages) && process.WaitForExit(LastWords) ? process.ExitCode : null;
        process.Kill(entireProcessTree: true);
        ct.ThrowIfCancellationRequested();

        // A process that the service has cut loose may still hold the pipe: there is no waiting for that one.
        listening.Wait(LastWords, CancellationToken.None);
        lock (messages)
        {
            return new HostRun([.. messages], timedOut, exitCode);
        }
    }

    private static bool HasEnd(List<HostMessage> messages)
    {
        lock (messages)
        {
            return messages.Exists(m => m.Kind == HostMessageKinds.End);
        }
    }

    private static bool WaitForTheEnd(Process process, Task listening, TimeSpan limit, CancellationToken ct)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stop.CancelAfter(limit);
        try
        {
            Task.WhenAny(listening, process.WaitForExitAsync(stop.Token)).GetAwaiter().GetResult().GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static void Listen(AnonymousPipeServerStream pipe, List<HostMessage> messages)
    {
        try
        {
            using StreamReader reader = new(pipe, leaveOpen: true);
            while (reader.ReadLine() is { } line && JsonSerializer.Deserialize<HostMessage>(line) is { } message)
            {
                lock (messages)
                {
                    messages.Add(message);
                }

                if (message.Kind == HostMessageKinds.End)
                {
                    break;
                }
            }
        }
        catch (Exception problem) when (problem is IOException or JsonException or ObjectDisposedException)
        {
            // The process ended in the middle of a line: what it said before stands.
        }
    }
}
