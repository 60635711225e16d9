using System.Runtime.CompilerServices;
using Docs.Text;

namespace Docs.Documents;

/// <summary>Lets an interpolated string become an <see cref="Inline"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct InlineHandler
{
    private readonly List<Inline> _parts;

    /// <summary>Called by the compiler.</summary>
    public InlineHandler(int literalLength, int formattedCount) => _parts = new(literalLength > 0 ? (formattedCount * 2) + 1 : formattedCount);

    /// <summary>Our own words.</summary>
    public void AppendLiteral(string value) => _parts.Add(new PlainText(value));

    /// <summary>Text from anywhere.</summary>
    public void AppendFormatted(string? value) => _parts.Add(Inline.Text(value ?? ""));

    /// <summary>A piece.</summary>
    public void AppendFormatted(Inline value) => _parts.Add(value);

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => _parts.Add(new PlainText(Words.Number(value)));

    /// <summary>All of it.</summary>
    public Inline ToInline() => _parts.Count == 1 ? _parts[0] : new Sequence(_parts);
}
