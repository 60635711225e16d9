using CatalogModel;
using Docs.Pages;

namespace Docs.Tests.Pages;

public class MarkdownPagesTests
{
    [Fact]
    public void A_system_becomes_the_pages_that_stand_in_the_goldens() =>
        Golden.Matches("shop", [.. MarkdownPages.Render(ShopCatalog.Catalog, ShopCatalog.Findings, new PageOptions()).Select(p => (p.Path, p.Text))]);

    [Fact]
    public void A_system_without_services_still_has_an_index_that_says_what_to_do() =>
        Golden.Matches("nothing", [.. MarkdownPages.Render(new Catalog(new SystemSettings { Name = "Nothing", Proposed = true }, []), [], new PageOptions()).Select(p => (p.Path, p.Text))]);

    [Fact]
    public void One_service_without_data_or_events_looks_right() =>
        Golden.Matches("tiny", [.. MarkdownPages.Render(new Catalog(new SystemSettings { Name = "Tiny", Proposed = true }, [new Service { Name = "hello" }]), [], new PageOptions { Folder = null }).Select(p => (p.Path, p.Text))]);

    [Fact]
    public void Every_link_leads_somewhere() => LinkCheck.FindsNothingBroken(MarkdownPages.Render(ShopCatalog.Catalog, ShopCatalog.Findings, new PageOptions()), new PageOptions());
}
