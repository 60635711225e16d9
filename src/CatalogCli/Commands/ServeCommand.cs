using System.CommandLine;
using System.Globalization;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Serving;
using CatalogCli.Terminal;
using Docs.Site;

namespace CatalogCli.Commands;

/// <summary><c>catalog serve</c>: the site in a browser, made anew while one works. Nothing is written.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    private static Option<int> Port { get; } = new("--port")
    {
        Description = "Port on this machine; 0 for any that is free.",
        DefaultValueFactory = _ => DefaultPort,
        Validators =
        {
            result =>
            {
                if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                {
                    result.AddError("A port is a number from 0 to 65535.");
                }
            },
        },
    };

    private static Option<bool> Open { get; } = new("--open") { Description = "Open the pages in the browser." };

    public static Command Create(Streams streams)
    {
        Command command = new("serve", "Show the site in a browser on this machine, and make it anew whenever code or catalog change. Writes nothing.")
        {
            RunOptions.PathArgument,
            Port,
            Open,
        };
        foreach (Option option in DesignTimeChoice.Options)
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => RunAsync(parsed, streams, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Streams streams, CancellationToken cancellation)
    {
        RunOptions options = RunOptions.Of(parsed);
        Talk talk = new(streams, options.Quiet, options.Verbose);
        CatalogLocation location = CatalogLocation.Find(options.Path);
        // A page that was open before this run must not take this run's first site for its own.
        string run = Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
        int builds = 0;

        // Watching starts first: what changes while the first site is made must not be missed.
        using SourceWatcher watcher = Watch(location);
        SiteBoard board = new(talk.Watch(() => Build(cancellation)));
        await using SiteServer server = await SiteServer.StartAsync(board, parsed.GetValue(Port), cancellation);
        talk.SayTimings();
        await streams.Out.WriteLineAsync(server.Address.AbsoluteUri);
        await streams.Out.FlushAsync(cancellation);
        talk.Say($"The pages are at {server.Address.AbsoluteUri} until you press Ctrl+C.");
        if (parsed.GetValue(Open) && !Browser.Open(server.Address))
        {
            talk.Warn("there is no browser to open here.");
        }

        await new SiteRebuilder(board, watcher, Build, talk).RunAsync(cancellation);
        return ExitCodes.Clean;

        ServedSite Build(CancellationToken stop)
        {
            ScanResult scan = new Scanner(talk, options.Strict, options.Packages, DesignTimeChoice.Of(parsed, location.Root)).Scan(location, stop);
            CheckResult check = talk.Step("check rules", () => Checker.Check(scan));
            string version = string.Create(CultureInfo.InvariantCulture, $"{run}-{++builds}");
            SiteOptions site = SiteFolder.Options(location, scan.Catalog.Settings) with { ChangeStream = $"{SiteServer.Changes}/{version}" };
            return new ServedSite(version, talk.Step("make site", () => SiteFolder.Files(scan.Catalog, check.Findings, site)).Select(f => (f.Path, f.Render)));
        }
    }

    private static SourceWatcher Watch(CatalogLocation location)
    {
        try
        {
            return new SourceWatcher(location.Root);
        }
        catch (IOException e)
        {
            throw new CatalogFailure($"`{location.Root}` cannot be watched for changes: {e.Message}", e);
        }
    }
}
