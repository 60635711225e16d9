using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN305Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid").Creates("ShortUrl").Publishes("UrlCreated", "Id = ShortUrl.Id");

    private static ServiceFixture Analytics => Service("analytics").Entity("Stats", "Id:guid", "UrlId:guid").Creates("Stats", inHandlerOf: "UrlCreated");

    [Fact]
    public void A_handler_that_only_adds_is_reported()
    {
        Finding finding = Reported<OWN305>(Shortener, Analytics.Consumes("UrlCreated", "Id -> Stats.UrlId"));

        Assert.Equal(("analytics.Stats", Severity.Info), (finding.Address, finding.Severity));
        Assert.Contains("whenever `UrlCreated` comes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_looks_for_the_row_is_left_alone() => Silent<OWN305>(Shortener, Analytics.Consumes("UrlCreated", "Id -> Stats.UrlId", "Id ? Stats"));

    [Fact]
    public void A_key_out_of_the_event_is_left_alone() => Silent<OWN305>(Shortener, Analytics.Consumes("UrlCreated", "Id -> Stats.Id"));

    [Fact]
    public void A_unique_value_out_of_the_event_is_left_alone() => Silent<OWN305>(
        Shortener,
        Service("analytics").Entity("Stats", e => e with { Fields = [.. e.Fields.Select(f => f with { Unique = f.Path == "UrlId" })] }, "Id:guid", "UrlId:guid")
            .Creates("Stats", inHandlerOf: "UrlCreated").Consumes("UrlCreated", "Id -> Stats.UrlId"));

    [Fact]
    public void A_service_that_remembers_what_it_handled_is_left_alone() =>
        Silent<OWN305>(Shortener, Analytics.Entity("ProcessedMessage", "Id:guid").Consumes("UrlCreated", "Id -> Stats.UrlId"));

    [Fact]
    public void A_row_that_the_service_adds_itself_is_left_alone() =>
        Silent<OWN305>(Shortener, Service("analytics").Entity("Stats", "Id:guid", "UrlId:guid").Creates("Stats").Consumes("UrlCreated"));
}
