using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Samples.Tests;

/// <summary>A program of the samples, running as a process, with what it printed.</summary>
internal sealed class RunningProcess : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    /// <summary>Starts a project that was built beside the tests.</summary>
    public RunningProcess(string project, params IEnumerable<string> arguments)
    {
        // tests/Samples.Tests/bin/Debug/net10.0/ → samples/shortener/X/bin/Debug/net10.0/X.dll
        DirectoryInfo built = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        string root = built.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        string folder = Path.Combine(root, "samples", "shortener", project);
        string assembly = Path.Combine(folder, "bin", built.Parent.Name, built.Name, project + ".dll");
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All it printed so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>Its process id.</summary>
    public int Id => process.Id;

    /// <summary>An address on this machine that nobody listens at.</summary>
    public static Uri FreeAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    /// <summary>Waits until the program says that it ended; its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Ends the process at once, as a crash would.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}
