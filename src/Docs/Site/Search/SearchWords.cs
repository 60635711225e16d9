namespace Docs.Site.Search;

/// <summary>Where the words of a name begin. The script that searches cuts names the same way.</summary>
internal static class SearchWords
{
    /// <summary>
    /// The name from each of its words on, in lower case: <c>OrderLine.Id</c> → <c>orderline.id</c>, <c>line.id</c>, <c>id</c>. What somebody
    /// types is found when it begins one of these.
    /// </summary>
    public static IEnumerable<string> Endings(string name)
    {
        string lower = name.ToLowerInvariant();
        for (int i = 0; i < name.Length; i++)
        {
            if (StartsWord(name, i))
            {
                yield return UpToSeparator(lower, i);
            }
        }
    }

    private static bool StartsWord(string name, int i) =>
        char.IsLetterOrDigit(name[i])
        && (i == 0
            || !char.IsLetterOrDigit(name[i - 1])
            || (IsCapital(name[i]) && (!IsCapital(name[i - 1]) || (i + 1 < name.Length && char.IsLetterOrDigit(name[i + 1]) && !IsCapital(name[i + 1])))));

    private static bool IsCapital(char c) => char.ToLowerInvariant(c) != c;

    /// <summary>What is typed is cut at separators, so that nothing longer is ever looked for.</summary>
    private static string UpToSeparator(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text[start..end];
    }
}
