using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN306Tests
{
    private static ServiceFixture Stock(string read) => Service("stock").Consumes("OrderPaid", m => m with { Reads = [read] });

    [Fact]
    public void A_field_that_no_publisher_sets_is_reported() =>
        Assert.Equal("OrderPaid.Note", Reported<OWN306>(Service("orders").Publishes("OrderPaid", "OrderId"), Stock("Note")).Address);

    [Theory]
    [InlineData("OrderId")]
    [InlineData("orderId")]
    [InlineData("OrderId.Value")]
    [InlineData("CreationDate")]
    public void A_field_that_is_set_is_left_alone(string read) => Silent<OWN306>(Service("orders").Publishes("OrderPaid", "OrderId"), Stock(read));

    [Fact]
    public void A_payload_that_could_not_be_read_is_left_alone() => Silent<OWN306>(Service("orders").Publishes("OrderPaid"), Stock("Note"));
}
