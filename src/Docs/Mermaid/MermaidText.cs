using System.Globalization;
using System.Text;
using Docs.Text;

namespace Docs.Mermaid;

/// <summary>
/// Text within Mermaid diagrams. Everything but letters, digits, <c>_</c>, <c>.</c> and space is written as a numeric
/// escape: named escapes and quotes are not kept exactly by Mermaid.
/// </summary>
internal static class MermaidText
{
    /// <summary>Labels are cut here; the table beside the diagram has the full names.</summary>
    public const int LongestLabel = 60;

    /// <summary>A label: short, on one line.</summary>
    public static string Label(string text) => Escape(VisibleText.Short(text, LongestLabel));

    /// <summary>Labels below each other.</summary>
    public static string Lines(IEnumerable<string> lines) => string.Join("<br/>", lines.Select(Label));

    /// <summary>A title or description, on one line.</summary>
    public static string Sentence(string text) => Escape(VisibleText.Short(text, 200));

    /// <summary>A type of an entity's attribute: a letter, then letters, digits and <c>.?[]</c>; type arguments between tildes.</summary>
    public static string AttributeType(string type)
    {
        int open = type.IndexOf('<', StringComparison.Ordinal);
        string name = Word(open < 0 ? type : type[..open], ".[]?");
        return open < 0 ? name : $"{name}~{Word(type[(open + 1)..].TrimEnd('>'), ".[]?")}~";
    }

    /// <summary>A name of an entity's attribute. Dots become underscores, because older versions of Mermaid refuse them.</summary>
    public static string AttributeName(string name) => Word(name, "");

    private static string Word(string text, string alsoAllowed)
    {
        StringBuilder word = new();
        foreach (char c in VisibleText.Short(text, LongestLabel))
        {
            word.Append(char.IsAsciiLetterOrDigit(c) || alsoAllowed.Contains(c, StringComparison.Ordinal) ? c : '_');
        }

        bool fits = word.Length > 0 && char.IsAsciiLetter(word[0]) && word.ToString().ToUpperInvariant() is not ("PK" or "FK" or "UK");
        return fits ? word.ToString() : "f_" + word;
    }

    private static string Escape(string visible)
    {
        StringBuilder text = new(visible.Length * 2);
        int index = 0;
        foreach (Rune rune in visible.EnumerateRunes())
        {
            bool within = index > 0 && index + 1 < visible.Length && char.IsLetterOrDigit(visible[index - 1]) && char.IsLetterOrDigit(visible[index + 1]);
            bool plain = Rune.IsLetterOrDigit(rune) && rune.IsBmp || rune.Value == ' ' || (within && rune.Value is '_' or '.' && !IsListNumber(visible, index));
            if (plain)
            {
                text.Append(rune);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }

            index += rune.Utf16SequenceLength;
        }

        return text.ToString();
    }

    /// <summary><c>1.</c> at the start of a label makes a list of it in Mermaid.</summary>
    private static bool IsListNumber(string text, int index) =>
        text[index] == '.' && text.AsSpan(0, index).IndexOfAnyExceptInRange('0', '9') < 0;
}
