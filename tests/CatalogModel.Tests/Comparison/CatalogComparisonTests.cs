using CatalogModel.Comparison;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Comparison;

public sealed class CatalogComparisonTests
{
    private static ServiceFixture Customers => Service("customers").Entity("Customer", "Id:guid", "Name", "Email").Creates("Customer")
        .Publishes("CustomerRegistered", "CustomerId = Customer.Id", "Name = Customer.Name", "Email = Customer.Email");

    private static ServiceFixture Orders => Service("orders").Entity("Buyer", "Id:guid", "CustomersCustomerId:guid", "Name")
        .Consumes("CustomerRegistered", "CustomerId -> Buyer.CustomersCustomerId", "Name -> Buyer.Name");

    private static Catalog Before => Build(Customers, Orders);

    [Fact]
    public void A_catalog_does_not_differ_from_itself() => Assert.Empty(CatalogComparison.Of(Before, Before));

    [Fact]
    public void A_removed_field_hits_who_copies_it_and_who_reads_it_from_the_event() => Assert.Equal(
        [
            "breaking CustomerRegistered.Name Removed: orders.Buyer.Name (stored by orders.CustomerRegisteredHandler)",
            "breaking customers.Customer.Name Removed: orders.Buyer.Name (replica by CustomerRegistered)",
        ],
        Changes(Service("customers").Entity("Customer", "Id:guid", "Email").Creates("Customer").Publishes("CustomerRegistered", "CustomerId = Customer.Id", "Email = Customer.Email"), Orders));

    [Fact]
    public void What_nobody_holds_can_go() => Assert.Equal(
        ["CustomerRegistered.Email Removed:", "customers.Customer.Email Removed:"],
        Changes(Service("customers").Entity("Customer", "Id:guid", "Name").Creates("Customer").Publishes("CustomerRegistered", "CustomerId = Customer.Id", "Name = Customer.Name"), Orders));

    [Fact]
    public void Where_both_sides_change_together_nobody_is_hit()
    {
        string[] changes = Changes(
            Service("customers").Entity("Customer", "Id:guid", "Email").Creates("Customer").Publishes("CustomerRegistered", "CustomerId = Customer.Id", "Email = Customer.Email"),
            Service("orders").Entity("Buyer", "Id:guid", "CustomersCustomerId:guid").Consumes("CustomerRegistered", "CustomerId -> Buyer.CustomersCustomerId"));
        Assert.DoesNotContain(changes, c => c.StartsWith("breaking", StringComparison.Ordinal));
        Assert.Contains("orders.Buyer.Name Removed:", changes);
    }

    [Fact]
    public void A_retyped_key_hits_who_refers_to_it() => Assert.Contains(
        "breaking customers.Customer.Id Retyped: orders.Buyer.CustomersCustomerId (reference by CustomerRegistered)",
        Changes(Service("customers").Entity("Customer", "Id:long", "Name", "Email").Creates("Customer").Publishes("CustomerRegistered", "CustomerId = Customer.Id", "Name = Customer.Name", "Email = Customer.Email"), Orders));

    [Fact]
    public void An_event_that_is_published_no_more_hits_who_takes_it() => Assert.Contains(
        "breaking CustomerRegistered Removed: CustomerRegistered (taken by orders.CustomerRegisteredHandler)",
        Changes(Service("customers").Entity("Customer", "Id:guid", "Name", "Email").Creates("Customer"), Orders));

    [Fact]
    public void A_replica_that_no_event_fills_any_more_is_broken() => Assert.Contains(
        "breaking orders.Buyer.Name Unfilled: orders.Buyer.Name (is filled by nothing any more)",
        Changes(Customers, Service("orders").Entity("Buyer", "Id:guid", "CustomersCustomerId:guid", "Name").Consumes("CustomerRegistered", "CustomerId -> Buyer.CustomersCustomerId")));

    [Fact]
    public void A_renamed_field_keeps_its_column_and_breaks_nothing()
    {
        Catalog after = Replace(Before, "customers", s => s with { Entities = [.. s.Entities.Select(e => e with { Fields = [.. e.Fields.Select(f => f.Name == "Name" ? f with { Name = "FullName" } : f)] })] });
        CatalogChange change = CatalogComparison.Of(Before, after).Single(c => c.Kind == CatalogChangeKind.Renamed);
        Assert.Equal("customers.Customer.Name", change.Address);
        Assert.Equal("The field is called `FullName`.", change.What);
        Assert.False(change.Breaking);
    }

