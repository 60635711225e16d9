using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN302Tests
{
    [Fact]
    public void An_event_that_nobody_takes_is_reported()
    {
        Finding finding = Reported<OWN302>(Service("orders").Publishes("OrderPaid"), Service("stock"));

        Assert.Equal(("OrderPaid", Severity.Info), (finding.Address, finding.Severity));
    }

    [Fact]
    public void An_event_that_somebody_takes_is_left_alone() => Silent<OWN302>(Service("orders").Publishes("OrderPaid"), Service("stock").Consumes("OrderPaid"));

    [Fact]
    public void A_message_inside_the_service_is_left_alone() => Silent<OWN302>(Service("orders").Publishes("Recount").Consumes("Recount"));
}
