using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN303Tests
{
    private static ServiceFixture Orders => Service("orders").Declares("OrderPaid", "OrderId:guid", "Total:decimal", "Status:enum").Publishes("OrderPaid", "OrderId", "Total");

    [Fact]
    public void A_copy_with_a_field_that_the_publisher_does_not_have_is_reported() =>
        Assert.Contains("the publisher's has no `Amount`", Reported<OWN303>(Orders, Stock("OrderId:guid", "Amount:decimal")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_copy_with_another_type_is_reported() =>
        Assert.Equal("OrderPaid.OrderId", Reported<OWN303>(Orders, Stock("OrderId:int")).Address);

    [Theory]
    [InlineData("orderId:guid")]
    [InlineData("OrderId:string")]
    [InlineData("Status:string")]
    [InlineData("Total:double")]
    [InlineData("Note:string?")]
    public void A_copy_that_reads_what_is_sent_is_left_alone(string field) => Silent<OWN303>(Orders, Stock(field));

    [Fact]
    public void One_shared_contract_is_left_alone() =>
        Silent<OWN303>(Orders, Service("stock").Consumes("OrderPaid", m => m with { Contract = "orders.Contracts.OrderPaid" }));

    private static ServiceFixture Stock(params string[] fields) => Service("stock").Declares("OrderPaid", fields).Consumes("OrderPaid");
}
