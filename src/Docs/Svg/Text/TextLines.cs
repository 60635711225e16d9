using System.Globalization;
using Docs.Text;

namespace Docs.Svg.Text;

/// <summary>Text in lines that fit: broken where words of code end, cut with an ellipsis when there are too many.</summary>
/// <param name="Lines">What is shown.</param>
/// <param name="Complete">False when something is cut.</param>
internal sealed record TextLines(IReadOnlyList<string> Lines, bool Complete)
{
    /// <summary>Breaks a text.</summary>
    /// <param name="text">The text; what cannot be seen is made visible.</param>
    /// <param name="width">How wide a line may get.</param>
    /// <param name="size">The size of the font.</param>
    /// <param name="most">How many lines there may be.</param>
    /// <param name="bold">Whether it is bold.</param>
    public static TextLines Of(string text, double width, double size, int most, bool bold = false)
    {
        string rest = VisibleText.Of(text);
        List<string> lines = [];
        while (rest.Length > 0)
        {
            if (TextWidth.Of(rest, size, bold) <= width)
            {
                return new([.. lines, rest], Complete: true);
            }

            if (lines.Count == most - 1)
            {
                return new([.. lines, Cut(rest, width, size, bold)], Complete: false);
            }

            int end = Break(rest, width, size, bold);
            lines.Add(rest[..end].TrimEnd(' '));
            rest = rest[end..].TrimStart(' ');
        }

        return new(lines, Complete: true);
    }

    private static string Cut(string text, double width, double size, bool bold) =>
        text[..Fitting(text, width - TextWidth.Of("…", size, bold), size, bold)].TrimEnd(' ', '.') + "…";

    /// <summary>The last place for a break that fits, in the second half of the line; else whatever fits.</summary>
    private static int Break(string text, double width, double size, bool bold)
    {
        int fitting = Fitting(text, width, size, bold);
        for (int i = fitting; i > fitting / 2; i--)
        {
            if (Breaks(text[i - 1], text[i]))
            {
                return i;
            }
        }

        return fitting;
    }

    private static bool Breaks(char before, char after) =>
        before is ' ' or '.' or ',' or '/' or '-' or '_' or ':' || after == ' ' || (char.IsAsciiLetterLower(before) && char.IsAsciiLetterUpper(after));

    /// <summary>How many characters fit: at least one, and no half of one.</summary>
    private static int Fitting(string text, double width, double size, bool bold)
    {
        double used = 0;
        int end = 0;
        foreach (int start in StringInfo.ParseCombiningCharacters(text).Append(text.Length).Skip(1))
        {
            used += TextWidth.Of(text[end..start], size, bold);
            if (used > width && end > 0)
            {
                return end;
            }

            end = start;
        }

        return end;
    }
}
