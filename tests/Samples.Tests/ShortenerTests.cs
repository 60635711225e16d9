using System.Net;

namespace Samples.Tests;

public sealed class ShortenerTests
{
    private const string First = "https://example.com/first";
    private const string Second = "https://example.com/second?q=1";

    [Fact]
    public async Task A_short_url_is_followed_counted_retargeted_and_deleted()
    {
        await using ShortenerSystem system = await ShortenerSystem.StartAsync();
        (_, string code) = await system.CreateAsync(First);
        await system.UntilAsync(code, (First, 0));

        Assert.Equal((HttpStatusCode.Found, First), await system.SendAsync(HttpMethod.Get, code));
        Assert.Equal((HttpStatusCode.Found, First), await system.SendAsync(HttpMethod.Get, code));
        await system.UntilAsync(code, (First, 2));

        Assert.Equal(HttpStatusCode.NoContent, (await system.SendAsync(HttpMethod.Put, "urls/" + code, new { target = Second })).Status);
        Assert.Equal((HttpStatusCode.Found, Second), await system.SendAsync(HttpMethod.Get, code));
        await system.UntilAsync(code, (Second, 3));

        Assert.Equal(HttpStatusCode.NoContent, (await system.SendAsync(HttpMethod.Delete, "urls/" + code)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await system.SendAsync(HttpMethod.Get, code)).Status);
        await system.UntilAsync(code, null);
    }

    [Fact]
    public async Task What_happens_while_the_analytics_are_down_reaches_them_later_even_if_the_shortener_crashes_in_between()
    {
        await using ShortenerSystem system = await ShortenerSystem.StartAsync();
        (_, string known) = await system.CreateAsync(First);
        await system.UntilAsync(known, (First, 0));

        system.CrashAnalytics();
        (_, string code) = await system.CreateAsync(Second);
        await system.SendAsync(HttpMethod.Get, code);
        await system.SendAsync(HttpMethod.Get, known);
        system.CrashShortener();
        await system.StartShortenerAsync();
        await system.StartAnalyticsAsync();

        await system.UntilAsync(code, (Second, 1));
        await system.UntilAsync(known, (First, 1));
    }

    [Fact]
    public async Task An_event_that_arrives_again_does_nothing_even_after_a_restart()
    {
        await using ShortenerSystem system = await ShortenerSystem.StartAsync();
        (Guid id, string code) = await system.CreateAsync(First);
        await system.UntilAsync(code, (First, 0));

        Guid visit = Guid.NewGuid();
        string payload = $$"""{ "urlId": "{{id}}", "visitedAt": "2024-02-29T23:59:59Z" }""";
        Assert.Equal(HttpStatusCode.NoContent, await system.PushAsync(visit, "UrlVisited", payload));
        Assert.Equal(HttpStatusCode.NoContent, await system.PushAsync(visit, "UrlVisited", payload));
        Assert.Equal((First, 1), await system.StatsAsync(code));

        system.CrashAnalytics();
        await system.StartAnalyticsAsync();
        Assert.Equal(HttpStatusCode.NoContent, await system.PushAsync(visit, "UrlVisited", payload));
        Assert.Equal((First, 1), await system.StatsAsync(code));

        Assert.Equal(HttpStatusCode.NoContent, await system.PushAsync(Guid.NewGuid(), "UrlVisited", payload));
        Assert.Equal((First, 2), await system.StatsAsync(code));
    }

    [Fact]
    public async Task What_is_no_event_or_no_url_is_refused()
    {
        await using ShortenerSystem system = await ShortenerSystem.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await system.PushAsync(Guid.NewGuid(), "UrlVisited", "[]"));
        Assert.Equal(HttpStatusCode.NoContent, await system.PushAsync(Guid.NewGuid(), "SomebodyElsesEvent", "{}"));
        foreach (string? target in (string?[])[null, "", "not a url", "/relative", "ftp://example.com", "javascript:alert(1)", "https://example.com/" + new string('x', 2048)])
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await system.SendAsync(HttpMethod.Post, "urls", new { target })).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await system.SendAsync(HttpMethod.Put, "urls/absent1", new { target })).Status);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await system.SendAsync(HttpMethod.Get, "absent1")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await system.SendAsync(HttpMethod.Put, "urls/absent1", new { target = First })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await system.SendAsync(HttpMethod.Delete, "urls/absent1")).Status);
    }
}
