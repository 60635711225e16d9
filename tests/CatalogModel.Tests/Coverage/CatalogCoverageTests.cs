using CatalogModel.Coverage;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Coverage;

public sealed class CatalogCoverageTests
{
    [Fact]
    public void Links_and_origins_are_counted_by_what_is_known_of_them()
    {
        ServiceCoverage orders = Of(
            Service("customers").Entity("Customer", "Id:guid", "Name").Creates("Customer").Publishes("CustomerRegistered", "CustomerId = Customer.Id", "Name"),
            Service("orders").Entity("Buyer", "Id:guid", "CustomerId:guid").Consumes("CustomerRegistered", "CustomerId -> Buyer.CustomerId"),
            Service("stock").Entity("Hold", "Id:guid", "CustomerId:guid").Creates("Hold")).Whole;

        Assert.Equal(new Share(3, 3), orders.Entities);
        Assert.Equal(new Share(1, 1), orders.PublishSites);
        Assert.Equal(new Share(1, 2), orders.PayloadOrigins);
        Assert.Equal(new Share(1, 2), orders.Links);
        Assert.Equal(new Share(0, 6), orders.Descriptions);
    }

    [Fact]
    public void Technical_tables_are_no_ones_information() =>
        Assert.Equal(new Share(1, 1), Of(Service("orders").Entity("Order", "Id:guid").Entity("OutboxMessage", "Id:guid", "Type", "Content")).Whole.Entities);

    [Fact]
    public void A_publish_site_that_could_not_be_read_is_counted_and_listed()
    {
        Catalog catalog = Build(Service("orders").Publishes("OrderPaid"), Service("mail").Consumes("OrderPaid"));
        UnresolvedItem unread = new("publish", "orders.Relay.Flush", "the type is known only at run time", new("src/orders/Relay.cs", 4));
        UnresolvedItem elsewhere = new("file", "src/x.cs", "it is not text", new("src/x.cs", 0));
        CatalogCoverage coverage = CatalogCoverage.Of(
            catalog with { Services = [.. catalog.Services.Select(s => s.Name == "orders" ? s with { Unresolved = [unread] } : s)] }, [unread, elsewhere]);

        Assert.Equal(new Share(1, 2), coverage.Services.Single(s => s.Service == "orders").PublishSites);
        Assert.Equal([("orders", unread), ("", elsewhere)], coverage.Unread);
    }

    [Fact]
    public void A_table_that_several_services_share_has_no_owner()
    {
        Catalog catalog = Build(Service("orders").Entity("Order", "Id:guid"));
        ForeignAccess shared = new(ForeignAccess.Nobody, AccessKind.SharedTable, null, catalog.Entity("orders", "Order").Table!, "orders.Db", new("src/orders/Db.cs", 1));
        Assert.Equal(new Share(0, 1), CatalogCoverage.Of(catalog with { Services = [catalog.Services[0] with { Access = [shared] }] }, []).Whole.Entities);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(999, 1000, 99)]
    [InlineData(3, 3, 100)]
    public void A_hundred_percent_means_all(int known, int all, int? percent) => Assert.Equal(percent, new Share(known, all).Percent);

    private static CatalogCoverage Of(params ServiceFixture[] services) => CatalogCoverage.Of(Build(services), []);
}
