namespace Messaging.Inbox;

/// <summary>
/// Handles an event of another service. It changes the service's own context and leaves saving to <see cref="InboxReceiver{TContext}"/>, which
/// does it together with the inbox.
/// </summary>
public interface IEventHandler<in TEvent> where TEvent : class
{
    /// <summary>Handles an event.</summary>
    Task HandleAsync(TEvent message, CancellationToken cancellation);
}
