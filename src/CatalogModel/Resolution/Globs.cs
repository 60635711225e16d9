namespace CatalogModel.Resolution;

/// <summary>Folder patterns of <c>system.yaml</c>: <c>*</c> stands for a part of one name, <c>**</c> for any number of folders.</summary>
internal static class Globs
{
    /// <summary>Whether a path is the folder that a pattern names, or lies below it.</summary>
    public static bool Covers(string pattern, string path) =>
        Covers(Parts(pattern), 0, Parts(path), 0);

    private static bool Covers(string[] pattern, int p, string[] path, int at)
    {
        if (p == pattern.Length)
        {
            return true;
        }

        if (pattern[p] == "**")
        {
            return Enumerable.Range(at, path.Length - at + 1).Any(next => Covers(pattern, p + 1, path, next));
        }

        return at < path.Length && Name(pattern[p], 0, path[at], 0) && Covers(pattern, p + 1, path, at + 1);
    }

    private static bool Name(string pattern, int p, string name, int at)
    {
        if (p == pattern.Length)
        {
            return at == name.Length;
        }

        if (pattern[p] == '*')
        {
            return Enumerable.Range(at, name.Length - at + 1).Any(next => Name(pattern, p + 1, name, next));
        }

        return at < name.Length && pattern[p] == name[at] && Name(pattern, p + 1, name, at + 1);
    }

    private static string[] Parts(string path) => [.. path.Split('/').Where(p => p.Length > 0 && p != ".")];
}
