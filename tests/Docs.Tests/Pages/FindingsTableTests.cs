using CatalogModel;
using CatalogModel.Findings;
using Docs.Language;
using Docs.Markdown;
using Docs.Pages;

namespace Docs.Tests.Pages;

public class FindingsTableTests
{
    [Theory]
    [InlineData("SQL in `A.B` touches `orders`; stop.", "SQL in `A.B` touches `orders`; stop.")]
    [InlineData("`a` and `b`", "`a` and `b`")]
    [InlineData("`a|b` is <b>bad</b>", "a\\|b is &lt;b&gt;bad&lt;/b&gt;")]
    [InlineData("one ` alone", "one \\` alone")]
    [InlineData("nothing `` between", "nothing \\`\\` between")]
    public void Names_between_backticks_are_shown_as_code(string message, string markdown) =>
        Assert.Equal(markdown, InlineMarkdown.Unlinked(Texts.English).Write(Sentence.Of(message)));

    [Fact]
    public void The_worst_come_first_whatever_order_they_were_found_in()
    {
        Finding[] findings = [Finding("OWN302", Severity.Info), Finding("OWN203", Severity.Warning), Finding("OWN101", Severity.Warning), Finding("OWN005", Severity.Error)];
        Assert.Equal(["OWN005", "OWN101", "OWN203", "OWN302"], FindingsTable.Sorted(findings).Select(f => f.Rule));
        Assert.Equal(["OWN005", "OWN101", "OWN203", "OWN302"], FindingsTable.Sorted(findings.Reverse()).Select(f => f.Rule));
    }

    private static Finding Finding(string rule, Severity severity) =>
        new() { Rule = rule, Severity = severity, Service = "shop", Address = "shop.Order", Message = "m", At = new Evidence("a.cs", 1) };
}
