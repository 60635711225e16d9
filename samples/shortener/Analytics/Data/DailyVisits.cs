using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Analytics.Data;

/// <summary>The visits of one short URL on one day.</summary>
public sealed class DailyVisits
{
    /// <summary>The counted short URL's row.</summary>
    public Guid UrlStatsId { get; init; }

    /// <summary>The day (UTC).</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The visits.</summary>
    public int Visits { get; set; }
}

internal sealed class DailyVisitsConfiguration : IEntityTypeConfiguration<DailyVisits>
{
    public void Configure(EntityTypeBuilder<DailyVisits> builder)
    {
        builder.ToTable("daily_visits");
        builder.HasKey(d => new { d.UrlStatsId, d.Day });
    }
}
