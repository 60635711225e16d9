using CatalogModel.Tracing;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Tracing;

public sealed class TraceTests
{
    private static readonly Catalog Shop = Build(
        Service("customers").Entity("Customer", "Id:guid", "Name", "Email").Creates("Customer")
            .Publishes("CustomerRegistered", "CustomerId = Customer.Id", "Name = Customer.Name", "Label = Customer.Name + Customer.Email", "At"),
        Service("orders").Entity("Buyer", "Id:guid", "CustomerId:guid", "FullName").Entity("Order", "Id:guid", "BuyerName")
            .Consumes("CustomerRegistered", "CustomerId -> Buyer.CustomerId", "Name -> Buyer.FullName")
            .Publishes("OrderPlaced", "OrderId = Order.Id", "Buyer = Buyer.FullName").Creates("Order"),
        Service("invoicing").Entity("Invoice", "Id:guid", "Addressee", "OrdersOrderId:guid")
            .Consumes("OrderPlaced", "buyer -> Invoice.Addressee", "OrderId -> Invoice.OrdersOrderId"),
        Service("mail").Entity("Letter", "Id:guid").Consumes("CustomerRegistered", m => m with { Reads = ["Name"] }));

    [Fact]
    public void A_value_is_followed_down_through_several_services() => Assert.Equal(
        [
            "customers.Customer.Name -> CustomerRegistered.Label (Origin, Derived)",
            "customers.Customer.Name -> CustomerRegistered.Name (Origin, Identity)",
            "CustomerRegistered.Name -> mail (Read, Identity)",
            "CustomerRegistered.Name -> orders.Buyer.FullName (Write, Identity)",
            "orders.Buyer.FullName -> OrderPlaced.Buyer (Origin, Identity)",
            "OrderPlaced.Buyer -> invoicing.Invoice.Addressee (Write, Identity)",
        ],
        Of("customers.Customer.Name").EdgesDown.Select(Text));

    [Fact]
    public void A_value_is_followed_up_to_its_owner() => Assert.Equal(
        [
            "OrderPlaced.Buyer -> invoicing.Invoice.Addressee (Write, Identity)",
            "orders.Buyer.FullName -> OrderPlaced.Buyer (Origin, Identity)",
            "CustomerRegistered.Name -> orders.Buyer.FullName (Write, Identity)",
            "customers.Customer.Name -> CustomerRegistered.Name (Origin, Identity)",
        ],
        Of("invoicing.Invoice.Addressee").EdgesUp.Select(Text));

    [Fact]
    public void A_step_says_who_takes_it_and_where()
    {
        FlowEdge write = Of("invoicing.Invoice.Addressee").EdgesUp.First();
        Assert.Equal(["invoicing.OrderPlacedHandler"], write.In);
        Assert.Equal(["src/invoicing/Code.cs:41"], write.At.Select(a => a.At));
        Assert.Equal(FieldRole.Replica, write.To.Role);
    }

    [Fact]
    public void What_payloads_show_is_not_told_again_as_a_link() =>
        Assert.DoesNotContain(FlowGraph.Of(Shop).Edges, e => e.Kind is FlowEdgeKind.Copy or FlowEdgeKind.Reference);

    [Fact]
    public void A_reference_that_only_its_prefix_shows_is_a_step()
    {
        Catalog catalog = Build(
            Service("orders").Entity("Order", "Id:guid").Creates("Order"),
            Service("stock").Entity("Reservation", "Id:guid", "OrdersOrderId:guid").Creates("Reservation"));
        FlowEdge edge = Assert.Single(FlowGraph.Of(catalog).Edges);
        Assert.Equal("orders.Order.Id -> stock.Reservation.OrdersOrderId (Reference, Identity)", Text(edge));
        Assert.Equal(Strength.Prefix, edge.Strength);
        Assert.Null(edge.Through);
    }

    [Fact]
    public void A_key_that_another_service_passes_on_is_told_once()
    {
        Catalog catalog = Build(
            Service("users").Entity("User", "Id:guid").Creates("User"),
            Service("tickets").Entity("Ticket", "Id:guid", "UsersUserId:guid").Creates("Ticket").Publishes("TicketPurchased", "UserId = Ticket.UsersUserId"),
            Service("visits").Entity("Visitor", "Id:guid", "UserId:guid").Consumes("TicketPurchased", "UserId -> Visitor.UserId"));
        Assert.Contains(catalog.References("visits", "Visitor", "UserId"), to => to == "users.User.Id");
        Assert.Equal(
            [
                "users.User.Id -> tickets.Ticket.UsersUserId (Reference, Identity)",
                "tickets.Ticket.UsersUserId -> TicketPurchased.UserId (Origin, Identity)",
                "TicketPurchased.UserId -> visits.Visitor.UserId (Write, Identity)",
            ],
            Of("users.User.Id", catalog: catalog).EdgesDown.Select(Text));
    }

