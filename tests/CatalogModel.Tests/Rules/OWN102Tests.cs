using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN102Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid");

    [Theory]
    [InlineData("ShortenerUrlId")]
    [InlineData("ShortenerShortUlrId")]
    public void A_prefixed_name_of_nothing_is_reported_with_what_is_meant(string field)
    {
        Finding finding = Reported<OWN102>(Shortener, Service("analytics").Entity("Visit", "Id:guid", field + ":guid"));

        Assert.Equal(("analytics.Visit." + field, "shortener"), (finding.Address, finding.Owner));
        Assert.Contains("probably `ShortenerShortUrlId` is meant", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prefix_that_people_gave_is_a_promise() =>
        Reported<OWN102>(Shortener.Prefix("shr"), Service("analytics").Entity("Visit", "Id:guid", "ShrCampaignId:guid"));

    [Fact]
    public void An_ordinary_word_that_is_also_a_services_name_is_left_alone() =>
        Silent<OWN102>(Service("payment").Entity("Transfer", "Id:guid"), Service("orders").Entity("Order", "Id:guid", "PaymentMethodId:guid"));

    [Fact]
    public void A_name_of_an_own_entity_is_left_alone() =>
        Silent<OWN102>(Service("payment").Prefix("payment").Entity("Transfer", "Id:guid"), Service("orders").Entity("PaymentMethod", "Id:guid").Entity("Order", "Id:guid", "PaymentMethodId:guid"));

    [Fact]
    public void A_right_name_is_left_alone() => Silent<OWN102>(Shortener, Service("analytics").Entity("Visit", "Id:guid", "ShortenerShortUrlId:guid"));

    [Fact]
    public void So_is_one_that_says_which_part_the_thing_plays() =>
        Silent<OWN102>(Shortener.Prefix("shr"), Service("analytics").Entity("Visit", "Id:guid", "ShrSourceShortUrlId:guid"));
}
