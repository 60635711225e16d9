using Messaging.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Shortener.Data;

/// <summary>The shortener's own database: its short URLs, and the events that it has to tell of them.</summary>
public sealed class ShortenerDbContext(DbContextOptions<ShortenerDbContext> options) : DbContext(options)
{
    /// <summary>The short URLs.</summary>
    public DbSet<ShortUrl> ShortUrls => Set<ShortUrl>();

    /// <summary>The events that are to be sent.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new ShortUrlConfiguration());
        modelBuilder.ApplyConfiguration(new OutboxMessageConfiguration());
    }
}
