using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN005Tests
{
    private static ServiceFixture Ordering => Service("ordering").InSchema("ordering").Entity("Order", "Id:int");

    [Fact]
    public void Sql_on_another_services_table_is_reported()
    {
        Finding finding = Reported<OWN005>(Ordering, Service("processor").Sql("orders", schema: "ordering"));

        Assert.Equal(("processor", "ordering", "ordering.Order"), (finding.Service, finding.Owner, finding.Address));
        Assert.Contains("`processor.Report` touches the table `ordering.orders`", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sql_on_the_own_table_is_left_alone() => Silent<OWN005>(Ordering.Sql("orders", schema: "ordering"));

    [Fact]
    public void Sql_on_a_table_that_nobody_maps_is_left_alone() => Silent<OWN005>(Ordering, Service("processor").Sql("reports"));

    [Fact]
    public void Sql_on_a_message_table_is_left_alone() => Silent<OWN005>(Service("ordering").Entity("OutboxMessage", "Id:guid"), Service("relay").Sql("outboxmessages"));
}
