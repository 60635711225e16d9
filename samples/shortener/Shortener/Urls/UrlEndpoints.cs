using System.Security.Cryptography;
using Messaging.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shortener.Contracts;
using Shortener.Data;

namespace Shortener.Urls;

/// <summary>
/// Makes, follows, retargets and deletes short URLs. Each change is saved together with the event that tells of it: one
/// <c>SaveChangesAsync</c>, one transaction.
/// </summary>
internal static class UrlEndpoints
{
    private const string CodeCharacters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz";

    public static void MapUrls(this IEndpointRouteBuilder app)
    {
        app.MapPost("/urls", CreateAsync);
        app.MapPut("/urls/{code}", RetargetAsync);
        app.MapDelete("/urls/{code}", DeleteAsync);
        app.MapGet($"/{{code:length({ShortUrl.CodeLength})}}", FollowAsync);
    }

    private static async Task<Results<Created<UrlResponse>, ValidationProblem>> CreateAsync(
        UrlRequest request, ShortenerDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        if (!IsTarget(request.Target, out string target))
        {
            return InvalidTarget();
        }

        ShortUrl url = new()
        {
            Id = Guid.CreateVersion7(),
            // Two equal codes among millions of URLs are improbable, and the unique index refuses them.
            Code = RandomNumberGenerator.GetString(CodeCharacters, ShortUrl.CodeLength),
            TargetUrl = target,
            CreatedAt = clock.GetUtcNow(),
        };
        db.ShortUrls.Add(url);
        db.Outbox.Add(OutboxMessage.Of(new UrlCreated(url.Id, url.Code, url.TargetUrl)));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/{url.Code}", new UrlResponse(url.Id, url.Code, url.TargetUrl));
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> FollowAsync(
        string code, ShortenerDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.ShortUrls.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, cancellation) is not { } url)
        {
            return TypedResults.NotFound();
        }

        db.Outbox.Add(OutboxMessage.Of(new UrlVisited(url.Id, clock.GetUtcNow())));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Redirect(url.TargetUrl);
    }

    private static async Task<Results<NoContent, NotFound, ValidationProblem>> RetargetAsync(
        string code, UrlRequest request, ShortenerDbContext db, CancellationToken cancellation)
    {
        if (!IsTarget(request.Target, out string target))
        {
            return InvalidTarget();
        }

        if (await db.ShortUrls.SingleOrDefaultAsync(u => u.Code == code, cancellation) is not { } url)
        {
            return TypedResults.NotFound();
        }

        url.TargetUrl = target;
        db.Outbox.Add(OutboxMessage.Of(new UrlRetargeted(url.Id, url.TargetUrl)));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> DeleteAsync(string code, ShortenerDbContext db, CancellationToken cancellation)
    {
        if (await db.ShortUrls.SingleOrDefaultAsync(u => u.Code == code, cancellation) is not { } url)
        {
            return TypedResults.NotFound();
        }

        db.ShortUrls.Remove(url);
        db.Outbox.Add(OutboxMessage.Of(new UrlDeleted(url.Id)));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }

    private static bool IsTarget(string? text, out string target)
    {
        bool valid = text?.Length <= ShortUrl.LongestTarget && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https";
        target = valid ? text! : "";
        return valid;
    }

    private static ValidationProblem InvalidTarget() => TypedResults.ValidationProblem(new Dictionary<string, string[]>
    {
        ["target"] = [$"An absolute http or https URL of at most {ShortUrl.LongestTarget} characters is needed."],
    });
}
