using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Shortener.Data;

/// <summary>A short URL: a code that leads to a target.</summary>
public sealed class ShortUrl
{
    /// <summary>The length of a code.</summary>
    public const int CodeLength = 7;

    /// <summary>The longest target that is taken.</summary>
    public const int LongestTarget = 2048;

    /// <summary>Its id, which never changes.</summary>
    public required Guid Id { get; init; }

    /// <summary>The code that people type.</summary>
    public required string Code { get; init; }

    /// <summary>Where it leads.</summary>
    public required string TargetUrl { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class ShortUrlConfiguration : IEntityTypeConfiguration<ShortUrl>
{
    public void Configure(EntityTypeBuilder<ShortUrl> builder)
    {
        builder.Property(u => u.Code).HasMaxLength(ShortUrl.CodeLength);
        builder.Property(u => u.TargetUrl).HasMaxLength(ShortUrl.LongestTarget);
        builder.HasIndex(u => u.Code).IsUnique();
    }
}
