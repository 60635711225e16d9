using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN301Tests
{
    [Fact]
    public void An_event_that_nobody_publishes_is_reported() =>
        Assert.Contains("`stock.OrderPaidHandler`", Reported<OWN301>(Service("orders").Publishes("OrderPlaced"), Service("stock").Consumes("OrderPaid")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_event_that_somebody_publishes_is_left_alone() => Silent<OWN301>(Service("orders").Publishes("OrderPaid"), Service("stock").Consumes("OrderPaid"));

    [Fact]
    public void A_message_inside_the_service_is_left_alone() => Silent<OWN301>(Service("stock").Consumes("ItemCounted", m => m with { InProcess = true }));
}
