namespace Docs.Pages;

/// <summary>Ways between files of one tree.</summary>
internal static class RelativePath
{
    /// <summary>The way from one file to another; both relative to the same folder, with <c>/</c>, already encoded.</summary>
    public static string Of(string fromFile, string toFile)
    {
        string[] from = [.. fromFile.Split('/', StringSplitOptions.RemoveEmptyEntries)[..^1]];
        string[] to = toFile.Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        return string.Concat(Enumerable.Repeat("../", from.Length - common)) + string.Join('/', to[common..]);
    }
}
