using Docs.Documents;
using Docs.Language;
using Docs.Markdown;
using Docs.Pages;

namespace Docs.Tests.Pages;

public class FieldPageTests
{
    private static readonly PageContext Context = new(ShopCatalog.Catalog, ShopCatalog.Findings);

    [Fact]
    public void The_way_of_a_value_is_told_step_by_step_from_where_it_comes_from() => Assert.Equal(
        [
            ["`catalogue.Product.Price.Amount`", "goes into the event", "`PriceChanged.NewPrice`"],
            ["`PriceChanged.NewPrice`", "is written from it", "`ordering.OrderLine.UnitPrice`"],
            ["`ordering.OrderLine.UnitPrice`", "goes into the event", "`OrderPlaced.Total`"],
        ],
        Steps("ordering.OrderLine.UnitPrice").Select(r => r.Cells.Take(3).Select(Shown).ToArray()));

    [Fact]
    public void Each_step_has_the_place_that_proves_it() => Assert.Equal(
        ["src/Catalogue/Products.cs:44", "src/Ordering/Handlers/PriceChangedHandler.cs:19", "src/Ordering/Checkout.cs:77"],
        Steps("ordering.OrderLine.UnitPrice").Select(r => Assert.Single(((SourcePlaces)r.Cells[^1]).Places).Place.At));

    [Fact]
    public void Its_picture_leads_to_everything_it_shows()
    {
        Diagram way = Assert.Single(Page("ordering.OrderLine.UnitPrice").Blocks.OfType<Diagram>());
        Assert.All(way.Variants.First().Graph.Nodes, n => Assert.NotNull(n.Link));
    }

    [Fact]
    public void Fields_whose_values_travel_have_a_page_and_others_do_not()
    {
        string[] fields = [.. PageDocuments.Fields(Context).Select(t => t.Name)];
        Assert.Contains("catalogue.Product.Price.Amount", fields);
        Assert.Contains("reporting.Sale.Buyer", fields);
        Assert.DoesNotContain("ordering.OrderLine.Number", fields);
        Assert.DoesNotContain("catalogue.Brand.Name", fields);
    }

    [Fact]
    public void It_shows_what_is_wrong_with_it_and_what_is_not_known_of_it()
    {
        Assert.Contains(Page("ordering.OrderLine.ProductName").Blocks.OfType<Heading>(), h => h.Id == "findings");
        Assert.Contains(Page("ordering.OrderLine.CustomerId").Blocks.OfType<Heading>(), h => h.Id == "open-questions");
    }

    [Fact]
    public void A_copy_that_goes_stale_says_so_at_a_glance() => Assert.Equal(
        "**copy** of `catalogue.Product.Name` by gRPC; **stale**",
        Shown(Page("ordering.OrderLine.ProductName").Blocks.OfType<Paragraph>().First().Content));

    private static IReadOnlyList<Row> Steps(string address) => Assert.Single(Page(address).Blocks.OfType<Diagram>()).Twin.Rows;

    private static PageDocument Page(string address) => PageDocuments.Write(Context, new PageTarget(PageKind.Field, address));

    /// <summary>The Markdown without the addresses of its links.</summary>
    private static string Shown(Inline inline) => System.Text.RegularExpressions.Regex.Replace(InlineMarkdown.Unlinked(Texts.English).Write(inline), @"\[([^\]]*)\]\([^)]*\)", "$1");
}
