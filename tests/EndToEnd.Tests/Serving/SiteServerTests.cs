using System.Net;
using System.Net.Sockets;
using System.Text;
using CatalogCli;
using CatalogCli.Serving;

namespace EndToEnd.Tests.Serving;

public sealed class SiteServerTests : IAsyncLifetime
{
    private readonly SiteBoard _board = new(Site("one", "first"));
    private SiteServer _server = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await SiteServer.StartAsync(_board, port: 0, CancellationToken.None);
        _client = new HttpClient { BaseAddress = _server.Address };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("", "text/html", "<p>first</p>")]
    [InlineData("index.html", "text/html", "<p>first</p>")]
    [InlineData("services/a.html", "text/html", "<p>a</p>")]
    [InlineData("services/", "text/html", "<p>services</p>")]
    [InlineData("assets/site.css", "text/css", "p {}")]
    public async Task Files_of_the_site_are_served_with_their_types(string path, string type, string text)
    {
        using HttpResponseMessage answer = await _client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(text, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_is_served_loads_nothing_from_elsewhere_is_not_kept_and_stands_in_no_frame()
    {
        using HttpResponseMessage answer = await _client.GetAsync("");
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/missing.html")]
    [InlineData("/../secret.txt")]
    [InlineData("/services/../../secret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("//etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("/%00")]
    public async Task Nothing_but_the_site_can_be_asked_for(string path) =>
        Assert.Matches("^HTTP/1.1 (400|404) ", await Raw($"GET {path} HTTP/1.1\r\nHost: localhost:{_server.Address.Port}\r\nConnection: close\r\n\r\n"));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("localhost")]
    [InlineData("localhost:1")]
    [InlineData("[::1]")]
    public async Task A_name_that_is_not_this_machines_is_refused(string host)
    {
        string answer = await Raw($"GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 421 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("first", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_done_but_reading(string method)
    {
        using HttpResponseMessage answer = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), ""));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task Only_the_head_can_be_asked_for()
    {
        using HttpResponseMessage answer = await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, ""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("<p>first</p>".Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        IPAddress[] others = [.. (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a))];
        foreach (IPAddress other in others)
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(other, _server.Address.Port));
        }
    }

    [Fact]
    public async Task An_open_page_hears_of_problems_of_their_end_and_of_a_new_site()
    {
        using StreamReader events = await Listen("one");
        Assert.Equal(("problem", "\"\""), await Next(events));
        _board.ShowProblem("system.yaml:3: no such key\nTake it out.");
        Assert.Equal(("problem", """
            "system.yaml:3: no such key\nTake it out."
            """.Trim()), await Next(events));
        Assert.Contains("first", await _client.GetStringAsync(""), StringComparison.Ordinal);
        _board.Show(Site("two", "second"));
        Assert.Equal(("changed", "\"\""), await Next(events));
        Assert.Contains("second", await _client.GetStringAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_version_hears_at_once_that_it_is_old()
    {
        using StreamReader events = await Listen("zero");
        Assert.Equal(("changed", "\"\""), await Next(events));
    }

    [Fact]
    public async Task The_server_ends_while_pages_listen()
    {
        using StreamReader events = await Listen("one");
        await Next(events);
        Task end = _server.DisposeAsync().AsTask();
        Assert.Same(end, await Task.WhenAny(end, Task.Delay(TimeSpan.FromSeconds(60))));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_clear_error()
    {
        CatalogFailure failure = await Assert.ThrowsAsync<CatalogFailure>(() => SiteServer.StartAsync(_board, _server.Address.Port, CancellationToken.None));
        Assert.StartsWith($"Port {_server.Address.Port} cannot be used: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("Choose another one with --port, or 0 for any that is free.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_made_when_it_is_asked_for_and_once()
    {
        int made = 0;
        _board.Show(new ServedSite("lazy", [("index.html", () => $"{++made}"), ("never.html", () => throw new InvalidOperationException())]));
        Assert.Equal("1", await _client.GetStringAsync(""));
        Assert.Equal("1", await _client.GetStringAsync(""));
    }

    private static ServedSite Site(string version, string text) => new(version,
    [
        ("index.html", () => $"<p>{text}</p>"),
        ("services/index.html", () => "<p>services</p>"),
        ("services/a.html", () => "<p>a</p>"),
        ("assets/site.css", () => "p {}"),
    ]);

    private async Task<StreamReader> Listen(string version) =>
        new(await _client.GetStreamAsync($"{SiteServer.Changes}/{version}"), Encoding.UTF8);

    private static async Task<(string Event, string Data)> Next(StreamReader events)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(60));
        string kind = (await events.ReadLineAsync(limit.Token))!["event: ".Length..];
        string data = (await events.ReadLineAsync(limit.Token))!["data: ".Length..];
        await events.ReadLineAsync(limit.Token);
        return (kind, data);
    }

    /// <summary>Bytes as they are: a client would clean the path first.</summary>
    private async Task<string> Raw(string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, _server.Address.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
