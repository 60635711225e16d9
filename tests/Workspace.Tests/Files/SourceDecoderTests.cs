using System.Text;
using Workspace.Files;

namespace Workspace.Tests.Files;

public sealed class SourceDecoderTests
{
    private const string Text = "class Größe;";

    public static TheoryData<Encoding> Encodings => [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_file_is_decoded_by_its_byte_order_mark(Encoding encoding) =>
        Assert.Equal((Text, null), SourceDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));

    [Fact]
    public void Latin_1_is_reported_and_not_guessed_at()
    {
        (string? text, string? problem) = SourceDecoder.Decode(Encoding.Latin1.GetBytes(Text));

        Assert.Null(text);
        Assert.Contains("neither UTF-8 nor UTF-16", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_without_a_byte_order_mark_is_reported() =>
        Assert.Null(SourceDecoder.Decode(new UnicodeEncoding(false, false).GetBytes("class A;")).Text);
}
