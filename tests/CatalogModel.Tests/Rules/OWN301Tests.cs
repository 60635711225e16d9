using CatalogModel.Facts;
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
    public void A_message_of_a_gateway_that_is_no_service_is_left_alone()
    {
        ProjectFacts gateway = new() { Project = "src/Gateway/Gateway.csproj", Published = [new() { Message = "OrderPaid", Bus = "masstransit", At = new("src/Gateway/Program.cs", 1) }] };
        SystemFacts facts = Of(Service("stock").Consumes("OrderPaid")).With(new ProjectInfo(gateway.Project, "Gateway", [], false, true), gateway);

        Assert.Empty(Check<OWN301>(facts));
    }

    [Fact]
    public void A_message_inside_the_service_is_left_alone() => Silent<OWN301>(Service("stock").Consumes("ItemCounted", m => m with { InProcess = true }));
}