    [Fact]
    public void Depth_cuts_and_says_so()
    {
        Trace trace = Of("customers.Customer.Name", depth: 2);
        Assert.Equal(4, trace.EdgesDown.Count());
        TraceStep buyer = trace.Roots.Single().Down.SelectMany(s => s.Next).Single(s => s.Node.Address == "orders.Buyer.FullName");
        Assert.Equal(TraceEnd.Cut, buyer.End);
    }

    [Fact]
    public void What_two_ways_lead_to_is_unfolded_once()
    {
        Catalog catalog = Build(
            Service("a").Entity("A", "Id:guid", "Name").Creates("A").Publishes("Made", "Name = A.Name").Publishes("Renamed", "Name = A.Name"),
            Service("b").Entity("B", "Id:guid", "Name").Consumes("Made", "Name -> B.Name").Consumes("Renamed", "Name -> B.Name").Publishes("Told", "Name = B.Name"),
            Service("c").Entity("C", "Id:guid", "Name").Consumes("Told", "Name -> C.Name"));
        Trace trace = Of("a.A.Name", catalog: catalog);
        Assert.Equal(6, trace.EdgesDown.Count());
        TraceStep[] reached = [.. trace.Roots.Single().Down.SelectMany(s => s.Next)];
        Assert.Equal([TraceEnd.Shown, TraceEnd.Elsewhere], reached.Select(s => s.End));
        Assert.Equal([1, 0], reached.Select(s => s.Next.Count));
    }

    [Fact]
    public void A_circle_ends_where_it_closes()
    {
        Catalog catalog = Build(
            Service("a").Entity("A", "Id:guid", "Name").Publishes("There", "Name = A.Name").Consumes("Back", "Name -> A.Name"),
            Service("b").Entity("B", "Id:guid", "Name").Publishes("Back", "Name = B.Name").Consumes("There", "Name -> B.Name"));
        Assert.Equal(4, Of("a.A.Name", catalog: catalog).EdgesDown.Distinct().Count());
        Assert.Equal(4, Of("a.A.Name", catalog: catalog).EdgesUp.Distinct().Count());
    }

    [Fact]
    public void An_entity_is_traced_by_its_fields_and_those_that_stay_are_counted()
    {
        Trace trace = Of("orders.Buyer");
        Assert.Equal(["orders.Buyer.CustomerId", "orders.Buyer.FullName"], trace.Roots.Select(r => r.Node.Address));
        Assert.Equal(1, trace.Still);
    }

    [Fact]
    public void An_event_is_traced_by_its_payload_with_both_its_sides()
    {
        Trace trace = Of("CustomerRegistered");
        Assert.Equal(["At", "CustomerId", "Label", "Name"], trace.Roots.Select(r => r.Node.Address["CustomerRegistered.".Length..]));
        Assert.Equal(["customers"], trace.Publishers.Select(p => p.Service));
        Assert.Equal(["mail", "orders"], trace.Consumers.Select(p => p.Service));
    }

    [Theory]
    [InlineData("customers.Customer.Name", "customers.Customer.Name")]
    [InlineData("Customers.customer.NAME", "customers.Customer.Name")]
    [InlineData("Buyer.FullName", "orders.Buyer.FullName")]
    [InlineData("customerregistered", "CustomerRegistered")]
    [InlineData("OrderPlaced.buyer", "OrderPlaced.Buyer")]
    public void An_address_is_found_as_people_write_it(string written, string address) => Assert.Equal(address, Find(written).Thing?.Address);

    [Fact]
    public void An_address_that_can_mean_several_things_is_not_guessed()
    {
        AddressMatch match = Find("Id");
        Assert.Null(match.Thing);
        Assert.True(match.Ambiguous);
        Assert.Contains("orders.Order.Id", match.Candidates);
    }

    [Theory]
    [InlineData("customers.Customer.Nmae", "customers.Customer.Name")]
    [InlineData("Byer.FullName", "orders.Buyer.FullName")]
    [InlineData("CustomerRegisterd", "CustomerRegistered")]
    public void A_mistyped_address_is_suggested(string written, string suggestion) => Assert.Equal(suggestion, Find(written).Candidates[0]);

    [Fact]
    public void Nothing_is_suggested_for_what_is_like_nothing() => Assert.Empty(Find("warehouse.Shelf.Height").Candidates);

    private static AddressMatch Find(string written) => new AddressBook(Shop, FlowGraph.Of(Shop)).Find(written);

    private static Trace Of(string address, int? depth = null, Catalog? catalog = null)
    {
        catalog ??= Shop;
        FlowGraph graph = FlowGraph.Of(catalog);
        return Trace.Of(catalog, graph, new AddressBook(catalog, graph).Find(address).Thing!, new TraceOptions(Depth: depth));
    }

    private static string Text(FlowEdge edge) => $"{edge.From} -> {edge.To} ({edge.Kind}, {edge.As})";
}
