namespace Docs.Site;

/// <summary>What stands at the start of every file of the site, so that a later run knows what is ours.</summary>
public static class SiteMark
{
    /// <summary>The words themselves; a comment goes around them.</summary>
    public const string Text = "Written by `catalog docs --site`; changes by hand are lost.";

    /// <summary>Whether a file of the site's folder was written by this tool.</summary>
    /// <param name="text">The whole file.</param>
    public static bool IsIn(string text) => text.AsSpan(0, Math.Min(text.Length, 200)).Contains(Text, StringComparison.Ordinal);
}
