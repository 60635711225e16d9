using System.Text.RegularExpressions;

namespace Exports.Reports;

/// <summary>The page of a rule: Markdown with known sections.</summary>
public static partial class RulePage
{
    /// <summary>The page of a rule as it ships with the tool; null when there is none.</summary>
    /// <param name="rule">The rule's id.</param>
    public static string? Of(string rule)
    {
        using Stream? stream = typeof(RulePage).Assembly.GetManifestResourceStream($"rules/{rule}.md");
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The text under a heading, up to the next one; null when there is no such heading.</summary>
    /// <param name="page">The page.</param>
    /// <param name="heading">The heading, without marks.</param>
    public static string? Section(string page, string heading)
    {
        int start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        int text = page.IndexOf('\n', start + 1) + 1;
        int end = page.IndexOf("\n## ", text, StringComparison.Ordinal);
        return page[text..(end < 0 ? page.Length : end)].Trim();
    }

    /// <summary>The text without what only pages need: links are what stands on them.</summary>
    /// <param name="markdown">Markdown of a rule's page.</param>
    public static string Plain(string markdown) => Link().Replace(markdown, "${text}");

    [GeneratedRegex(@"\[(?<text>[^\]\n]*)\]\([^)\n]*\)")]
    private static partial Regex Link();
}
