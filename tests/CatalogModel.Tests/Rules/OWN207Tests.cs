using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN207Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid", "TargetUrl:string")
        .Publishes("UrlCreated", "TargetUrl = ShortUrl.TargetUrl").Publishes("UrlDeleted", "Id = ShortUrl.Id");

    private static ServiceFixture Analytics => Service("analytics").Entity("UrlStats", "Id:guid", "TargetUrl:string").Consumes("UrlCreated", "TargetUrl -> UrlStats.TargetUrl");

    [Fact]
    public void A_copy_that_outlives_its_source_is_reported_once()
    {
        Finding finding = Reported<OWN207>(Shortener.Deletes("ShortUrl"), Analytics);

        Assert.Equal(("analytics.UrlStats", "shortener"), (finding.Address, finding.Owner));
    }

    [Fact]
    public void A_service_that_takes_the_deletion_is_left_alone() => Silent<OWN207>(Shortener.Deletes("ShortUrl"), Analytics.Consumes("UrlDeleted"));

    [Fact]
    public void An_owner_that_never_deletes_is_left_alone() => Silent<OWN207>(Shortener, Analytics);
}
