namespace Messaging;

/// <summary>How a service sends its events.</summary>
public sealed class EventOptions
{
    /// <summary>Where events are pushed to.</summary>
    public IList<Uri> Subscribers { get; init; } = [];

    /// <summary>How often the outbox is looked at.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest pause while a subscriber is away.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(5);
}
