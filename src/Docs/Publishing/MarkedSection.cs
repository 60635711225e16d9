namespace Docs.Publishing;

/// <summary>
/// A section of a person's file that is kept up to date between two marks: <c>&lt;!-- catalog:begin landscape --&gt;</c> and
/// <c>&lt;!-- catalog:end landscape --&gt;</c>, each on a line of its own. Everything else in the file stays as it is.
/// </summary>
public static class MarkedSection
{
    /// <summary>What every first mark begins with, in bytes that stand for themselves in every encoding of a text file.</summary>
    public const string AnyBegin = "<!-- catalog:begin ";

    private const string MarkEnd = " -->";

    /// <summary>The mark that a section begins with.</summary>
    public static string Begin(string name) => AnyBegin + name + MarkEnd;

    /// <summary>The mark that a section ends with.</summary>
    public static string End(string name) => $"<!-- catalog:end {name}{MarkEnd}";

    /// <summary>The names of the sections that begin in a file, each once, in their order.</summary>
    public static IReadOnlyList<string> Names(string text)
    {
        string[] lines = text.Split('\n');
        return
        [
            .. OutsideFences(lines).Select(l => lines[l].Trim())
                .Where(l => l.StartsWith(AnyBegin, StringComparison.Ordinal) && l.EndsWith(MarkEnd, StringComparison.Ordinal) && l.Length > AnyBegin.Length + MarkEnd.Length)
                .Select(l => l[AnyBegin.Length..^MarkEnd.Length])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>The file with new content between the marks, in the file's own line ends; null when it has no such section.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="name">The section's name.</param>
    /// <param name="content">What goes between the marks.</param>
    /// <exception cref="FormatException">A mark is there twice, or without its counterpart; the message names the line.</exception>
    public static string? Replace(string text, string name, string content)
    {
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string[] lines = text.Split('\n');
        int? begin = null;
        int? end = null;
        foreach (int line in OutsideFences(lines))
        {
            string trimmed = lines[line].Trim();
            if (trimmed == Begin(name))
            {
                begin = begin is null ? line : throw new FormatException($"Line {line + 1}: the section '{name}' begins a second time.");
            }
            else if (trimmed == End(name))
            {
                end = begin is not null && end is null ? line : throw new FormatException($"Line {line + 1}: the section '{name}' ends without having begun.");
            }
        }

        if (begin is null)
        {
            return null;
        }

        int last = end ?? throw new FormatException($"Line {begin + 1}: the section '{name}' does not end.");
        string body = content.ReplaceLineEndings(lineEnd).Trim('\r', '\n');
        string before = string.Join('\n', lines[..(begin.Value + 1)]) + "\n";
        string after = string.Join('\n', lines[last..]);
        return before + lineEnd + (body.Length == 0 ? "" : body + lineEnd + lineEnd) + after;
    }

    /// <summary>Marks within code blocks are examples of marks.</summary>
    private static IEnumerable<int> OutsideFences(string[] lines)
    {
        string? fence = null;
        for (int i = 0; i < lines.Length; i++)
        {
            string trimmed = lines[i].Trim();
            if (fence is not null)
            {
                fence = trimmed.StartsWith(fence, StringComparison.Ordinal) && trimmed.TrimStart(fence[0]).Length == 0 ? null : fence;
            }
            else if (trimmed.StartsWith("```", StringComparison.Ordinal) || trimmed.StartsWith("~~~", StringComparison.Ordinal))
            {
                fence = new string(trimmed[0], trimmed.Length - trimmed.TrimStart(trimmed[0]).Length);
            }
            else
            {
                yield return i;
            }
        }
    }
}
