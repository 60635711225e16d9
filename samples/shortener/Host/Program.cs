using System.Runtime.InteropServices;
using Host;

// Starts both services of the sample, each as a process of its own, and ends them together.
//   dotnet run --project samples/shortener/Host [SHORTENER-URL ANALYTICS-URL [DATA-FOLDER]]
Uri shortenerAddress = new(args.ElementAtOrDefault(0) ?? "http://localhost:5101");
Uri analyticsAddress = new(args.ElementAtOrDefault(1) ?? "http://localhost:5102");
string data = Path.GetFullPath(args.ElementAtOrDefault(2) ?? Path.Combine(ServiceProcess.SampleFolder, ".data"));
Directory.CreateDirectory(data);

using CancellationTokenSource stop = new();
bool interrupted = false;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, fromTerminal: true));
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, fromTerminal: false));

using ServiceProcess analytics = ServiceProcess.Start("Analytics", analyticsAddress,
    ("ConnectionStrings:Analytics", $"Data Source={Path.Combine(data, "analytics.db")}"));
using ServiceProcess shortener = ServiceProcess.Start("Shortener", shortenerAddress,
    ("ConnectionStrings:Shortener", $"Data Source={Path.Combine(data, "shortener.db")}"),
    ("Events:Subscribers:0", new Uri(analyticsAddress, "/events").ToString()));
try
{
    using HttpClient client = new();
    await Task.WhenAll(analytics.WaitUntilReadyAsync(client, stop.Token), shortener.WaitUntilReadyAsync(client, stop.Token));
    Console.WriteLine($$"""

        The shortener listens at {{shortenerAddress}}, the analytics at {{analyticsAddress}}; their databases are in {{data}}.

          curl -i {{shortenerAddress}}urls --json '{"target": "https://example.com"}'    makes a short URL
          curl -i {{shortenerAddress}}CODE                                             follows it
          curl {{analyticsAddress}}stats                                               shows how often

        Ctrl-C ends both.
        """);
    await Task.WhenAny(analytics.WaitForExitAsync(stop.Token), shortener.WaitForExitAsync(stop.Token));
    if (!stop.IsCancellationRequested)
    {
        Console.Error.WriteLine("A service ended by itself; the other one is ended, too.");
        return 1;
    }

    return 0;
}
catch (OperationCanceledException)
{
    return 0;
}
catch (InvalidOperationException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
finally
{
    shortener.Stop(interrupted);
    analytics.Stop(interrupted);
}

void Stop(PosixSignalContext context, bool fromTerminal)
{
    context.Cancel = true;
    interrupted = fromTerminal;
    stop.Cancel();
}
