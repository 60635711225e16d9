using CatalogModel.Resolution;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Resolution;

public class CallTests
{
    private static ServiceFixture Stock => Service("stock").Entity("Item", "Id:int", "Label:string").Creates("Item")
        .Answers("GET /api/items/{id}", tells: ["Id = Item.Id", "Name = Item.Label"]);

    private static ServiceFixture Orders => Service("orders").Entity("Line", "Id:int", "Item:int", "ItemName:string").Creates("Line");

    [Fact]
    public void A_stored_part_of_an_answer_is_a_replica()
    {
        Catalog catalog = Build(Stock, Orders.Asks("GET /api/items/{}", keeps: ["Name -> Line.ItemName"]));

        FieldLink link = Assert.Single(catalog.Field("orders", "Line", "ItemName").Replicates);
        Assert.Equal(("stock.Item.Label", Transport.Http, Strength.Flow), (link.To, link.Through!.Value, link.Strength));
        Assert.Empty(link.Via);
        Assert.Equal(2, link.Chain.Count);
    }

    [Fact]
    public void A_stored_key_of_an_answer_is_a_reference()
    {
        Catalog catalog = Build(Stock, Orders.Asks("GET /api/items/{}", keeps: ["Id -> Line.Item"]));

        FieldLink link = Assert.Single(catalog.Field("orders", "Line", "Item").References);
        Assert.Equal(("stock.Item.Id", Transport.Http), (link.To, link.Through!.Value));
        Assert.Empty(catalog.Replicates("orders", "Line", "Item"));
    }

    [Fact]
    public void What_a_caller_sends_and_the_other_keeps_is_a_replica_there()
    {
        Catalog catalog = Build(
            Orders.Asks("shop.Stock/Reserve", through: Transport.Grpc, sends: ["Note = Line.ItemName"]),
            Service("stock").Entity("Reservation", "Id:int", "Text:string").Answers("shop.Stock/Reserve", Transport.Grpc, keeps: ["note -> Reservation.Text"]));

        FieldLink link = Assert.Single(catalog.Field("stock", "Reservation", "Text").Replicates);
        Assert.Equal(("orders.Line.ItemName", Transport.Grpc), (link.To, link.Through!.Value));
    }

    [Fact]
    public void A_service_that_only_passes_on_owns_nothing_of_it()
    {
        Catalog catalog = Build(
            Stock,
            Service("web").Asks("GET /api/items/{}").Asks("POST /api/lines", sends: ["ItemName @ GET /api/items/{}:Name"]),
            Orders.Answers("POST /api/lines", keeps: ["ItemName -> Line.ItemName"]));

        Assert.Equal(["stock.Item.Label"], catalog.Replicates("orders", "Line", "ItemName"));
        Assert.Equal(["stock.Item.Label"], catalog.Find("web")!.Calls.Single(c => c.To == "orders").Sends.Single().From);
    }

    [Fact]
    public void A_program_that_is_no_service_passes_on_too()
    {
        ServiceFixture web = Service("web").Asks("GET /api/items/{}").Asks("POST /api/lines", sends: ["ItemName @ GET /api/items/{}:Name"]);
        Catalog catalog = CatalogBuilder.Build(Of(Stock, Orders.Answers("POST /api/lines", keeps: ["ItemName -> Line.ItemName"])).With(web.Info, web.Facts[0]));

        Assert.Equal(["stock.Item.Label"], catalog.Replicates("orders", "Line", "ItemName"));
        Assert.Equal(["orders", "stock"], catalog.Services.Select(s => s.Name));
        Assert.All(catalog.Services, s => Assert.Empty(s.Answers));
    }

    [Fact]
    public void An_event_that_carries_an_answer_carries_the_owners_value()
    {
        Catalog catalog = Build(
            Stock,
            Service("web").Asks("GET /api/items/{}").Publishes("ItemSeen", "Name @ GET /api/items/{}:Name"),
            Orders.Consumes("ItemSeen", "Name -> Line.ItemName"));

        Assert.Equal(["stock.Item.Label"], catalog.Replicates("orders", "Line", "ItemName"));
    }

    [Fact]
    public void A_value_that_a_module_takes_of_anothers_row_is_a_replica()
    {
        ServiceFixture stock = Stock.Module();
        Catalog catalog = Build(stock, Orders.Module().Copies(stock, "Item.Label -> Line.ItemName"));

        Assert.Equal(Transport.Call, Assert.Single(catalog.Field("orders", "Line", "ItemName").Replicates).Through);
    }

