using System.Runtime.CompilerServices;
using System.Text;
using Docs.Text;

namespace Docs.Markdown;

/// <summary>Lets an interpolated string become an <see cref="Inline"/>: literals are our own words, texts are escaped, pieces stay.</summary>
[InterpolatedStringHandler]
internal readonly ref struct InlineHandler
{
    private readonly StringBuilder _markdown;

    /// <summary>Called by the compiler.</summary>
    public InlineHandler(int literalLength, int formattedCount) => _markdown = new(literalLength + (formattedCount * 24));

    /// <summary>Our own words.</summary>
    public void AppendLiteral(string value) => _markdown.Append(value);

    /// <summary>Text from anywhere.</summary>
    public void AppendFormatted(string? value) => _markdown.Append(MarkdownText.Escape(value ?? ""));

    /// <summary>A piece.</summary>
    public void AppendFormatted(Inline value) => _markdown.Append(value.Markdown);

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => _markdown.Append(Words.Number(value));

    /// <inheritdoc />
    public override string ToString() => _markdown.ToString();
}
