namespace Shortener.Contracts;

/// <summary>A short URL leads somewhere else from now on.</summary>
/// <param name="UrlId">The short URL.</param>
/// <param name="TargetUrl">Where it leads now.</param>
public sealed record UrlRetargeted(Guid UrlId, string TargetUrl);
