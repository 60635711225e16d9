using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN204Tests
{
    private static ServiceFixture Shortener => Service("shortener").Entity("ShortUrl", "Id:guid", "Target:string").Creates("ShortUrl").Publishes("UrlCreated", "Id = ShortUrl.Id", "Target = ShortUrl.Target");

    private static ServiceFixture Analytics => Service("analytics").Entity("Stats", "Id:guid", "Target:string").Consumes("UrlCreated", "Target -> Stats.Target");

    [Fact]
    public void A_copy_that_is_changed_of_the_services_own_accord_is_reported()
    {
        Finding finding = Reported<OWN204>(Shortener, Analytics.Updates("Stats", "Target"));

        Assert.Equal(("analytics.Stats.Target", "shortener", Severity.Error), (finding.Address, finding.Owner, finding.Severity));
        Assert.Contains("a copy of `shortener.ShortUrl.Target`, which `UrlCreated` carries here", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_rows_that_the_service_makes_itself_too_it_may_be_a_value_of_its_own() =>
        Assert.Equal(Severity.Warning, Reported<OWN204>(Shortener, Analytics.Updates("Stats", "Target").Creates("Stats")).Severity);

    [Fact]
    public void A_change_in_a_handler_of_the_owners_event_is_left_alone() => Silent<OWN204>(Shortener, Analytics.Updates("Stats", "Target", inHandlerOf: "UrlCreated"));

    [Fact]
    public void A_change_of_another_field_is_left_alone() => Silent<OWN204>(
        Shortener, Service("analytics").Entity("Stats", "Id:guid", "Target:string", "Visits:int").Consumes("UrlCreated", "Target -> Stats.Target").Updates("Stats", "Visits"));

    [Fact]
    public void A_value_that_is_computed_of_the_owners_is_left_alone() => Silent<OWN204>(
        Shortener,
        Service("analytics").Entity("Stats", "Id:guid", "Target:string")
            .Consumes("UrlCreated", m => m with { Writes = [m.Writes[0] with { As = ValueChange.Derived }] }, "Target -> Stats.Target").Updates("Stats", "Target"));
}
