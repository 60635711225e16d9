namespace Workspace.Files;

/// <summary>
/// A path pattern with <c>*</c>, <c>?</c> and <c>**</c>, relative to the root. Matching looks back to the last star only,
/// so no pattern of a hostile repository is slow. Case does not matter, as in MSBuild.
/// </summary>
internal sealed class Glob
{
    private readonly string[] segments;

    /// <param name="pattern">A path relative to the root, with <c>/</c>.</param>
    public Glob(string pattern)
    {
        segments = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        int wildcard = Array.FindIndex(segments, HasWildcard);
        Folder = string.Join('/', wildcard < 0 ? segments[..Math.Max(0, segments.Length - 1)] : segments[..wildcard]);
    }

    /// <summary>The folder below which everything that matches stands.</summary>
    public string Folder { get; }

    /// <summary>A glob as people write it in settings: a folder means all below it.</summary>
    public static IEnumerable<Glob> OfSetting(string text)
    {
        string pattern = text.Trim().Replace('\\', '/').Trim('/');
        yield return new(pattern);
        yield return new(pattern + "/**");
    }

    /// <summary>True when a text holds a wildcard.</summary>
    public static bool HasWildcard(string text) => text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>True when the pattern matches a path relative to the root.</summary>
    public bool Matches(string path)
    {
        string[] parts = path.Split('/');
        int at = 0, pattern = 0, star = -1, resume = 0;
        while (at < parts.Length)
        {
            if (pattern < segments.Length && segments[pattern] == "**")
            {
                star = pattern++;
                resume = at;
            }
            else if (pattern < segments.Length && MatchesName(segments[pattern], parts[at]))
            {
                pattern++;
                at++;
            }
            else if (star >= 0)
            {
                pattern = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (pattern < segments.Length && segments[pattern] == "**")
        {
            pattern++;
        }

        return pattern == segments.Length;
    }

    private static bool MatchesName(string pattern, string name)
    {
        int at = 0, index = 0, star = -1, resume = 0;
        while (at < name.Length)
        {
            if (index < pattern.Length && pattern[index] == '*')
            {
                star = index++;
                resume = at;
            }
            else if (index < pattern.Length && (pattern[index] == '?' || Same(pattern[index], name[at])))
            {
                index++;
                at++;
            }
            else if (star >= 0)
            {
                index = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (index < pattern.Length && pattern[index] == '*')
        {
            index++;
        }

        return index == pattern.Length;
    }

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
