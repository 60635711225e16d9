namespace Messaging;

/// <summary>
/// Carries events to the services that subscribed to them. This is the seam: the sample carries them by HTTP, and another transport (a
/// broker) takes its place by implementing this interface and delivering to <see cref="Inbox.InboxReceiver{TContext}"/> at the other end.
/// </summary>
public interface IEventTransport
{
    /// <summary>Hands an event over. Returns once every subscriber has it for good.</summary>
    /// <exception cref="EventNotDeliveredException">A subscriber does not have it; the event is to be sent again.</exception>
    Task SendAsync(EventEnvelope envelope, CancellationToken cancellation);
}

/// <summary>A subscriber does not have an event yet.</summary>
public sealed class EventNotDeliveredException : Exception
{
    /// <summary>Makes the exception without saying why.</summary>
    public EventNotDeliveredException()
    {
    }

    /// <summary>Makes the exception.</summary>
    public EventNotDeliveredException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception of the one behind it.</summary>
    public EventNotDeliveredException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
