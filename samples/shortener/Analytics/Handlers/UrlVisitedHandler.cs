using Analytics.Data;
using Messaging.Inbox;
using Microsoft.EntityFrameworkCore;
using Shortener.Contracts;

namespace Analytics.Handlers;

/// <summary>Counts a visit.</summary>
internal sealed class UrlVisitedHandler(AnalyticsDbContext db) : IEventHandler<UrlVisited>
{
    public async Task HandleAsync(UrlVisited message, CancellationToken cancellation)
    {
        DateOnly day = DateOnly.FromDateTime(message.VisitedAt.UtcDateTime);
        UrlStats? stats = await db.UrlStats
            .Include(s => s.Days.Where(d => d.Day == day))
            .SingleOrDefaultAsync(s => s.ShortenerShortUrlId == message.UrlId, cancellation);
        if (stats is null)
        {
            return;
        }

        stats.Visits++;
        DailyVisits? today = stats.Days.SingleOrDefault(d => d.Day == day);
        if (today is null)
        {
            stats.Days.Add(new DailyVisits { Day = day, Visits = 1 });
        }
        else
        {
            today.Visits++;
        }
    }
}
