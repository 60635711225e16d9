using System.Globalization;
using System.Text;
using CatalogYaml.Nodes;

namespace CatalogYaml.Text;

/// <summary>Writes a text so that every YAML reader, of 1.1 or 1.2, reads exactly that text.</summary>
internal static class Quoting
{
    /// <summary>The text as one line: plain where that is safe, else in double quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inFlow">Whether it stands within <c>[ ]</c> or <c>{ }</c>, where more characters have a meaning.</param>
    public static string Line(string text, bool inFlow) => IsPlain(text, inFlow) ? text : InQuotes(text);

    /// <summary>Whether a text of several lines can stand as a literal block, which shows it as it is.</summary>
    public static bool IsBlock(string text)
    {
        if (text.IndexOf('\n') < 0 || char.IsWhiteSpace(text[0]) || text[text.Length - 1] == '\n')
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool endsLine = i + 1 == text.Length || text[i + 1] == '\n';
            if (text[i] != '\n' && (MustEscape(text, i) || (endsLine && char.IsWhiteSpace(text[i]))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(string text, bool inFlow)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] is '_' or '/') || char.IsWhiteSpace(text[text.Length - 1])
            || PlainScalar.KindOf(text) != ScalarKind.Text)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            bool hasMeaning = text[i] switch
            {
                ':' => inFlow || i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]),
                '#' => char.IsWhiteSpace(text[i - 1]),
                '*' => char.IsWhiteSpace(text[i - 1]), // YamlDotNet takes it for an alias within a key
                '?' or ',' or '[' or ']' or '{' or '}' => inFlow,
                _ => false,
            };
            if (hasMeaning || MustEscape(text, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text in double quotes.</summary>
    public static string InQuotes(string text)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsLoneSurrogate(text, i) => quoted.Append('\uFFFD'),
                _ when MustEscape(text, i) => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// Control characters, what YAML calls not printable, what ends a line somewhere, and what turns the direction of the text around it.
    /// The joiners U+200C and U+200D are letters of several scripts and stay.
    /// </summary>
    private static bool MustEscape(string text, int index)
    {
        char c = text[index];
        return char.IsControl(c) || IsLoneSurrogate(text, index) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF'
            || (c is not ('\u200C' or '\u200D') && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format);
    }

    private static bool IsLoneSurrogate(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
}
