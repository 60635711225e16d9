using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN304Tests
{
    private static readonly DualWrite Write = new("OrderPaid", "masstransit", new("orders/Pay.cs", 7, "Orders.Pay.Run"), new("orders/Pay.cs", 8, "Orders.Pay.Run"));

    [Fact]
    public void A_save_and_a_send_in_one_method_are_reported_where_the_message_is_sent()
    {
        Finding finding = Reported<OWN304>(System());

        Assert.Equal(("orders", "OrderPaid", "orders/Pay.cs:8"), (finding.Service, finding.Address, finding.At.At));
        Assert.Equal(2, finding.Evidence.Count);
    }

    [Fact]
    public void A_service_with_an_outbox_is_left_alone() => Assert.Empty(Check<OWN304>(System(outbox: "orders")));

    [Fact]
    public void An_outbox_of_another_service_does_not_help() => Assert.Single(Check<OWN304>(System(outbox: "stock")));

    [Fact]
    public void The_catalog_says_which_service_has_an_outbox() =>
        Assert.Equal(["orders"], CatalogBuilder.Build(System(outbox: "orders")).Services.Where(s => s.Outbox).Select(s => s.Name));

    private static SystemFacts System(string? outbox = null)
    {
        SystemFacts facts = Of(Service("orders").Entity("Order", "Id:guid").Publishes("OrderPaid"), Service("stock").Consumes("OrderPaid"));
        return facts with
        {
            Facts = [.. facts.Facts.Select(f => f with
            {
                DualWrites = f.Project.Contains("orders", StringComparison.Ordinal) ? [Write] : [],
                Outboxes = outbox is not null && f.Project.Contains(outbox, StringComparison.Ordinal) ? [new("Program.cs", 3)] : [],
            })],
        };
    }
}
