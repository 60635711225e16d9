using System.Diagnostics;

namespace Host;

/// <summary>One service, running as a process of its own.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    private readonly Process process;
    private readonly string name;

    private ServiceProcess(string name, Uri address, Process process)
    {
        this.name = name;
        this.process = process;
        Address = address;
    }

    /// <summary>The folder of the sample: the host stands in <c>Host/bin/Debug/net10.0</c> below it, and each service likewise.</summary>
    public static string SampleFolder => Output.Parent!.Parent!.Parent!.Parent!.FullName;

    private static DirectoryInfo Output { get; } = new(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts a service that was built beside the host.</summary>
    /// <param name="name">The project's name.</param>
    /// <param name="address">Where it shall listen.</param>
    /// <param name="settings">Settings that differ from its <c>appsettings.json</c>.</param>
    public static ServiceProcess Start(string name, Uri address, params IEnumerable<(string Key, string Value)> settings)
    {
        string project = Path.Combine(SampleFolder, name);
        string assembly = Path.Combine(project, "bin", Output.Parent!.Name, Output.Name, name + ".dll");
        IEnumerable<string> arguments = [assembly, "--urls", address.ToString(), .. settings.Select(s => $"--{s.Key}={s.Value}")];
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = project };
        return new(name, address, Process.Start(start) ?? throw new InvalidOperationException($"{name} could not be started."));
    }

    /// <summary>Waits until the service answers.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not answer in time.</exception>
    public async Task WaitUntilReadyAsync(HttpClient client, CancellationToken cancellation)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!process.HasExited && watch.Elapsed < LongestStart)
        {
            try
            {
                using HttpResponseMessage response = await client.GetAsync(new Uri(Address, "/health"), cancellation);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        }

        throw new InvalidOperationException($"{name} does not answer at {Address}.");
    }

    /// <summary>Ends when the service ends.</summary>
    public Task WaitForExitAsync(CancellationToken cancellation) => process.WaitForExitAsync(cancellation);

    /// <summary>Ends the service. A Ctrl-C in the terminal reached it as well: it gets the time to finish what it does.</summary>
    public void Stop(bool signalled)
    {
        if (!process.HasExited && !(signalled && process.WaitForExit(LongestStop)))
        {
            // Nothing is lost: what was not sent stands in the outbox.
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop(signalled: false);
        process.Dispose();
    }
}
