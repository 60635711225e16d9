using Docs.Publishing;

namespace Docs.Tests.Publishing;

public class MarkedSectionTests
{
    private const string Begin = "<!-- catalog:begin landscape -->";
    private const string End = "<!-- catalog:end landscape -->";

    [Fact]
    public void What_stands_between_the_marks_is_replaced_and_nothing_else() =>
        Assert.Equal($"# Mine\n{Begin}\n\nnew\n\n{End}\nmine too", MarkedSection.Replace($"# Mine\n{Begin}\nold\n{End}\nmine too", "landscape", "new\n"));

    [Fact]
    public void Replacing_a_second_time_changes_nothing()
    {
        string once = MarkedSection.Replace($"a\n\n{Begin}\n{End}\n", "landscape", "x\n\ny\n")!;
        Assert.Equal(once, MarkedSection.Replace(once, "landscape", "x\n\ny\n"));
    }

    [Fact]
    public void The_line_ends_of_the_file_are_kept() =>
        Assert.Equal($"a\r\n{Begin}\r\n\r\nx\r\ny\r\n\r\n{End}\r\n", MarkedSection.Replace($"a\r\n{Begin}\r\n{End}\r\n", "landscape", "x\ny\n"));

    [Fact]
    public void A_file_without_the_section_is_left_alone() => Assert.Null(MarkedSection.Replace("# Mine\n", "landscape", "new"));

    [Fact]
    public void Another_section_is_left_alone() =>
        Assert.Null(MarkedSection.Replace("<!-- catalog:begin owners -->\nold\n<!-- catalog:end owners -->\n", "landscape", "new"));

    [Fact]
    public void Marks_within_a_code_block_are_examples() =>
        Assert.Null(MarkedSection.Replace($"````md\n```\n{Begin}\n{End}\n````\n", "landscape", "new"));

    [Fact]
    public void The_sections_of_a_file_are_found_each_once_and_not_in_examples() => Assert.Equal(
        ["owners", "landscape"],
        MarkedSection.Names("<!-- catalog:begin owners -->\n<!-- catalog:end owners -->\r\n  <!-- catalog:begin landscape -->\r\n<!-- catalog:begin owners -->\n```\n<!-- catalog:begin example -->\n```\n<!-- catalog:begin  -->\n"));

    [Fact]
    public void Empty_content_leaves_an_empty_section() =>
        Assert.Equal($"{Begin}\n\n{End}\n", MarkedSection.Replace($"{Begin}\nold\n{End}\n", "landscape", ""));

    [Theory]
    [InlineData(Begin + "\n", "Line 1: the section 'landscape' does not end.")]
    [InlineData("a\n" + End + "\n", "Line 2: the section 'landscape' ends without having begun.")]
    [InlineData(Begin + "\n" + Begin + "\n" + End, "Line 2: the section 'landscape' begins a second time.")]
    [InlineData(Begin + "\n" + End + "\n" + End, "Line 3: the section 'landscape' ends without having begun.")]
    public void Unpaired_marks_are_refused_with_their_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => MarkedSection.Replace(text, "landscape", "new")).Message);
}
