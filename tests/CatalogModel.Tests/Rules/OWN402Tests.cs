using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN402Tests
{
    private static ServiceFixture Orders => Service("orders").Entity("Order", "Id:guid").Publishes("OrderPaid", "Id = Order.Id").Consumes("ParcelSent");

    [Fact]
    public void A_file_that_could_not_be_read_is_reported_where_it_is_broken()
    {
        RuleContext context = Context(Of(Orders)) with { Problems = [new(new("catalog/notes/orders.yaml", 7), "`catalog/notes/orders.yaml` has an unknown key `descripton`.")] };

        Assert.Equal("catalog/notes/orders.yaml:7", Assert.Single(RuleRunner.Run(context, [new OWN402()]).Findings).At.At);
    }

    [Theory]
    [InlineData("orders.Oder", "orders")]
    [InlineData("orders.Order", "order")]
    public void An_owner_of_nothing_or_nobody_is_reported(string address, string owner) =>
        Reported<OWN402>(Of(Orders).With(s => s with { Owners = new Dictionary<string, string> { [address] = owner } }));

    [Fact]
    public void A_rule_that_does_not_exist_is_reported() =>
        Reported<OWN402>(Of(Orders).With(s => s with { Severities = new Dictionary<string, Severity> { ["OWN999"] = Severity.None } }));

    [Theory]
    [InlineData("Order", true)]
    [InlineData("Order.Id", true)]
    [InlineData("OrderPaid", true)]
    [InlineData("OrderPaid.Id", true)]
    [InlineData("ParcelSent", true)]
    [InlineData("ParcelLost", false)]
    [InlineData("Invoice", false)]
    [InlineData("Order.Total", false)]
    public void A_note_speaks_of_something_that_exists(string address, bool exists) =>
        Assert.Equal(exists, Check<OWN402>(Of(Orders) with { Notes = [new() { Service = "orders", Items = [new(address, "Text.", null, new("catalog/notes/orders.yaml", 3))] }] }).Count == 0);
}
