using System.Globalization;
using System.Text;

namespace Exports.Reports;

/// <summary>Names and messages come from code that nobody vouches for: nothing in them may steer a terminal or turn the text around it.</summary>
internal static class SafeText
{
    /// <summary>The text on one line; what is not visible is shown as an escape like <c>\u001B</c>.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        StringBuilder safe = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!IsUnsafe(c) || IsPair(text, i))
            {
                safe.Append(c);
            }
            else if (c is '\n' or '\r' or '\t')
            {
                safe.Append(' ');
            }
            else
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return safe.ToString();
    }

    /// <summary>The text, or its beginning and an ellipsis.</summary>
    public static string Short(string text, int longest) =>
        text.Length <= longest ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1), "…");

    private static bool IsUnsafe(char c) => char.IsControl(c) || char.IsSurrogate(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsPair(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]);
}
