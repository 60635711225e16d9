using Messaging.Inbox;
using Microsoft.EntityFrameworkCore;

namespace Analytics.Data;

/// <summary>The analytics' own database: counts, and what they need to know of the short URLs they count.</summary>
public sealed class AnalyticsDbContext(DbContextOptions<AnalyticsDbContext> options) : DbContext(options)
{
    /// <summary>The counts.</summary>
    public DbSet<UrlStats> UrlStats => Set<UrlStats>();

    /// <summary>The events that were handled.</summary>
    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new UrlStatsConfiguration());
        modelBuilder.ApplyConfiguration(new DailyVisitsConfiguration());
        modelBuilder.ApplyConfiguration(new InboxMessageConfiguration());
    }
}
