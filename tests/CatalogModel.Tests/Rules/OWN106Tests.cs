using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN106Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid").Deletes("ShortUrl").Publishes("UrlDeleted", "UrlId = ShortUrl.Id");

    private static ServiceFixture Analytics => Service("analytics").Entity("Visit", "Id:guid", "ShortenerShortUrlId:guid");

    [Fact]
    public void A_reference_that_dangles_after_a_deletion_is_reported()
    {
        Finding finding = Reported<OWN106>(Shortener, Analytics);

        Assert.Equal(("analytics.Visit.ShortenerShortUrlId", Severity.Info), (finding.Address, finding.Severity));
        Assert.Contains("`shortener.DeleteShortUrl`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_that_takes_the_deletion_is_left_alone() => Silent<OWN106>(Shortener, Analytics.Consumes("UrlDeleted"));

    [Fact]
    public void A_service_that_deletes_in_a_handler_is_left_alone() =>
        Silent<OWN106>(Shortener.Publishes("UrlSettled", "UrlId = ShortUrl.Id"), Analytics.Consumes("UrlSettled").Deletes("Visit", inHandlerOf: "UrlSettled"));

    [Fact]
    public void An_owner_that_never_deletes_is_left_alone() => Silent<OWN106>(Service("shortener").Entity("ShortUrl", "Id:guid"), Analytics);
}
