namespace EndToEnd.Tests;

public sealed class TraceTests
{
    private const string Customers = """
        catalog: 1
        service: customers
        source: src/Customers
        stores: { Db: { read: source } }
        entities:
          Customer: { table: customers, store: Db, type: Customers.Customer, key: [Id], fields: { Id: { column: id, type: guid }, Name: { column: name, type: string } } }
        events:
          publishes:
            CustomerRegistered: { in: [Customers.Registration.Register], to: [orders], payload: { Name: { type: string, from: [Customer.Name], as: identity } } }
          consumes: {}
        """;

    private const string Orders = """
        catalog: 1
        service: orders
        source: src/Orders
        stores: { Db: { read: source } }
        entities:
          Buyer: { table: buyers, store: Db, type: Orders.Buyer, key: [Id], fields: { Id: { column: id, type: guid }, Name: { column: name, type: string, replicates: customers.Customer.Name, via: [CustomerRegistered] } } }
        events:
          publishes: {}
          consumes:
            CustomerRegistered: { from: [customers], handlers: [Orders.Consumer], reads: [Name], writes: [{ from: Name, to: Buyer.Name, as: identity }] }
        """;

    [Fact]
    public void A_folder_with_catalog_files_alone_is_traced_without_code()
    {
        using TemporaryFolder folder = CatalogOnly();
        ToolResult result = Tool.Run(folder.Path, "trace", "customer.name", "--down");
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(
            """
            customers.Customer.Name  field, string, information of customers

            Goes to
            └─ CustomerRegistered.Name  (same value, put in by Customers.Registration.Register)
               └─ orders.Buyer.Name  (same value, replica stored by Orders.Consumer)

            """.ReplaceLineEndings("\n"),
            result.Out);
    }

    [Fact]
    public void What_is_called_otherwise_ends_in_2_with_what_could_be_meant()
    {
        using TemporaryFolder folder = CatalogOnly();
        ToolResult mistyped = Tool.Run(folder.Path, "trace", "orders.Byuer.Name");
        Assert.Equal(2, mistyped.ExitCode);
        Assert.Contains("did you mean `orders.Buyer.Name`?", mistyped.Error, StringComparison.Ordinal);
        ToolResult ambiguous = Tool.Run(folder.Path, "trace", "Name", "--format", "json");
        Assert.Equal(2, ambiguous.ExitCode);
        Assert.Contains("`customers.Customer.Name`, `orders.Buyer.Name`; write one of them in full", ambiguous.Error, StringComparison.Ordinal);
        Assert.Equal(2, Tool.Run(folder.Path, "trace", "Buyer", "--depth", "0").ExitCode);
    }

    [Fact]
    public void A_catalog_without_files_is_said()
    {
        using TemporaryFolder folder = new();
        ToolResult result = Tool.Run(folder.Path, "trace", "a.B", "--from-catalog");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("holds no catalog/services/*.yaml", result.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder CatalogOnly() => new TemporaryFolder().With("catalog/services/customers.yaml", Customers).With("catalog/services/orders.yaml", Orders);
}
