using CatalogModel;
using Docs.Pages;

namespace Docs.Tests.Pages;

public class ServicePageTests
{
    private static readonly Evidence TopLevel = new("src/Stock/Program.cs", 12, "<top-level-statements-entry-point>");

    [Fact]
    public void Handlers_are_called_by_their_names_wherever_they_are_registered()
    {
        string handled = "[`OrderPlacedHandler`](../../../src/Stock/Program.cs), [`OrderPlacedMailer`](../../../src/Stock/Program.cs) |";
        Service service = Consuming("Stock.Handlers.OrderPlacedHandler", "Stock.Handlers.OrderPlacedMailer");
        Assert.Contains(handled, Page("services/stock.md", service), StringComparison.Ordinal);
        Assert.Contains(handled, Page("events/order-placed.md", service), StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_leads_to_where_it_is_seen_itself()
    {
        Service service = Consuming([TopLevel, new Evidence("src/Stock/Mail.cs", 4, "Stock.Mailer.Handle"), new Evidence("src/Stock/Worker.cs", 9, "Stock.Worker.Take")], "Stock.Mailer", "Stock.Worker.Take");
        Assert.Contains("| [`Mailer`](../../../src/Stock/Mail.cs), [`Worker.Take`](../../../src/Stock/Worker.cs) |", Page("services/stock.md", service), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("<top-level-statements-entry-point>")]
    public void A_handler_without_a_name_is_shown_by_its_file(params string[] handlers) =>
        Assert.Contains("| [`Program.cs`](../../../src/Stock/Program.cs) |", Page("services/stock.md", Consuming(handlers)), StringComparison.Ordinal);

    [Fact]
    public void Technical_tables_are_counted_beside_the_entities()
    {
        Assert.Contains("\nOwns 1 entity (and 1 technical table) in 1 store; ", Page("services/stock.md", Storing(Entity("Item"), Entity("Inbox") with { Technical = true })), StringComparison.Ordinal);
        Assert.Contains("\nOwns 1 entity in 1 store; ", Page("services/stock.md", Storing(Entity("Item"))), StringComparison.Ordinal);
        Assert.Contains("\nOwns no persisted data but 1 technical table; ", Page("services/stock.md", Storing(Entity("Inbox") with { Technical = true })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccessKind.SharedTable, "Items", true)]
    [InlineData(AccessKind.SharedTable, "Others", false)]
    [InlineData(AccessKind.SharedDatabase, "Items", false)]
    public void A_table_that_two_services_map_is_no_copy(AccessKind how, string what, bool same)
    {
        Service service = Storing(Entity("Item") with { Owner = "shop" }) with { Access = [new ForeignAccess("shop", how, null, what, "Stock.Item", TopLevel)] };
        (string Page, string Same, string Copy)[] expected =
        [
            ("README.md", "(the same table, mapped here too)", "(a copy as a whole)"),
            ("entities/stock/item.md", "It is the same table, mapped here too.", "What stands here is a copy as a whole."),
            ("services/stock.md", "the same table, mapped here too; owned by", "copy; owned by"),
        ];
        Assert.All(expected, e =>
        {
            string text = Page(e.Page, service);
            Assert.Contains(same ? e.Same : e.Copy, text, StringComparison.Ordinal);
            Assert.DoesNotContain(same ? e.Copy : e.Same, text, StringComparison.Ordinal);
        });
    }

    private static Service Consuming(params string[] handlers) => Consuming([TopLevel], handlers);

    private static Service Consuming(IReadOnlyList<Evidence> at, params string[] handlers) => new()
    {
        Name = "stock",
        Consumes = [new ConsumedEvent { Name = "OrderPlaced", Handlers = handlers, At = at }],
    };

    private static Service Storing(params Entity[] entities) => new() { Name = "stock", Stores = [new Store { Name = "StockDb" }], Entities = entities };

    private static Entity Entity(string name) => new() { Name = name, Type = "Stock." + name, Store = "StockDb", Table = name + "s" };

    private static string Page(string path, Service service) => MarkdownPages
        .Render(new Catalog(new SystemSettings { Name = "Shop" }, [new Service { Name = "shop" }, service]), [], new PageOptions())
        .Single(p => p.Path == path).Text;
}
