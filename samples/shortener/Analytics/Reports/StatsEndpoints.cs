using Analytics.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Reports;

/// <summary>The counts of a short URL.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Visits">All visits.</param>
public sealed record StatsLine(string Code, string Target, int Visits);

/// <summary>The visits of one day.</summary>
/// <param name="Day">The day (UTC).</param>
/// <param name="Visits">The visits.</param>
public sealed record DayLine(DateOnly Day, int Visits);

/// <summary>The counts of a short URL, day by day.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Visits">All visits.</param>
/// <param name="Days">The days with visits, the first one first.</param>
public sealed record StatsReport(string Code, string Target, int Visits, IReadOnlyList<DayLine> Days);

/// <summary>Answers how often short URLs are followed, from the analytics' own database alone.</summary>
internal static class StatsEndpoints
{
    private const int LongestList = 100;

    public static void MapStats(this IEndpointRouteBuilder app)
    {
        app.MapGet("/stats", TopAsync);
        app.MapGet("/stats/{code}", OfAsync);
    }

    private static async Task<Ok<List<StatsLine>>> TopAsync(AnalyticsDbContext db, CancellationToken cancellation) =>
        TypedResults.Ok(await db.UrlStats
            .OrderByDescending(s => s.Visits).ThenBy(s => s.ShortenerShortUrlCode)
            .Take(LongestList)
            .Select(s => new StatsLine(s.ShortenerShortUrlCode, s.TargetUrl, s.Visits))
            .ToListAsync(cancellation));

    private static async Task<Results<Ok<StatsReport>, NotFound>> OfAsync(string code, AnalyticsDbContext db, CancellationToken cancellation)
    {
        UrlStats? stats = await db.UrlStats.AsNoTracking().Include(s => s.Days).SingleOrDefaultAsync(s => s.ShortenerShortUrlCode == code, cancellation);
        return stats is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(new StatsReport(
                stats.ShortenerShortUrlCode, stats.TargetUrl, stats.Visits,
                [.. stats.Days.OrderBy(d => d.Day).Select(d => new DayLine(d.Day, d.Visits))]));
    }
}
