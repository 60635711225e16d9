using System.Globalization;
using System.Text;

namespace Docs.Svg.Text;

/// <summary>
/// How wide text gets, without a font at hand. The table has the widths of common sans-serif faces in thousandths of the font size; they are
/// taken a little wider, because readers' systems choose the face.
/// </summary>
internal static class TextWidth
{
    private const double Allowance = 1.12;

    private const double BoldAllowance = 1.14;

    private const string Narrow = "ijl'|";

    /// <summary>From the space to the tilde.</summary>
    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The width of a text.</summary>
    public static double Of(string text, double size, bool bold = false)
    {
        double thousandths = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            thousandths += Of(rune);
        }

        return thousandths / 1000 * size * Allowance * (bold ? BoldAllowance : 1);
    }

    private static double Of(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~')
        {
            return Narrow.Contains((char)rune.Value, StringComparison.Ordinal) ? 240 : Ascii[rune.Value - ' '];
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
            UnicodeCategory.OtherLetter or UnicodeCategory.OtherSymbol => 1000,
            UnicodeCategory.UppercaseLetter => 800,
            UnicodeCategory.LowercaseLetter => 600,
            _ => 1000,
        };
    }
}
