using Docs.Text;

namespace Docs.Tests.Text;

public class CommonEndingTests
{
    [Theory]
    [InlineData("OrderStarted", "OrderStartedIntegrationEvent", "OrderPaidIntegrationEvent", "PriceChangedIntegrationEvent")]
    [InlineData("OrderStarted", "OrderStartedEvent", "OrderPaidIntegrationEvent", "PriceChangedEvent")]
    [InlineData("OrderStarted", "OrderStarted", "OrderPaid", "PriceChanged")]
    [InlineData("OrderStartedEvent", "OrderStartedEvent", "OrderPaidEvent")]
    [InlineData("OrderStartedEvent", "OrderStartedEvent", "OrderPaidEvent", "Event")]
    [InlineData("OrderStartedEvent", "OrderStartedEvent", "Prevent", "OrderPaidEvent")]
    [InlineData("order.started", "order.started", "order.paid", "order.shipped")]
    public void What_all_names_end_with_is_left_out(string shown, params string[] names) =>
        Assert.Equal(shown, new CommonEnding(names).Without(names[0]));

    [Fact]
    public void No_names_have_no_ending() => Assert.Equal("Lone", new CommonEnding([]).Without("Lone"));

    [Fact]
    public void A_name_from_elsewhere_stays() => Assert.Equal("Invent", new CommonEnding(["AEvent", "BEvent", "CaseEvent"]).Without("Invent"));
}
