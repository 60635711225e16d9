namespace Shortener.Contracts;

/// <summary>A short URL is gone.</summary>
/// <param name="UrlId">The short URL.</param>
public sealed record UrlDeleted(Guid UrlId);
