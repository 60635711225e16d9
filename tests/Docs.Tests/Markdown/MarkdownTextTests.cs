using CsCheck;
using Docs.Documents;
using Docs.Language;
using Docs.Markdown;
using Docs.Text;

namespace Docs.Tests.Markdown;

public class MarkdownTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["ab1 .-+=_*`~[](){}<>!#|\\&;:/\"'$^@\n\r\t\u202E\u200B\u2066é漢\uD800"], 0, 24],
        Gen.String[0, 12],
        Gen.Int[0, Hostile.Texts.Length - 1].Select(i => Hostile.Texts[i]));

    [Fact]
    public void Any_text_reads_the_same_in_a_paragraph() => Text.Sample(text =>
    {
        Rendered rendered = new(Write(w => w.Paragraph(Inline.Text(text))));
        Assert.Equal(VisibleText.Of(text), string.Concat(rendered.Paragraphs));
        Assert.Empty(rendered.Html);
    });

    [Fact]
    public void Any_text_reads_the_same_in_a_heading() => Text.Where(t => VisibleText.Of(t).Length > 0).Sample(text =>
        Assert.Equal(VisibleText.Of(text), string.Concat(new Rendered(Write(w => w.Heading(2, Inline.Text(text)))).Headings)));

    [Fact]
    public void Any_text_stays_in_its_table_cell() => Text.Sample(text =>
    {
        Rendered rendered = new(Write(w => w.Table(new Table([new("a", "A"), new("b", "B"), new("c", "C")], [new([Inline.Text("x"), Inline.Text(text), Inline.Code(text)]), new([Inline.Text("1"), Inline.Text("2"), Inline.Text("3")])]))));
        Assert.Single(rendered.Tables);
        string visible = VisibleText.Of(text);
        string[] cells = visible.Length == 0 ? ["A", "x", "1"] : ["A", "B", "C", "x", visible, visible, "1", "2", "3"];
        Assert.Equal(cells, rendered.Paragraphs.Where(p => p.Length > 0 && visible.Length > 0 || p is "A" or "x" or "1"));
    });

    [Fact]
    public void Any_text_stays_the_label_of_its_link() => Text.Where(t => VisibleText.Of(t).Length > 0).Sample(text =>
    {
        Rendered rendered = new(Write(w => w.Paragraph(new Sequence([Inline.Between("see "), new PageLink(Inline.Code(text), PageTarget.Index), Inline.Between(" now")]))));
        Assert.Equal(["there.md"], rendered.Links);
        Assert.Equal($"see {VisibleText.Of(text)} now", string.Concat(rendered.Paragraphs));
    });

    [Theory]
    [InlineData("a/b c.cs", "a/b%20c.cs")]
    [InlineData("src/#1?/100%.cs", "src/%231%3F/100%25.cs")]
    [InlineData("(x)/[y]|z.cs", "%28x%29/%5By%5D%7Cz.cs")]
    [InlineData("javascript:alert(1)", "javascript%3Aalert%281%29")]
    public void Paths_are_percent_encoded(string path, string encoded) => Assert.Equal(encoded, MarkdownText.EncodePath(path));

    [Fact]
    public void Characters_that_change_the_direction_of_reading_are_shown() =>
        Assert.Equal(@"user\u202Enimda", VisibleText.Of("user\u202Enimda"));

    private static string Write(Action<MarkdownWriter> write)
    {
        MarkdownWriter writer = new(new InlineMarkdown(_ => "there.md", _ => null, _ => null, Texts.English), _ => null);
        write(writer);
        return writer.ToString();
    }
}
