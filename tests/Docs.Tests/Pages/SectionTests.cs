using CatalogModel;
using Docs.Pages;
using Docs.Publishing;

namespace Docs.Tests.Pages;

public class SectionTests
{
    [Fact]
    public void The_landscape_of_a_readme_links_to_the_pages_from_where_it_stands()
    {
        string section = Section(MarkdownPages.Landscape, "README.md");
        Assert.StartsWith("```mermaid\nflowchart LR\n", section, StringComparison.Ordinal);
        Assert.Contains("| [catalogue](catalog/docs/services/catalogue.md) | [ordering](catalog/docs/services/ordering.md) |", section, StringComparison.Ordinal);
    }

    [Fact]
    public void The_owners_of_a_file_in_another_folder_link_to_the_pages_too() =>
        Assert.Contains("| [`Order`](../../catalog/docs/entities/ordering/order.md) |", Section(MarkdownPages.Owners, "docs/guide/owners.md"), StringComparison.Ordinal);

    [Fact]
    public void Links_of_a_section_start_where_it_stands() =>
        Assert.Contains("](../../catalog/docs/services/", Section(MarkdownPages.Landscape, "docs/guide/owners.md"), StringComparison.Ordinal);

    [Fact]
    public void A_section_fits_between_its_marks() => Assert.StartsWith(
        "# Shop\n<!-- catalog:begin landscape -->\n\n```mermaid\n",
        MarkedSection.Replace("# Shop\n<!-- catalog:begin landscape -->\n<!-- catalog:end landscape -->\n", "landscape", Section(MarkdownPages.Landscape, "README.md"))!,
        StringComparison.Ordinal);

    [Fact]
    public void An_unknown_section_is_refused_with_the_known_ones()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Section("landscapes", "README.md"));
        Assert.StartsWith("There is no section 'landscapes'; there are landscape, owners.", refused.Message, StringComparison.Ordinal);
    }

    private static string Section(string name, string file) =>
        MarkdownPages.RenderSection(name, ShopCatalog.Catalog, ShopCatalog.Findings, new PageOptions(), file);
}
