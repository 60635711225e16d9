using System.Diagnostics;
using System.Net;

namespace EndToEnd.Tests.Serving;

public sealed class ServeCommandTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task The_pages_follow_the_code_until_Ctrl_C()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        IReadOnlyDictionary<string, string> before = folder.Files();
        using Process server = Tool.Start(folder.Path, new Dictionary<string, string?>(), "serve", "--port", "0", "--quiet");
        try
        {
            string? address = await server.StandardOutput.ReadLineAsync().WaitAsync(Limit);
            Assert.Matches("^http://localhost:[0-9]+/$", address);
            using HttpClient client = new() { BaseAddress = new Uri(address!), Timeout = Limit };
            string page = await client.GetStringAsync("entities/customers/customer.html");
            Assert.Contains("Somebody who buys.", page, StringComparison.Ordinal);
            Assert.DoesNotContain(TinySystem.Canary, page, StringComparison.Ordinal);
            Assert.Equal(before.Keys.Order(StringComparer.Ordinal), folder.Files().Keys.Order(StringComparer.Ordinal));

            using StreamReader events = new(await client.GetStreamAsync(Stream(page)));
            Assert.Equal(["event: problem", "data: \"\"", ""], await Read(events));
            folder.With("src/Customers.Api/Customer.cs", File.ReadAllText(Path.Combine(folder.Path, "src/Customers.Api/Customer.cs")).Replace("Somebody who buys.", "Somebody who pays.", StringComparison.Ordinal));
            Assert.Equal(["event: changed", "data: \"\"", ""], await Read(events));
            page = await client.GetStringAsync("entities/customers/customer.html");
            Assert.Contains("Somebody who pays.", page, StringComparison.Ordinal);

            using StreamReader later = new(await client.GetStreamAsync(Stream(page)));
            Assert.Equal(["event: problem", "data: \"\"", ""], await Read(later));
            folder.With("catalog/system.yaml", "catalog: 1\nsystem: [");
            string[] problem = await Read(later);
            Assert.Equal("event: problem", problem[0]);
            Assert.Contains("system.yaml", problem[1], StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("")).StatusCode);

            using Process kill = Process.Start("kill", ["-INT", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await server.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(130, server.ExitCode);
            Assert.Contains("system.yaml", await server.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        }
        finally
        {
            if (!server.HasExited)
            {
                server.Kill(entireProcessTree: true);
            }
        }
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("-1")]
    public void A_port_that_is_none_is_refused(string port)
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, "serve", $"--port={port}");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("A port is a number from 0 to 65535.", result.Error, StringComparison.Ordinal);
    }

    /// <summary>Where a page says that it hears of changes.</summary>
    private static string Stream(string page)
    {
        const string Start = "data-stream=\"";
        int at = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return page[at..page.IndexOf('"', at)].Replace("../", "", StringComparison.Ordinal);
    }

    /// <summary>The next message; what only keeps the connection open is passed over.</summary>
    private static async Task<string[]> Read(StreamReader events)
    {
        List<string> lines = [];
        while (true)
        {
            string line = (await events.ReadLineAsync().WaitAsync(Limit))!;
            if (line.StartsWith(':') || (line.Length == 0 && lines.Count == 0))
            {
                continue;
            }

            lines.Add(line);
            if (line.Length == 0)
            {
                return [.. lines];
            }
        }
    }
}
