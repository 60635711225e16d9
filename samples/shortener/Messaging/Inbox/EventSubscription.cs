namespace Messaging.Inbox;

/// <summary>An event that a service handles.</summary>
/// <param name="Type">The event's name.</param>
/// <param name="Handle">Hands an event to its handler.</param>
public sealed record EventSubscription(string Type, Func<IServiceProvider, EventEnvelope, CancellationToken, Task> Handle);
