using System.Globalization;
using CatalogYaml.Nodes;

namespace CatalogYaml.Text;

/// <summary>What is told from a file's text before any of it is parsed.</summary>
internal static class TextChecks
{
    /// <summary>Whether parsing is pointless or dangerous; the reason is then told.</summary>
    public static bool Refuse(string text, int largest, ProblemList problems)
    {
        if (text.Length > largest)
        {
            string megabytes = (largest / 1_000_000).ToString(CultureInfo.InvariantCulture);
            problems.Error(default, $"the file has more than {megabytes} million characters", "a catalog file is written by people or by `catalog scan`; is this one?");
            return true;
        }

        int marker = FirstLine(text, IsConflictMarker);
        if (marker > 0)
        {
            problems.Error(new(marker, 1), "a merge conflict is not resolved here", "resolve it, and remove the lines that git put in");
        }

        return marker > 0;
    }

    /// <summary>The first line that is indented with a tab; 0 when there is none.</summary>
    public static int FirstIndentingTab(string text) => FirstLine(text, static (text, start, end) =>
    {
        int i = start;
        while (i < end && text[i] == ' ')
        {
            i++;
        }

        return i < end && text[i] == '\t';
    });

    /// <summary>Markers stand at a line's very start, where a catalog only has keys and remarks.</summary>
    private static bool IsConflictMarker(string text, int start, int end)
    {
        char c = start < end ? text[start] : '\0';
        if (c is not ('<' or '=' or '>' or '|') || end - start < 7)
        {
            return false;
        }

        for (int i = start; i < start + 7; i++)
        {
            if (text[i] != c)
            {
                return false;
            }
        }

        return end == start + 7 || text[start + 7] == ' ';
    }

    private static int FirstLine(string text, Func<string, int, int, bool> matches)
    {
        int line = 1;
        for (int start = 0; start < text.Length; line++)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            int visible = end > start && text[end - 1] == '\r' ? end - 1 : end;
            if (matches(text, start, visible))
            {
                return line;
            }

            start = end + 1;
        }

        return 0;
    }
}
