using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Messaging.Outbox;

/// <summary>
/// Sends what stands in the outbox, in order and at least once: a message is deleted only after it was delivered, so that a crash in between
/// sends it again. While a subscriber is away nothing overtakes the message that waits for it.
/// </summary>
public sealed partial class OutboxRelay<TContext>(
    IServiceScopeFactory scopes, IEventTransport transport, IOptions<EventOptions> options, ILogger<OutboxRelay<TContext>> logger)
    : BackgroundService
    where TContext : DbContext
{
    private const int BatchSize = 100;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan pause = options.Value.PollInterval;
        while (!stoppingToken.IsCancellationRequested)
        {
            bool delivered = await DeliverAsync(stoppingToken);
            TimeSpan longer = pause * 2 < options.Value.LongestPause ? pause * 2 : options.Value.LongestPause;
            pause = delivered ? options.Value.PollInterval : longer;
            await Task.Delay(pause, stoppingToken);
        }
    }

    private async Task<bool> DeliverAsync(CancellationToken cancellation)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        DbSet<OutboxMessage> outbox = scope.ServiceProvider.GetRequiredService<TContext>().Set<OutboxMessage>();
        foreach (OutboxMessage message in await outbox.AsNoTracking().OrderBy(m => m.Sequence).Take(BatchSize).ToListAsync(cancellation))
        {
            try
            {
                await transport.SendAsync(message.ToEnvelope(), cancellation);
            }
            catch (EventNotDeliveredException exception)
            {
                LogNotDelivered(message.Type, message.Id, exception);
                return false;
            }

            await outbox.Where(m => m.Sequence == message.Sequence).ExecuteDeleteAsync(cancellation);
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "{Type} {Id} waits in the outbox.")]
    private partial void LogNotDelivered(string type, Guid id, Exception exception);
}