    [Fact]
    public void The_record_says_who_asks_whom_for_what()
    {
        Catalog catalog = Build(Stock, Orders.Asks("GET /api/items/{}", "stock-api", keeps: ["Name -> Line.ItemName"]));

        ServiceCall call = Assert.Single(catalog.Find("orders")!.Calls);
        Assert.Equal(("stock", "GET /api/items/{id}", Transport.Http), (call.To, call.Contract, call.Through));
        Assert.Equal([("Name", "Line.ItemName")], call.Stores.Select(s => (s.From, s.To)));
        ServiceAnswer answer = Assert.Single(catalog.Find("stock")!.Answers);
        Assert.Equal(["orders"], answer.From);
        Assert.Equal([("Id", "Item.Id"), ("Name", "Item.Label")], answer.Answers.Select(f => (f.Name, f.From.Single())));
    }

    [Fact]
    public void Where_several_services_could_answer_none_is_guessed()
    {
        Catalog catalog = Build(Stock, Service("depot").Answers("GET /api/items/{id}"), Orders.Asks("GET /api/items/{}", keeps: ["Name -> Line.ItemName"]));

        Assert.Empty(catalog.Find("orders")!.Calls);
        Assert.Empty(catalog.Replicates("orders", "Line", "ItemName"));
        UnresolvedItem question = Assert.Single(catalog.Find("orders")!.Unresolved);
        Assert.Contains("depot GET /api/items/{id}, stock GET /api/items/{id}", question.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://stock-api")]
    [InlineData("ApiSettings:StockUrl")]
    [InlineData("stock")]
    public void The_target_tells_which_of_several_is_asked(string target)
    {
        Catalog catalog = Build(Stock, Service("depot").Answers("GET /api/items/{id}"), Orders.Asks("GET /api/items/{}", target));

        Assert.Equal(["stock"], catalog.Find("orders")!.Calls.Select(c => c.To));
    }

    [Theory]
    [InlineData("GET /api/items/{}", "api.example.com")] // somebody else's
    [InlineData("GET /api/items/{}", "orders")] // its own
    [InlineData("POST /api/items/{}", null)]
    [InlineData("GET /api/items", null)]
    [InlineData("GET /{}/{}/{}", null)] // nothing of it is known
    [InlineData("GET items/{}", "options:Audience")] // one word behind an address that nobody here has
    public void What_another_host_or_address_answers_is_no_call(string contract, string? target)
    {
        Catalog catalog = Build(Stock, Orders.Asks(contract, target, keeps: ["Name -> Line.ItemName"]));

        Assert.Empty(catalog.Find("orders")!.Calls);
        Assert.Empty(catalog.Replicates("orders", "Line", "ItemName"));
        Assert.Empty(catalog.Find("orders")!.Unresolved);
    }

    [Fact]
    public void Behind_a_gateway_the_end_of_the_address_tells()
    {
        Catalog catalog = Build(Stock, Service("gateway"), Orders.Asks("GET /stock-service/api/items/{}", "gateway"));

        Assert.Equal([("stock", "GET /api/items/{id}")], catalog.Find("orders")!.Calls.Select(c => (c.To, c.Contract)));
    }

    [Fact]
    public void Modules_of_different_processes_do_not_call_each_other_in_memory()
    {
        Catalog catalog = Build(
            Service("stock").Entity("Item", "Id:int", "Label:string").Answers("stock/get", Transport.Call, tells: ["Name = Item.Label"]),
            Orders.Asks("stock/get", through: Transport.Call, keeps: ["Name -> Line.ItemName"]));

        Assert.Empty(catalog.Find("orders")!.Calls);
    }

    [Fact]
    public void A_field_that_is_called_like_a_key_of_its_own_service_holds_that_key()
    {
        Catalog catalog = Build(
            Service("flight").Entity("Airport", "Id:guid").Creates("Airport").Entity("FlightView", "Id:guid", "DepartureAirportId:guid")
                .Answers("flight.Flights/Get", Transport.Grpc, tells: ["From = FlightView.DepartureAirportId"]),
            Service("booking").Entity("Booking", "Id:guid", "StartsAt:guid").Creates("Booking")
                .Asks("flight.Flights/Get", through: Transport.Grpc, keeps: ["From -> Booking.StartsAt"]));

        Assert.Equal(["flight.Airport.Id"], catalog.References("booking", "Booking", "StartsAt"));
        Assert.Empty(catalog.Replicates("booking", "Booking", "StartsAt"));
    }
}
