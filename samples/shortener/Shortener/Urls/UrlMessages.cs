namespace Shortener.Urls;

/// <summary>What is sent to make or retarget a short URL.</summary>
/// <param name="Target">Where it shall lead: an absolute <c>http</c> or <c>https</c> URL.</param>
public sealed record UrlRequest(string? Target);

/// <summary>A short URL, as its maker sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">The code to follow it by.</param>
/// <param name="Target">Where it leads.</param>
public sealed record UrlResponse(Guid Id, string Code, string Target);
