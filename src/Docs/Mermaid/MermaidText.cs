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

    /// <summary>A type of an entity's attribute: a word, with type arguments between tildes; arrays end with <c>[]</c>, optional ones with <c>?</c>.</summary>
    public static string AttributeType(string type)
    {
        string optional = type.EndsWith('?') ? "?" : "";
        string required = type[..^optional.Length];
        string array = required.EndsWith("[]", StringComparison.Ordinal) ? "[]" : "";
        string item = required[..^array.Length];
        int open = item.IndexOf('<', StringComparison.Ordinal);
        return open > 0 && item.EndsWith('>')
            ? $"{Word(item[..open])}~{Word(item[(open + 1)..^1])}~"
            : Word(item) + array + optional;
    }

    /// <summary>A name of an entity's attribute. Dots become underscores, because older versions of Mermaid refuse them.</summary>
    public static string AttributeName(string name) => name.StartsWith('_') ? "_" + Word(name[1..]) : Word(name);

    private static string Word(string text)
    {
        string word = string.Concat(VisibleText.Short(text, LongestLabel).Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        bool fits = word.Length > 0 && char.IsAsciiLetter(word[0]) && word.ToUpperInvariant() is not ("PK" or "FK" or "UK");
        return fits ? word : "f_" + word;
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
