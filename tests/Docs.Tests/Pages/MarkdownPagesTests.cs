using CatalogModel;
using CatalogModel.Findings;
using Docs.Pages;

namespace Docs.Tests.Pages;

public class MarkdownPagesTests
{
    [Fact]
    public void A_system_becomes_the_pages_that_stand_in_the_goldens() =>
        Golden.Matches("shop", [.. MarkdownPages.Render(ShopCatalog.Catalog, ShopCatalog.Findings, new PageOptions()).Select(p => (p.Path, p.Text))]);

    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    public void What_changed_since_an_earlier_state_has_a_page_when_it_is_asked_for(string language)
    {
        PageOptions options = new() { Since = ShopCatalog.Earlier };
        IReadOnlyList<Page> pages = MarkdownPages.Render(ShopCatalog.In(language), ShopCatalog.Findings, options);
        LinkCheck.FindsNothingBroken(pages, options);
        Golden.Matches("changes-" + language, [.. pages.Where(p => p.Path == "changes.md").Select(p => (p.Path, p.Text))]);
    }

    [Fact]
    public void Where_nothing_changed_the_page_says_so() => Assert.Contains(
        "\nNothing that others could depend on has changed.\n",
        MarkdownPages.Render(ShopCatalog.Catalog, [], new PageOptions { Since = new ChangesSince("v2", ShopCatalog.Catalog) }).Single(p => p.Path == "changes.md").Text,
        StringComparison.Ordinal);

    [Fact]
    public void The_same_system_is_told_in_Brazilian_Portuguese() =>
        Golden.Matches("shop-pt-BR", [.. MarkdownPages.Render(ShopCatalog.In("pt-BR"), ShopCatalog.Findings, new PageOptions()).Select(p => (p.Path, p.Text))]);

    [Fact]
    public void A_system_without_services_still_has_an_index_that_says_what_to_do() =>
        Golden.Matches("nothing", [.. MarkdownPages.Render(new Catalog(new SystemSettings { Name = "Nothing", Proposed = true }, []), [], new PageOptions()).Select(p => (p.Path, p.Text))]);

    [Fact]
    public void One_service_without_data_or_events_looks_right() =>
        Golden.Matches("tiny", [.. MarkdownPages.Render(new Catalog(new SystemSettings { Name = "Tiny", Proposed = true }, [new Service { Name = "hello" }]), [], new PageOptions { Folder = null }).Select(p => (p.Path, p.Text))]);

    [Fact]
    public void Every_link_leads_somewhere() => LinkCheck.FindsNothingBroken(MarkdownPages.Render(ShopCatalog.Catalog, ShopCatalog.Findings, new PageOptions()), new PageOptions());

    [Fact]
    public void Many_findings_of_one_rule_are_one_line_on_the_index()
    {
        Finding[] findings = [.. Enumerable.Range(0, 12).Select(i => ShopCatalog.Findings[0] with { Discriminator = $"{i}" })];
        string index = MarkdownPages.Render(ShopCatalog.Catalog, findings, new PageOptions()).Single(p => p.Path == "README.md").Text;
        Assert.Contains("its events fill. (11 more like it.)\n\nAll findings: [12 errors](findings.md).", index, StringComparison.Ordinal);
    }
}
