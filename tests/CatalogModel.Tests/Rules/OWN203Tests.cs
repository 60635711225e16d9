using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN203Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid", "TargetUrl:string").Publishes("UrlCreated", "TargetUrl = ShortUrl.TargetUrl");

    private static ServiceFixture Analytics => Service("analytics").Entity("UrlStats", "Id:guid", "TargetUrl:string").Consumes("UrlCreated", "TargetUrl -> UrlStats.TargetUrl");

    [Fact]
    public void A_copy_that_misses_its_owners_changes_is_reported() =>
        Assert.Contains(
            "only when `UrlCreated` comes, but `shortener` changes it in `shortener.UpdateShortUrl`",
            Reported<OWN203>(Shortener.Updates("ShortUrl", "TargetUrl"), Analytics).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_copy_that_takes_the_changes_is_left_alone() =>
        Silent<OWN203>(
            Shortener.Updates("ShortUrl", "TargetUrl").Publishes("UrlRetargeted", "TargetUrl = ShortUrl.TargetUrl"),
            Analytics.Consumes("UrlRetargeted", "TargetUrl -> UrlStats.TargetUrl"));

    [Fact]
    public void A_source_that_never_changes_is_left_alone() => Silent<OWN203>(Shortener, Analytics);
}
