using System.Text;
using Docs.Text;

namespace Docs.Markdown;

/// <summary>
/// Makes Markdown that shows a text exactly. Everything that a renderer could take for structure is escaped, so that
/// text from scanned code stays text in headings, tables, links and paragraphs, on GitHub, GitLab and in editors.
/// </summary>
internal static class MarkdownText
{
    private const string Backslashed = "\\`*[]~#|!{}^";

    /// <summary>The text, escaped, on one line.</summary>
    public static string Escape(string text)
    {
        string visible = VisibleText.Of(text);
        StringBuilder markdown = new(visible.Length + 16);
        for (int i = 0; i < visible.Length; i++)
        {
            char c = visible[i];
            switch (c)
            {
                case '<':
                    markdown.Append("&lt;");
                    break;
                case '>':
                    markdown.Append("&gt;");
                    break;
                case '&':
                    markdown.Append("&amp;");
                    break;
                case '$': // GitHub and GitLab read $…$ as mathematics, also behind a backslash.
                    markdown.Append("&#36;");
                    break;
                case '_' when !IsWithinWord(visible, i):
                case '-' or '+' or '=' when i == 0:
                case '.' or ')' when i > 0 && visible.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0:
                    markdown.Append('\\').Append(c);
                    break;
                default:
                    if (Backslashed.Contains(c, StringComparison.Ordinal))
                    {
                        markdown.Append('\\');
                    }

                    markdown.Append(c);
                    break;
            }
        }

        return markdown.ToString();
    }

    /// <summary>
    /// The text in code font. What a code span cannot carry in a table on every host (pipes and backticks) is escaped as
    /// plain text instead.
    /// </summary>
    public static string Code(string text)
    {
        string visible = VisibleText.Of(text);
        return visible.Length == 0 || visible.AsSpan().IndexOfAny("`|\\$") >= 0 ? Escape(text) : $"`{visible}`";
    }

    /// <summary>A path as part of an address: every character but the unreserved ones is percent-encoded; single slashes stay.</summary>
    public static string EncodePath(string path) =>
        string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => s is "." or ".." ? s : Uri.EscapeDataString(s)));

    private static bool IsWithinWord(string text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);
}
