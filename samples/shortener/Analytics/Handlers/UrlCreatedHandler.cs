using Analytics.Data;
using Messaging.Inbox;
using Shortener.Contracts;

namespace Analytics.Handlers;

/// <summary>Begins to count a new short URL.</summary>
internal sealed class UrlCreatedHandler(AnalyticsDbContext db) : IEventHandler<UrlCreated>
{
    public Task HandleAsync(UrlCreated message, CancellationToken cancellation)
    {
        db.UrlStats.Add(new UrlStats
        {
            Id = Guid.CreateVersion7(),
            ShortenerShortUrlId = message.UrlId,
            ShortenerShortUrlCode = message.Code,
            TargetUrl = message.TargetUrl,
        });
        return Task.CompletedTask;
    }
}
