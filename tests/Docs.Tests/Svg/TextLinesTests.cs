using CsCheck;
using Docs.Svg.Text;
using Docs.Text;

namespace Docs.Tests.Svg;

public class TextLinesTests
{
    [Fact]
    public void Short_text_is_one_line() => Assert.Equal(["Order"], TextLines.Of("Order", 100, 12, most: 2).Lines);

    [Fact]
    public void Text_breaks_where_words_of_code_end() =>
        Assert.Equal(["ordering.", "OrderItem"], TextLines.Of("ordering.OrderItem", 80, 13, most: 2).Lines);

    [Fact]
    public void What_does_not_fit_is_cut_with_an_ellipsis()
    {
        TextLines lines = TextLines.Of("OrderStatusChangedToAwaitingValidation", 100, 12, most: 1);
        Assert.False(lines.Complete);
        Assert.EndsWith("…", Assert.Single(lines.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_fits_and_nothing_is_lost_unseen() => Gen.Select(Gen.String[Gen.Char["abcXYZ .,_-/漢é\uD83D\uDE00iW"], 0, 60], Gen.Int[30, 200], Gen.Int[1, 3]).Sample((text, width, most) =>
    {
        TextLines lines = TextLines.Of(text, width, 12, most);
        Assert.True(lines.Lines.Count <= most);
        Assert.All(lines.Lines, l => Assert.True(TextWidth.Of(l, 12) <= width + 0.01 || l.Length <= 4));
        if (lines.Complete)
        {
            Assert.Equal(VisibleText.Of(text).Replace(" ", "", StringComparison.Ordinal), string.Concat(lines.Lines).Replace(" ", "", StringComparison.Ordinal));
        }
    });

    [Theory]
    [InlineData("iii", "WWW")]
    [InlineData("abc", "abcd")]
    [InlineData("abc", "漢字字")]
    public void Wider_text_is_wider(string narrow, string wide) => Assert.True(TextWidth.Of(narrow, 12) < TextWidth.Of(wide, 12));
}
