using Microsoft.EntityFrameworkCore;

namespace Messaging.Inbox;

/// <summary>Takes events from a transport and has each handled exactly once, however often it arrives.</summary>
public sealed class InboxReceiver<TContext>(
    TContext context, IEnumerable<EventSubscription> subscriptions, IServiceProvider services, TimeProvider clock)
    where TContext : DbContext
{
    /// <summary>Handles an event, unless it was handled before or is none of this service's.</summary>
    /// <exception cref="DbUpdateException">The event is being handled at this moment; it is to be sent again.</exception>
    public async Task ReceiveAsync(EventEnvelope envelope, CancellationToken cancellation)
    {
        EventSubscription? subscription = subscriptions.FirstOrDefault(s => s.Type == envelope.Type);
        if (subscription is null || await context.Set<InboxMessage>().AnyAsync(m => m.Id == envelope.Id, cancellation))
        {
            return;
        }

        await subscription.Handle(services, envelope, cancellation);
        context.Add(new InboxMessage { Id = envelope.Id, Type = envelope.Type, HandledAt = clock.GetUtcNow() });
        await context.SaveChangesAsync(cancellation);
    }
}
