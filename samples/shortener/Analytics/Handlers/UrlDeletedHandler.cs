using Analytics.Data;
using Messaging.Inbox;
using Microsoft.EntityFrameworkCore;
using Shortener.Contracts;

namespace Analytics.Handlers;

/// <summary>Forgets a short URL that is gone, with all its counts.</summary>
internal sealed class UrlDeletedHandler(AnalyticsDbContext db) : IEventHandler<UrlDeleted>
{
    public async Task HandleAsync(UrlDeleted message, CancellationToken cancellation)
    {
        if (await db.UrlStats.SingleOrDefaultAsync(s => s.ShortenerShortUrlId == message.UrlId, cancellation) is { } stats)
        {
            db.UrlStats.Remove(stats);
        }
    }
}
