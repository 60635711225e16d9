using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Outbox;

/// <summary>
/// An event that is to be sent. It is saved in the same transaction as the change that it tells of, so that there is never one without the
/// other, and deleted once every subscriber has it.
/// </summary>
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    /// <summary>The order in which events happened, and are sent.</summary>
    public long Sequence { get; private set; }

    /// <summary>The event's id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The event's name.</summary>
    public string Type { get; private set; } = "";

    /// <summary>The event as JSON.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>Makes a message of an event.</summary>
    public static OutboxMessage Of<TEvent>(TEvent message) where TEvent : class
    {
        EventEnvelope envelope = EventEnvelope.Of(message);
        return new() { Id = envelope.Id, Type = envelope.Type, Payload = envelope.Payload };
    }

    /// <summary>The event as it travels.</summary>
    public EventEnvelope ToEnvelope() => new(Id, Type, Payload);
}

/// <summary>Maps the outbox into the context of the service that sends.</summary>
public sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.HasKey(m => m.Sequence);
        builder.HasIndex(m => m.Id).IsUnique();
        builder.Property(m => m.Type).HasMaxLength(200);
    }
}
