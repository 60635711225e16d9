using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Messaging.Inbox;

/// <summary>Remembers that an event was handled. It is saved in the same transaction as what the handler did, so that an event that arrives again does nothing.</summary>
public sealed class InboxMessage
{
    /// <summary>The event's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event's name.</summary>
    public required string Type { get; init; }

    /// <summary>When it was handled.</summary>
    public required DateTimeOffset HandledAt { get; init; }
}

/// <summary>Maps the inbox into the context of the service that receives.</summary>
public sealed class InboxMessageConfiguration : IEntityTypeConfiguration<InboxMessage>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Type).HasMaxLength(200);
    }
}
