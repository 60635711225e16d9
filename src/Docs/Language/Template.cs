using System.Globalization;
using Docs.Documents;

namespace Docs.Language;

/// <summary>A text with places for pieces: <c>Owner: {0}.</c> Names of code stand between backticks.</summary>
internal sealed class Template
{
    private readonly List<Part> _parts = [];

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">A brace or backtick has no counterpart, or there is no number between braces.</exception>
    public Template(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = text.AsSpan(start).IndexOfAny('{', '`') is >= 0 and var found ? start + found : text.Length;
            if (end > start)
            {
                _parts.Add(new Part(new PlainText(text[start..end]), null));
            }

            start = end < text.Length ? Special(text, end) : end;
        }
    }

    /// <summary>The numbers between braces, sorted, each once.</summary>
    public IReadOnlyList<int> Places => [.. _parts.Select(p => p.Place).OfType<int>().Distinct().Order()];

    /// <summary>The names of code in it, sorted.</summary>
    public IReadOnlyList<string> Names => [.. _parts.Select(p => p.Words).OfType<CodeText>().Select(c => c.Value).Order(StringComparer.Ordinal)];

    /// <summary>The text with pieces.</summary>
    public Inline Fill(IReadOnlyList<Inline> pieces) =>
        _parts.Count == 1 ? Piece(_parts[0], pieces) : new Sequence([.. _parts.Select(p => Piece(p, pieces))]);

    /// <summary>The text with texts, for where there is nothing but text.</summary>
    public string Fill(IReadOnlyList<string> texts) => string.Concat(_parts.Select(p => p switch
    {
        { Place: { } place } => texts[place],
        { Words: CodeText code } => code.Value,
        _ => ((PlainText)p.Words!).Value,
    }));

    private static Inline Piece(Part part, IReadOnlyList<Inline> pieces) => part.Place is { } place ? pieces[place] : part.Words!;

    /// <summary>Reads what starts with a brace or backtick; returns where the text goes on.</summary>
    private int Special(string text, int start)
    {
        int end = text.IndexOf(text[start] == '{' ? '}' : '`', start + 1);
        if (end < 0)
        {
            throw new FormatException($"Without an end: {text[start..]}");
        }

        string within = text[(start + 1)..end];
        _parts.Add(text[start] == '{' ? new Part(null, int.Parse(within, NumberStyles.None, CultureInfo.InvariantCulture)) : new Part(new CodeText(within), null));
        return end + 1;
    }

    private readonly record struct Part(Inline? Words, int? Place);
}
