namespace Shortener.Contracts;

/// <summary>A short URL was made.</summary>
/// <param name="UrlId">Its id, which never changes.</param>
/// <param name="Code">The code that people type.</param>
/// <param name="TargetUrl">Where it leads.</param>
public sealed record UrlCreated(Guid UrlId, string Code, string TargetUrl);
