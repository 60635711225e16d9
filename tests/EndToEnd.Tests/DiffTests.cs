namespace EndToEnd.Tests;

public sealed class DiffTests
{
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
    public void A_revision_is_compared_with_the_files_of_now()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("system/catalog/services/customers.yaml", Customers("Name: { column: name, type: string }")).With("system/catalog/services/orders.yaml", Orders);
        Git.Commit(folder);
        folder.With("system/catalog/services/customers.yaml", Customers("Name: { column: name, type: int }"));
        string below = Path.Combine(folder.Path, "system");

        ToolResult result = Tool.Run(below, "diff", "HEAD");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal("breaking customers.Customer.Name: The type is int and was string.\n         hits orders: orders.Buyer.Name (replica by CustomerRegistered)\n1 change, 1 breaking.\n", result.Out);
        Assert.Equal(1, Tool.Run(below, "diff", "HEAD", "--fail-on", "breaking").ExitCode);
        Assert.Equal("no changes.\n", Tool.Run(below, "diff", "HEAD", "HEAD").Out);
        Assert.Contains("1 breaking", Tool.Run(folder.Path, "diff", "system", "system/catalog").Out + Tool.Run(below, "diff", "HEAD", ".", "--format", "markdown").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output=x")]
    [InlineData("no-such-revision")]
    [InlineData("HEAD:catalog")]
    public void What_is_no_revision_ends_in_2(string revision)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("catalog/services/orders.yaml", Orders);
        Git.Run(folder, "init", "-q");
        ToolResult result = Tool.Run(folder.Path, "diff", "--", revision);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("neither a folder nor a revision", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "x")));
    }

    private static string Customers(string name) => $$"""
        catalog: 1
        service: customers
        source: src/Customers
        stores: { Db: { read: source } }
        entities:
          Customer: { table: customers, store: Db, type: Customers.Customer, key: [Id], fields: { Id: { column: id, type: guid }, {{name}} } }
        events:
          publishes:
            CustomerRegistered: { in: [Customers.Register], to: [orders], payload: { Name: { type: string, from: [Customer.Name], as: identity } } }
          consumes: {}
        """;
}
