using CatalogModel.Facts;
using CatalogModel.Resolution;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Resolution;

public class EntityTests
{
    [Fact]
    public void A_store_is_called_after_its_context_and_an_entity_stands_in_schema_and_table()
    {
        Catalog catalog = Build(Service("crm").InSchema("crm").Entity("Customer", "Id:int", "Name:string?"));

        Assert.Equal("CrmDb", Assert.Single(catalog.Find("crm")!.Stores).Name);
        Entity customer = catalog.Entity("crm", "Customer");
        Assert.Equal(("crm.customers", "CrmDb", "src/crm/Code.cs"), (customer.Table, customer.Store, customer.Declared));
        Assert.Equal(["Id"], customer.Key);
        Assert.True(customer.Find("Name")!.Nullable);
    }

    [Fact]
    public void Entities_of_one_name_in_two_stores_are_told_apart_by_the_store()
    {
        SystemFacts facts = Of(Service("crm").Entity("Customer", "Id:int"));
        ContextModel read = facts.Contexts[0] with { Context = "crm.Data.ReadContext" };

        Assert.Equal(["CrmDb:Customer", "Read:Customer"], CatalogBuilder.Build(facts with { Contexts = [.. facts.Contexts, read] }).Find("crm")!.Entities.Select(e => e.Name));
    }

    [Fact]
    public void Types_of_one_name_in_one_store_are_told_apart_by_their_owner_or_namespace()
    {
        Catalog catalog = Build(Service("crm").Entity("Line", e => e with { OwnedBy = "crm.Domain.Order" }, "Id:int").Entity("Line", e => e with { Type = "crm.Stock.Line" }, "Id:int"));

        Assert.Equal(["Order+Line", "Stock+Line"], catalog.Find("crm")!.Entities.Select(e => e.Name));
    }

    [Fact]
    public void Contexts_of_one_name_are_told_apart_by_their_namespaces()
    {
        SystemFacts facts = Of(Service("crm").Entity("Customer", "Id:int"));
        ContextModel other = facts.Contexts[0] with { Context = "crm.Archive.CrmDbContext" };

        Assert.Equal(["ArchiveCrmDb", "DataCrmDb"], CatalogBuilder.Build(facts with { Contexts = [.. facts.Contexts, other] }).Find("crm")!.Stores.Select(s => s.Name));
    }

    [Theory]
    [InlineData("OutboxMessage", "Id:guid")]
    [InlineData("InboxState", "Id:guid")]
    [InlineData("IntegrationEventLogEntry", "EventId:guid")]
    [InlineData("PersistMessage", "Id:guid")]
    [InlineData("OrderState", "CorrelationId:guid", "CurrentState:string")]
    [InlineData("Envelope", "Id:guid", "MessageType:string", "Body:bytes", "SentAt:datetime")]
    public void Technical_tables_are_marked(string name, params string[] fields) =>
        Assert.True(Build(Service("crm").Entity(name, fields)).Entity("crm", name).Technical);

    [Theory]
    [InlineData("Message", "Id:guid", "Type:string", "Content:string", "SentAt:datetime")]
    [InlineData("Order", "Id:guid", "State:string")]
    [InlineData("Parcel", "Id:guid", "Content:string", "Sent:datetime")]
    public void Information_that_looks_like_them_is_not(string name, params string[] fields) =>
        Assert.False(Build(Service("chat").Entity(name, fields)).Entity("chat", name).Technical);

    [Fact]
    public void Notes_win_over_what_the_code_says()
    {
        SystemFacts facts = Of(Service("crm").Entity("Customer", e => e with { Description = "From code." }, "Id:int", "Email:string")) with
        {
            Notes =
            [
                new() { Service = "crm", Description = "Customers.", Items = [new("Customer", "By hand.", null, new("n", 1)), new("Customer.Email", null, "personal", new("n", 2))] },
            ],
        };
        Catalog catalog = CatalogBuilder.Build(facts);

        Assert.Equal("Customers.", catalog.Find("crm")!.Description);
        Assert.Equal("By hand.", catalog.Entity("crm", "Customer").Description);
        Assert.Equal("personal", catalog.Field("crm", "Customer", "Email").Classification);
    }

    [Fact]
    public void Members_lead_through_navigations_and_bases_to_the_stored_field()
    {
        ServiceFixture shop = Service("shop")
            .Entity("Cart", "Id:guid", "Name:string")
            .Entity("CartLine", "Id:guid", "Price:decimal", "CartId:guid").ForeignKey("CartId", "Cart")
            .Entity("GiftLine", e => e with { BaseType = "shop.Domain.CartLine" }, "Text:string")
            .Publishes("Paid", "A = CartLine.Cart.Id", "B = Cart.Lines.Price", "C = GiftLine.Price", "D = CartLine.Cart.Name");

        Assert.Equal(
            ["A CartLine.CartId", "B CartLine.Price", "C CartLine.Price", "D Cart.Name"],
            Build(shop).Find("shop")!.Publishes.Single().Payload.Select(p => $"{p.Name} {string.Join(",", p.From)}"));
    }
}
