using System.Globalization;
using System.Text;

namespace Docs.Text;

/// <summary>
/// Text that people can trust to be what they see: one line, without control characters and without those that change
/// the direction of reading or take no room. Those are shown as <c>\u202E</c>.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text on one line, with single spaces, trimmed; halves of surrogate pairs become U+FFFD.</summary>
    public static string Of(string text)
    {
        StringBuilder visible = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (visible.Length > 0 && visible[^1] != ' ')
                {
                    visible.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format)
            {
                visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                visible.Append(rune);
            }
        }

        return visible.ToString().TrimEnd(' ');
    }

    /// <summary>The text as <see cref="Of"/> gives it, cut to a number of characters; an ellipsis says that something is missing.</summary>
    public static string Short(string text, int length)
    {
        string visible = Of(text);
        if (visible.Length <= length)
        {
            return visible;
        }

        int end = char.IsHighSurrogate(visible[length - 2]) ? length - 2 : length - 1;
        return visible[..end].TrimEnd(' ') + "…";
    }
}
