using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Samples.Tests;

/// <summary>Both services of the shortener sample on free ports, with databases of their own that vanish with the test.</summary>
internal sealed class ShortenerSystem : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("shortener-sample-");
    private readonly Uri shortenerAddress = RunningProcess.FreeAddress();
    private readonly Uri analyticsAddress = RunningProcess.FreeAddress();
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private RunningProcess? shortener;
    private RunningProcess? analytics;

    /// <summary>Starts both.</summary>
    public static async Task<ShortenerSystem> StartAsync()
    {
        ShortenerSystem system = new();
        await Task.WhenAll(system.StartShortenerAsync(), system.StartAnalyticsAsync());
        return system;
    }

    public async Task StartShortenerAsync()
    {
        shortener = new("Shortener",
            $"--urls={shortenerAddress}",
            $"--ConnectionStrings:Shortener=Data Source={Path.Combine(data.FullName, "shortener.db")}",
            $"--Events:Subscribers:0={new Uri(analyticsAddress, "/events")}");
        await ReadyAsync(shortenerAddress, shortener);
    }

    public async Task StartAnalyticsAsync()
    {
        analytics = new("Analytics",
            $"--urls={analyticsAddress}",
            $"--ConnectionStrings:Analytics=Data Source={Path.Combine(data.FullName, "analytics.db")}");
        await ReadyAsync(analyticsAddress, analytics);
    }

    /// <summary>Ends the shortener at once, as a crash would.</summary>
    public void CrashShortener() => shortener!.Dispose();

    /// <summary>Ends the analytics at once, as a crash would.</summary>
    public void CrashAnalytics() => analytics!.Dispose();

    /// <summary>Makes a short URL.</summary>
    public async Task<(Guid Id, string Code)> CreateAsync(string target)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync(new Uri(shortenerAddress, "/urls"), new { target });
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        JsonElement url = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("/" + url.GetProperty("code").GetString(), response.Headers.Location?.OriginalString);
        return (url.GetProperty("id").GetGuid(), url.GetProperty("code").GetString()!);
    }

    /// <summary>Sends a request to the shortener; the answer's status and where it leads.</summary>
    public async Task<(HttpStatusCode Status, string? Location)> SendAsync(HttpMethod method, string path, object? body = null)
    {
        using HttpRequestMessage request = new(method, new Uri(shortenerAddress, path)) { Content = body is null ? null : JsonContent.Create(body) };
        using HttpResponseMessage response = await client.SendAsync(request);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    /// <summary>Pushes an event to the analytics, as the relay does.</summary>
    public async Task<HttpStatusCode> PushAsync(Guid id, string type, string payload)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync(new Uri(analyticsAddress, "/events"), new { id, type, payload });
        return response.StatusCode;
    }

    /// <summary>What the analytics say of a short URL; null when they do not know it.</summary>
    public async Task<(string Target, int Visits)?> StatsAsync(string code)
    {
        using HttpResponseMessage response = await client.GetAsync(new Uri(analyticsAddress, "/stats/" + code));
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        JsonElement stats = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        int visits = stats.GetProperty("visits").GetInt32();
        Assert.Equal(visits, stats.GetProperty("days").EnumerateArray().Sum(d => d.GetProperty("visits").GetInt32()));
        return (stats.GetProperty("target").GetString()!, visits);
    }

    /// <summary>Waits until the analytics say something of a short URL: events take their time.</summary>
    public async Task UntilAsync(string code, (string Target, int Visits)? expected)
    {
        DateTime end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end && await StatsAsync(code) != expected)
        {
            await Task.Delay(50);
        }

        Assert.Equal(expected, await StatsAsync(code));
    }

    public async ValueTask DisposeAsync()
    {
        shortener?.Dispose();
        analytics?.Dispose();
        client.Dispose();
        data.Delete(recursive: true);
        await ValueTask.CompletedTask;
    }

    private async Task ReadyAsync(Uri address, RunningProcess process)
    {
        DateTime end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            try
            {
                using HttpResponseMessage response = await client.GetAsync(new Uri(address, "/health"));
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail($"Nothing answers at {address}.\n{process.Output}");
    }
}
