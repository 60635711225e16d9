namespace Shortener.Contracts;

/// <summary>Somebody followed a short URL.</summary>
/// <param name="UrlId">The short URL.</param>
/// <param name="VisitedAt">When.</param>
public sealed record UrlVisited(Guid UrlId, DateTimeOffset VisitedAt);
