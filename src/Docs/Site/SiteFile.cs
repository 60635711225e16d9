namespace Docs.Site;

/// <summary>A file of the site.</summary>
/// <param name="Path">Its path relative to the site's folder, with <c>/</c>, in letters that every file system keeps.</param>
/// <param name="Render">Makes its text; lines end with <c>\n</c>. Safe to call from any thread, and the same each time.</param>
public sealed record SiteFile(string Path, Func<string> Render);