    [Fact]
    public void A_renamed_entity_keeps_its_table_and_its_fields_are_compared()
    {
        Catalog after = Replace(Before, "customers", s => s with { Entities = [.. s.Entities.Select(e => e with { Name = "Client", Fields = [.. e.Fields.Where(f => f.Name != "Email")] })] });
        IReadOnlyList<CatalogChange> changes = CatalogComparison.Of(Before, after);
        Assert.Contains(changes, c => c.Kind == CatalogChangeKind.Renamed && c.Address == "customers.Customer" && !c.Breaking);
        Assert.Contains(changes, c => c.Kind == CatalogChangeKind.Removed && c.Address == "customers.Customer.Email");
        Assert.DoesNotContain(changes, c => c.Address == "customers.Client");
    }

    [Fact]
    public void A_field_that_takes_more_hits_the_copies_that_are_too_narrow()
    {
        Catalog before = Limited(Before, "orders", 100);
        Assert.Equal(
            ["breaking customers.Customer.Name Widened: orders.Buyer.Name (replica by CustomerRegistered, too narrow now)"],
            Text(CatalogComparison.Of(Limited(before, "customers", 100), Limited(before, "customers", 200))));
        Assert.DoesNotContain(CatalogComparison.Of(Limited(before, "customers", 50), Limited(before, "customers", 100)), c => c.Breaking);
    }

    [Fact]
    public void A_copy_that_takes_less_than_its_source_is_hit_itself() => Assert.Equal(
        ["breaking orders.Buyer.Name Narrowed: orders.Buyer.Name (cannot hold every value of customers.Customer.Name)"],
        Text(CatalogComparison.Of(Limited(Before, "orders", 200), Limited(Before, "orders", 20))));

    [Fact]
    public void A_contract_of_another_name_hits_who_names_the_old_one()
    {
        Catalog shared = Replace(Before, "orders", s => s with { Consumes = [.. s.Consumes.Select(e => e with { Contract = "customers.Contracts.CustomerRegistered" })] });
        Catalog after = Replace(shared, "customers", s => s with { Publishes = [.. s.Publishes.Select(e => e with { Contract = "Customers.V2.CustomerRegistered" })] });
        Assert.Equal(["breaking CustomerRegistered Readdressed: CustomerRegistered (taken by orders.CustomerRegisteredHandler)"], Text(CatalogComparison.Of(shared, after)));
    }

    [Fact]
    public void What_is_new_breaks_nothing()
    {
        IReadOnlyList<CatalogChange> changes = CatalogComparison.Of(Build(Customers), Before);
        Assert.All(changes, c => Assert.Equal((CatalogChangeKind.Added, false), (c.Kind, c.Breaking)));
        Assert.Contains(changes, c => c.Address == "orders");
    }

    [Fact]
    public void A_service_that_is_gone_hits_those_that_depended_on_it()
    {
        IReadOnlyList<CatalogChange> changes = CatalogComparison.Of(Before, Build(Orders));
        CatalogChange gone = changes.Single(c => c.Address == "customers");
        Assert.True(gone.Breaking);
        Assert.Contains(gone.Hits, h => h.Address == "orders.Buyer.Name");
    }

    private static string[] Changes(params ServiceFixture[] after) => Text(CatalogComparison.Of(Before, Build(after)));

    private static string[] Text(IReadOnlyList<CatalogChange> changes) =>
        [.. changes.Select(c => $"{(c.Breaking ? "breaking " : "")}{c.Address} {c.Kind}: {string.Join(", ", c.Hits.Select(h => $"{h.Address} ({h.How})"))}".TrimEnd())];

    private static Catalog Limited(Catalog catalog, string service, int length) => Replace(catalog, service, s => s with
    {
        Entities = [.. s.Entities.Select(e => e with { Fields = [.. e.Fields.Select(f => f.Name == "Name" ? f with { MaxLength = length } : f)] })],
    });

    private static Catalog Replace(Catalog catalog, string service, Func<Service, Service> change) =>
        catalog with { Services = [.. catalog.Services.Select(s => s.Name == service ? change(s) : s)] };
}
