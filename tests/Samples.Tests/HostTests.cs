using System.Diagnostics;
using System.Net.Http.Json;

namespace Samples.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task One_command_starts_both_services_and_ends_both()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        Uri shortener = RunningProcess.FreeAddress();
        Uri analytics = RunningProcess.FreeAddress();
        DirectoryInfo data = Directory.CreateTempSubdirectory("shortener-host-");
        using RunningProcess host = new("Host", shortener.ToString(), analytics.ToString(), data.FullName);
        using HttpClient client = new();
        await UntilAsync(() => Task.FromResult(host.Output.Contains("Ctrl-C ends both.", StringComparison.Ordinal)), host);

        using HttpResponseMessage created = await client.PostAsJsonAsync(new Uri(shortener, "/urls"), new { target = "https://example.com/" });
        string code = created.EnsureSuccessStatusCode().Headers.Location!.OriginalString.TrimStart('/');
        await UntilAsync(async () => (await client.GetAsync(new Uri(analytics, "/stats/" + code))).IsSuccessStatusCode, host);

        using (Process terminate = Process.Start("kill", ["-TERM", host.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await terminate.WaitForExitAsync();
        }

        Assert.Equal(0, await host.WaitForExitAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(shortener, "/health")));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(analytics, "/health")));
        data.Delete(recursive: true);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, RunningProcess host)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), host.Output);
            await Task.Delay(50);
        }
    }
}
