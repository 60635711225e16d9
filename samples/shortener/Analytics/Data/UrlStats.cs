using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Data;

/// <summary>One row per short URL, counting its visits.</summary>
public sealed class UrlStats
{
    /// <summary>Its own id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The short URL that is counted. It lives in the shortener, so that this is a reference without a foreign key.</summary>
    public required Guid ShortenerShortUrlId { get; init; }

    /// <summary>The code of the short URL, by which people ask for its counts.</summary>
    public required string ShortenerShortUrlCode { get; init; }

    /// <summary>Where the short URL leads: a copy of what the shortener owns, kept up to date by its events.</summary>
    public required string TargetUrl { get; set; }

    /// <summary>All visits.</summary>
    public int Visits { get; set; }

    /// <summary>The visits of each day.</summary>
    public ICollection<DailyVisits> Days { get; } = [];
}

internal sealed class UrlStatsConfiguration : IEntityTypeConfiguration<UrlStats>
{
    public void Configure(EntityTypeBuilder<UrlStats> builder)
    {
        builder.ToTable("url_stats");
        builder.Property(s => s.ShortenerShortUrlCode).HasMaxLength(7);
        builder.Property(s => s.TargetUrl).HasMaxLength(2048);
        builder.HasIndex(s => s.ShortenerShortUrlId).IsUnique();
        builder.HasIndex(s => s.ShortenerShortUrlCode).IsUnique();
        builder.HasMany(s => s.Days).WithOne().HasForeignKey(d => d.UrlStatsId);
    }
}
