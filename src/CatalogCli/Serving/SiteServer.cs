using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CatalogCli.Serving;

/// <summary>
/// Serves a site to this machine and nobody else: it listens on the loopback address only, answers only to names of this machine (so that no
/// foreign page can reach it by a name of its own), and has no files but the site's.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    /// <summary>Where pages hear of changes: this, a slash, and the version of the site that they belong to.</summary>
    public const string Changes = "changes";

    private const string Start = "index.html";

    /// <summary>The same as in the pages themselves, and no frames.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly WebApplication _app;
    private readonly SiteBoard _board;
    private readonly CancellationTokenSource _ending = new();

    private SiteServer(WebApplication app, SiteBoard board)
    {
        _app = app;
        _board = board;
        app.Run(Answer);
    }

    /// <summary>Where the site can be seen: <c>http://localhost:5080/</c>.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>Starts to serve.</summary>
    /// <param name="board">What is served.</param>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="cancellation">Ends the start.</param>
    /// <exception cref="CatalogFailure">The port cannot be used.</exception>
    public static async Task<SiteServer> StartAsync(SiteBoard board, int port, CancellationToken cancellation)
    {
        // Empty: no settings of the environment or of the folder decide where it listens and what it serves.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 0;
            options.Listen(IPAddress.Loopback, port);
        });
        SiteServer server = new(builder.Build(), board);
        try
        {
            await server._app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await server.DisposeAsync();
            throw new CatalogFailure(string.Create(CultureInfo.InvariantCulture, $"Port {port} cannot be used: {e.Message} Choose another one with --port, or 0 for any that is free."), e);
        }

        string bound = server._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        server.Address = new UriBuilder("http", "localhost", new Uri(bound).Port).Uri;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_ending.IsCancellationRequested)
        {
            await _ending.CancelAsync();
            await _app.DisposeAsync();
        }
    }

    private async Task Answer(HttpContext context)
    {
        if (!IsOurs(context.Request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }

        Protect(context.Response.Headers);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        string path = context.Request.Path.Value is { Length: > 1 } given ? given[1..] : Start;
        if (path.StartsWith(Changes + "/", StringComparison.Ordinal))
        {
            await Tell(context, path[(Changes.Length + 1)..]);
        }
        else
        {
            await Send(context, path.EndsWith('/') ? path + Start : path);
        }
    }

    /// <summary>Names of this machine with our port. What another name leads here is a foreign page's doing (DNS rebinding).</summary>
    private bool IsOurs(HostString host) => host.Host is "localhost" or "127.0.0.1" && host.Port == Address.Port;

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private async Task Send(HttpContext context, string path)
    {
        byte[]? bytes = _board.State.Site.Find(path);
        context.Response.StatusCode = bytes is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = bytes is null ? Types[".txt"] : Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        bytes ??= "There is no such page.\n"u8.ToArray();
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    /// <summary>Tells a page of a version what is shown, now and whenever that changes: <c>changed</c> when it is another version, else <c>problem</c> (empty for none).</summary>
    private async Task Tell(HttpContext context, string version)
    {
        using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _ending.Token);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await using IAsyncEnumerator<SiteState> states = _board.Listen(ending.Token).GetAsyncEnumerator(ending.Token);
            Task<bool> next = states.MoveNextAsync().AsTask();
            while (true)
            {
                string message = ": still here\n\n";
                if (await Task.WhenAny(next, Task.Delay(KeepAlive, ending.Token)) == next)
                {
                    if (!await next)
                    {
                        return;
                    }

                    message = Message(states.Current, version);
                    next = states.MoveNextAsync().AsTask();
                }

                ending.Token.ThrowIfCancellationRequested();
                await context.Response.WriteAsync(message, ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
            }
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was closed, or the server ends.
        }
    }

    private static string Message(SiteState state, string version) => state.Site.Version == version
        ? $"event: problem\ndata: {JsonSerializer.Serialize(state.Problem ?? "")}\n\n"
        : "event: changed\ndata: \"\"\n\n";
}
