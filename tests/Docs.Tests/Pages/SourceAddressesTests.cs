using CatalogModel;
using Docs.Language;
using Docs.Markdown;
using Docs.Pages;

namespace Docs.Tests.Pages;

public class SourceAddressesTests
{
    private static readonly Evidence Place = new("src/Some Folder/#1.cs", 12, "Shop.Orders.Place");

    [Fact]
    public void Without_a_template_a_link_leads_to_the_file_and_names_no_line() =>
        Assert.Equal("[`Orders.Place`](../../../src/Some%20Folder/%231.cs)", Link(new PageOptions(), Place));

    [Fact]
    public void Pages_may_stand_in_the_root() =>
        Assert.Equal("[`Orders.Place`](../src/Some%20Folder/%231.cs)", Link(new PageOptions { Folder = "" }, Place));

    [Fact]
    public void Pages_outside_of_the_repository_have_no_links_to_it() =>
        Assert.Equal("`Orders.Place`", Link(new PageOptions { Folder = null }, Place));

    [Fact]
    public void A_template_is_filled_in() => Assert.Equal(
        "[`Orders.Place`](https://example.org/shop/blob/v%201/src/Some%20Folder/%231.cs#L12)",
        Link(new PageOptions { SourceLink = "https://example.org/shop/blob/{revision}/{file}#L{line}", Revision = "v 1" }, Place));

    [Fact]
    public void A_file_named_like_a_placeholder_stays_a_file() => Assert.Equal(
        "[`x`](https://example.org/%7Bline%7D#L3)",
        Link(new PageOptions { SourceLink = "https://example.org/{file}#L{line}" }, new Evidence("{line}", 3, "x")));

    [Fact]
    public void A_whole_file_has_no_line() => Assert.Equal(
        "[`a.cs`](https://example.org/HEAD/a.cs)",
        Link(new PageOptions { SourceLink = "https://example.org/{revision}/{file}#L{line}" }, new Evidence("a.cs", 0)));

    [Fact]
    public void A_type_is_called_by_its_name_alone() =>
        Assert.Equal("[`Order`](../../../src/Order.cs)", Link(new PageOptions(), new Evidence("src/Order.cs", 3, "Shop.Data.Order")));

    [Theory]
    [InlineData("<top-level-statements-entry-point>")]
    [InlineData("Program.<Main>$")]
    public void A_name_that_only_the_compiler_knows_gives_way_to_the_file(string symbol) =>
        Assert.Equal("[`Program.cs`](../../../src/Program.cs)", Link(new PageOptions(), new Evidence("src/Program.cs", 3, symbol)));

    [Theory]
    [InlineData("../secret.cs")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.cs")]
    [InlineData("..\\b.cs")]
    [InlineData("")]
    public void Paths_out_of_the_repository_are_no_links(string file) =>
        Assert.Equal("`x`", Link(new PageOptions(), new Evidence(file, 1, "x")));

    [Theory]
    [InlineData("javascript:alert(1)//{file}")]
    [InlineData("data:text/html,{file}")]
    [InlineData("JaVaScript:{file}")]
    public void Templates_lead_to_the_web_or_are_refused(string template)
    {
        Assert.Throws<ArgumentException>(() => new SourceAddresses(new PageOptions { SourceLink = template }));
        Assert.Throws<ArgumentException>(() => new SourceAddresses(new PageOptions { RuleLink = template }));
    }

    [Fact]
    public void A_template_cannot_end_its_link_early() => Assert.Equal(
        "[`x`](https://example.org/a%29%20b/a.cs)",
        Link(new PageOptions { SourceLink = "https://example.org/a) b/{file}" }, new Evidence("a.cs", 1, "x")));

    private static string Link(PageOptions options, Evidence place)
    {
        string page = options.Folder is { Length: > 0 } folder ? $"{folder}/services/orders.md" : "services/orders.md";
        return new InlineMarkdown(_ => "", p => new SourceAddresses(options).Address(p, page), _ => null, Texts.English).Write(PageLinks.Place(place));
    }
}
