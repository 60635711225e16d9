using Analytics.Data;
using Messaging.Inbox;
using Microsoft.EntityFrameworkCore;
using Shortener.Contracts;

namespace Analytics.Handlers;

/// <summary>Keeps the copy of the target up to date.</summary>
internal sealed class UrlRetargetedHandler(AnalyticsDbContext db) : IEventHandler<UrlRetargeted>
{
    public async Task HandleAsync(UrlRetargeted message, CancellationToken cancellation)
    {
        if (await db.UrlStats.SingleOrDefaultAsync(s => s.ShortenerShortUrlId == message.UrlId, cancellation) is { } stats)
        {
            stats.TargetUrl = message.TargetUrl;
        }
    }
}
