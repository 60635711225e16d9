using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN101Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid").Creates("ShortUrl").Publishes("UrlCreated", "UrlId = ShortUrl.Id");

    [Fact]
    public void A_reference_without_its_owners_prefix_is_reported_with_the_better_name()
    {
        Finding finding = Reported<OWN101>(Shortener, Service("analytics").Entity("Visit", "Id:guid", "Url:guid").Consumes("UrlCreated", "UrlId -> Visit.Url"));

        Assert.Equal(("analytics.Visit.Url", "shortener"), (finding.Address, finding.Owner));
        Assert.Contains("which `UrlCreated` carries here", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`ShortenerShortUrlId`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_only_a_look_up_proves_names_no_event()
    {
        Finding finding = Reported<OWN101>(
            Service("ordering").Entity("Line", "Id:guid", "Product:int").Publishes("OrderPaid", "Product = Line.Product"),
            Service("catalog").Entity("Item", "Id:int").Creates("Item").Consumes("OrderPaid", "Product ? Item"));

        Assert.Equal(("ordering.Line.Product", "catalog"), (finding.Address, finding.Owner));
        Assert.Contains("holds `catalog.Item.Id`, as the code that exchanges it shows, but", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("OrderPaid", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_underscores_stay_so() =>
        Assert.Contains("`shortener_short_url_id`", Reported<OWN101>(Shortener, Service("analytics").Entity("Visit", "Id:guid", "short_url_id:guid")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SourceShortUrlId", "ShortenerSourceShortUrlId")]
    [InlineData("original_short_url_id", "shortener_original_short_url_id")]
    [InlineData("CreatedShortUrlId", "ShortenerCreatedShortUrlId")]
    public void The_part_that_the_referenced_thing_plays_stays_in_the_name(string field, string better) =>
        Assert.Contains($"`{better}`", Reported<OWN101>(Shortener, Service("analytics").Entity("Visit", "Id:guid", field + ":guid")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ShortenerShortUrlId")]
    [InlineData("ShortenerSourceShortUrlId")]
    [InlineData("shortener_short_url_id")]
    public void A_reference_with_the_prefix_is_left_alone(string field) =>
        Silent<OWN101>(Shortener, Service("analytics").Entity("Visit", "Id:guid", field + ":guid").Consumes("UrlCreated", $"UrlId -> Visit.{field}"));

    [Fact]
    public void An_entity_that_shares_the_owners_key_is_left_alone() =>
        Silent<OWN101>(Shortener, Service("analytics").Entity("UrlStats", "Id:guid", "Count:int").Consumes("UrlCreated", "UrlId -> UrlStats.Id"));
}
