using CatalogModel.Facts;
using CatalogModel.Resolution;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Resolution;

public class EventTests
{
    [Fact]
    public void Copies_of_a_contract_are_one_event_by_their_simple_name()
    {
        Catalog catalog = Build(Service("orders").Publishes("OrderPaid"), Service("stock").Consumes("OrderPaid"));

        Assert.Equal(["stock"], catalog.Find("orders")!.Publishes.Single().To);
        Assert.Equal(["orders"], catalog.Find("stock")!.Consumes.Single().From);
    }

    [Fact]
    public void Words_that_say_only_that_it_is_a_message_do_not_matter()
    {
        Catalog catalog = Build(Service("orders").Publishes("OrderPaidIntegrationEvent"), Service("stock").Consumes("OrderPaidEvent"));

        ConsumedEvent consumed = catalog.Find("stock")!.Consumes.Single();
        Assert.Equal("OrderPaidIntegrationEvent", consumed.Name);
        Assert.Equal(["orders"], consumed.From);
    }

    [Fact]
    public void A_topic_joins_a_literal_and_a_type()
    {
        Catalog catalog = Build(
            Service("auth").Publishes("user.registered", m => m with { Contract = null, Topic = "user.registered" }),
            Service("analytics").Consumes("UserRegisteredMessage", m => m with { Topic = "user.registered" }));

        Assert.Equal("user.registered", catalog.Find("analytics")!.Consumes.Single().Name);
    }

    [Fact]
    public void A_topic_that_carries_several_messages_joins_only_those_that_are_called_alike()
    {
        Catalog catalog = Build(
            Service("orders").Publishes("OrderPaid", m => m with { Topic = "orders" }).Publishes("OrderShipped", m => m with { Topic = "orders" }),
            Service("stock").Consumes("OrderPaidEvent", m => m with { Topic = "orders" }));

        Assert.Equal("OrderPaid", catalog.Find("stock")!.Consumes.Single().Name);
        Assert.Empty(catalog.Find("orders")!.Publishes.Single(e => e.Name == "OrderShipped").To);
    }

    [Fact]
    public void An_event_on_a_bus_that_nobody_takes_is_kept()
    {
        Catalog catalog = Build(Service("orders").Publishes("OrderPaid"));

        Assert.Empty(catalog.Find("orders")!.Publishes.Single().To);
    }

    [Fact]
    public void A_message_that_only_its_own_service_takes_is_no_event()
    {
        Catalog catalog = Build(Service("orders").Publishes("RecalculateTotals").Consumes("RecalculateTotals"));

        Assert.Empty(catalog.Find("orders")!.Publishes);
        Assert.Empty(catalog.Find("orders")!.Consumes);
    }

    [Fact]
    public void A_message_in_memory_is_an_event_only_between_modules_of_one_process()
    {
        ServiceFixture publisher = Service("orders").Publishes("OrderPaid", m => m with { InProcess = true });
        ServiceFixture consumer = Service("stock").Consumes("OrderPaid", m => m with { InProcess = true });

        Assert.Empty(Build(publisher, consumer).Find("orders")!.Publishes);
        Assert.Single(Build(publisher.Module(), consumer.Module()).Find("orders")!.Publishes);
    }

    [Fact]
    public void A_domain_event_in_memory_is_not_the_event_of_another_service_that_is_called_alike()
    {
        Catalog catalog = Build(
            Service("orders").Module().Publishes("OrderPaidEvent", m => m with { InProcess = true }),
            Service("billing").Module().Publishes("OrderPaidIntegrationEvent"),
            Service("stock").Module().Consumes("OrderPaidIntegrationEvent"));

        Assert.Equal(["billing"], catalog.Find("stock")!.Consumes.Single().From);
        Assert.Empty(catalog.Find("orders")!.Publishes);
    }

    [Fact]
    public void A_question_is_no_event()
    {
        Catalog catalog = Build(
            Service("orders").Publishes("GetPrice", m => m with { Kind = MessageKind.Request }), Service("catalog").Consumes("GetPrice", m => m with { Kind = MessageKind.Request }));

        Assert.Empty(catalog.Find("orders")!.Publishes);
        Assert.Empty(catalog.Find("catalog")!.Consumes);
    }

    [Fact]
    public void A_payload_shows_the_fields_it_comes_from_and_what_the_contract_declares_beside()
    {
        Catalog catalog = Build(
            Service("orders").Entity("Order", "Id:guid", "_total:decimal").Declares("OrderPaid", "Note:string", "Total:decimal").Publishes("OrderPaid", "Total = Order.Total"));

        PublishedEvent published = catalog.Find("orders")!.Publishes.Single();
        Assert.Equal(["Note", "Total"], published.Payload.Select(p => p.Name));
        Assert.Equal(["Order._total"], published.Payload[1].From);
        Assert.Equal(ValueChange.Identity, published.Payload[1].As);
        Assert.Null(published.Payload[0].As);
    }

    [Fact]
    public void Writes_name_the_stored_field()
    {
        Catalog catalog = Build(Service("stock").Entity("Item", "Id:guid", "Address.Street:string").Consumes("OrderPaid", "Street -> Item.Address.Street.Value", "Nothing -> Item.Unmapped"));

        PayloadWrite write = Assert.Single(catalog.Find("stock")!.Consumes.Single().Writes);
        Assert.Equal("Item.Address.Street", write.To);
    }

    [Fact]
    public void Both_sides_tell_what_their_contract_says_of_itself()
    {
        Catalog catalog = Build(
            Service("orders").Declares("OrderPaid", Says("It was paid.", "The order."), "Id:guid", "Total:decimal").Publishes("OrderPaid"),
            Service("stock").Declares("OrderPaid", Says("An order was paid."), "Id:guid").Consumes("OrderPaid"),
            Service("mail").Consumes("OrderPaid"));

        PublishedEvent published = catalog.Find("orders")!.Publishes.Single();
        Assert.Equal("It was paid.", published.Description);
        Assert.Equal([("Id", "The order."), ("Total", null)], published.Payload.Select(p => (p.Name, p.Description)));
        Assert.Equal("An order was paid.", catalog.Find("stock")!.Consumes.Single().Description);
        Assert.Null(catalog.Find("mail")!.Consumes.Single().Description);
    }

    [Fact]
    public void Notes_on_events_win_over_what_the_code_says()
    {
        Catalog catalog = CatalogBuilder.Build(
            Of(
                Service("orders").Declares("OrderPaid", Says("From code.", "From code.", "The sum."), "Id:guid", "Total:decimal").Publishes("OrderPaid"),
                Service("stock").Consumes("OrderPaid")) with
            {
                Notes =
                [
                    new() { Service = "orders", Items = [new("OrderPaid", "By hand.", null, new("n", 1)), new("OrderPaid.Id", "The order.", null, new("n", 2)), new("OrderPaid.Total", null, "internal", new("n", 3))] },
                    new() { Service = "stock", Items = [new("OrderPaid", "Frees the shelf.", null, new("n", 1))] },
                ],
            });

        PublishedEvent published = catalog.Find("orders")!.Publishes.Single();
        Assert.Equal("By hand.", published.Description);
        Assert.Equal([("Id", "The order."), ("Total", "The sum.")], published.Payload.Select(p => (p.Name, p.Description)));
        Assert.Equal("Frees the shelf.", catalog.Find("stock")!.Consumes.Single().Description);
    }

    private static Func<MessageContract, MessageContract> Says(string description, params string[] fields) => contract => contract with
    {
        Description = description,
        Fields = [.. contract.Fields.Select((f, i) => i < fields.Length ? f with { Description = fields[i] } : f)],
    };
}
