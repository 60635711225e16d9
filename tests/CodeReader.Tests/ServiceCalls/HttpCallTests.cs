namespace CodeReader.Tests.ServiceCalls;

public sealed class HttpCallTests
{
    private const string Items = """
        public class Item { public int Id { get; set; } public string Label { get; set; } public decimal Price { get; set; } }
        public class StockContext : DbContext { public DbSet<Item> Items { get; set; } }
        public record ItemDto(int Id, string Name);
        """;

    private static readonly Source Controller = new("Stock", Items + """
        [ApiController, Route("api/v{version:apiVersion}/[controller]")]
        public class ItemsController(StockContext db) : ControllerBase {
            [HttpGet("{id:int}")]
            public async Task<ActionResult<ItemDto>> Get(int id) { var item = await db.Items.FindAsync(id); if (item == null) return NotFound(); return Ok(new ItemDto(item.Id, item.Label)); }
            [HttpPost]
            public async Task<IActionResult> Add([FromBody] ItemDto dto) { db.Items.Add(new Item { Label = dto.Name }); await db.SaveChangesAsync(); return Created(); }
        }
        """);

    private static readonly Source Mapped = new("Stock", Items + """
        public static class Api {
            public static void Map(WebApplication app) => app.MapGroup("/api/items").WithTags("items").MapItems();
            public static RouteGroupBuilder MapItems(this RouteGroupBuilder group) {
                var one = group.MapGroup("{id}");
                one.MapGet("/", Get);
                group.MapPost("", (ItemDto dto, StockContext db) => { db.Items.Add(new Item { Label = dto.Name }); return Results.Ok(); });
                return group;
            }
            private static async Task<IResult> Get(int id, StockContext db) { var item = await db.Items.FindAsync(id); return item is null ? Results.NotFound() : TypedResults.Ok(new ItemDto(item.Id, item.Label)); }
        }
        """);

    [Theory]
    [InlineData("var item = await http.GetFromJsonAsync<ItemInfo>($\"api/v1/items/{id}\");")]
    [InlineData("var response = await http.GetAsync(\"/api/v2/Items/\" + id); response.EnsureSuccessStatusCode(); var item = await response.Content.ReadFromJsonAsync<ItemInfo>();")]
    [InlineData("var text = await http.GetStringAsync(Address(id)); var item = JsonSerializer.Deserialize<ItemInfo>(text);")]
    [InlineData("var request = new HttpRequestMessage(HttpMethod.Get, $\"api/v1/items/{id}\"); var response = await http.SendAsync(request); var item = JsonSerializer.Deserialize<ItemInfo>(await response.Content.ReadAsStringAsync());")]
    [InlineData("var item = await Ask<ItemInfo>($\"api/v1/items/{id}\");")]
    public void An_answer_is_followed_however_it_is_asked_for(string code)
    {
        var facts = CalledServices.Read(Controller, Orders(code + " db.Lines.Add(new Line { ItemId = item.Id, ItemName = item.Name });"));

        Assert.Equal(["Id → Line.ItemId", "Name → Line.ItemName"], facts.Keeps("Orders"));
        Assert.Equal(["Http GET /api/{version}/Items/{id}"], facts.Offers("Stock"));
        Assert.Equal(["Id ← Item.Id", "Name ← Item.Label"], facts.Tells("Stock"));
    }

    [Theory]
    [InlineData("await http.PostAsJsonAsync(\"api/v1/items\", new { Name = line.ItemName });")]
    [InlineData("await http.PostAsync(\"api/v1/items\", new StringContent(JsonSerializer.Serialize(new { Name = line.ItemName }), System.Text.Encoding.UTF8, \"application/json\"));")]
    [InlineData("await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"api/v1/items\") { Content = JsonContent.Create(new { Name = line.ItemName }) });")]
    public void A_request_is_followed_into_the_rows_of_the_other(string code)
    {
        var facts = CalledServices.Read(Controller, Orders("var line = await db.Lines.FirstAsync(l => l.Id == id); " + code));

        Assert.Equal(["Name ← Line.ItemName"], facts.Sends("Orders"));
        Assert.Equal(["Name → Item.Label"], facts.Takes("Stock"));
    }

    [Fact]
    public void Mapped_endpoints_have_the_routes_of_their_groups()
    {
        var facts = CalledServices.Read(Mapped, Orders("await http.GetAsync($\"api/items/{id}\"); await http.PostAsJsonAsync(\"api/items\", new { Name = \"x\" });"));

        Assert.Equal(["Http GET /api/items/{id}", "Http POST /api/items"], facts.Offers("Stock").Order(StringComparer.Ordinal));
        Assert.Equal(["Name → Item.Label"], facts.Takes("Stock"));
        Assert.Equal(["Id ← Item.Id", "Name ← Item.Label"], facts.Tells("Stock"));
    }

    [Fact]
    public void An_answer_that_is_kept_in_a_field_is_not_the_controller_itself()
    {
        var facts = CalledServices.Read(
            new Source("Stock", Items + """
                public class Answer { public string Name { get; set; } }
                [ApiController, Route("api/items")]
                public class ItemsController(StockContext db) : ControllerBase {
                    private readonly Answer answer = new();
                    [HttpGet("{id}")]
                    public Answer Get(int id) { answer.Name = db.Items.First(i => i.Id == id).Label; return answer; }
                }
                """),
            Orders("await http.GetAsync($\"api/items/{id}\");"));

        Assert.Equal(["Name ← Item.Label"], facts.Tells("Stock"));
        Assert.Equal(["Name"], facts.Single(f => f.Offered.Count > 0).Offered.SelectMany(o => o.Response).Select(r => r.Field));
    }

    [Fact]
    public void An_endpoint_that_is_a_class_answers_what_it_sends()
    {
        var facts = CalledServices.Read(
            new Source("Stock", Items + """
                public class GetItem(StockContext db) : Endpoint<GetItemRequest, ItemDto> {
                    public override void Configure() { Get("/api/items/{Id}"); AllowAnonymous(); }
                    public override async Task HandleAsync(GetItemRequest request, CancellationToken ct) { var item = await db.Items.FindAsync(request.Id); await SendAsync(new ItemDto(item.Id, item.Label), cancellation: ct); }
                }
                public class GetItemRequest { public int Id { get; set; } }
                """),
            Orders("await http.GetAsync($\"api/items/{id}\");"));

        Assert.Equal(["Http GET /api/items/{Id}"], facts.Offers("Stock"));
        Assert.Equal(["Id ← Item.Id", "Name ← Item.Label"], facts.Tells("Stock"));
    }

    [Fact]
    public void A_client_that_is_only_described_asks_by_its_attributes()
    {
        var facts = CalledServices.Read(Mapped, new Source("Orders", """
            public class Line { public int Id { get; set; } public string ItemName { get; set; } }
            public class OrdersContext : DbContext { public DbSet<Line> Lines { get; set; } }
            public record ItemInfo(int Id, string Name);
            public interface IStockApi { [Get("/items/{id}")] Task<ItemInfo> Find(int id); }
            public class PlaceOrder(IStockApi api, OrdersContext db) { public async Task Run(int id) { var item = await api.Find(id); db.Lines.Add(new Line { ItemName = item.Name }); } }
            public static class Startup { public static void Add(IServiceCollection services) => services.AddRefitClient<IStockApi>().ConfigureHttpClient(c => c.BaseAddress = new Uri("http://stock/api")); }
            """));

        Assert.Equal(["Http GET /api/items/{} -> stock"], facts.Asks("Orders"));
        Assert.Equal(["Name → Line.ItemName"], facts.Keeps("Orders"));
    }

    [Fact]
    public void A_typed_client_asks_at_the_address_that_it_is_registered_with() =>
        Assert.Equal(
            ["Http GET /api/items/{} -> stock-api"],
            CalledServices.Read(Mapped, new Source("Orders", """
                public class StockClient(HttpClient http) { public Task<string> Find(int id) => http.GetStringAsync($"items/{id}"); }
                public static class Startup { public static void Add(IServiceCollection services) => services.AddHttpClient<StockClient>(c => c.BaseAddress = new Uri("https+http://stock-api/api/")); }
                """)).Asks("Orders"));

    [Fact]
    public void An_address_of_the_configuration_is_known_by_its_key() =>
        Assert.Equal(
            ["Http GET api/items/{} -> settings:StockUrl:id"],
            CalledServices.Read(Mapped, new Source("Orders", """
                public class Settings { public string StockUrl { get; set; } }
                public class StockClient(HttpClient http, Settings settings) { public Task<string> Find(int id) => http.GetStringAsync($"{settings.StockUrl}/api/items/{id}"); }
                """)).Asks("Orders"));

    [Fact]
    public void A_call_through_a_sidecar_names_the_application() =>
        Assert.Equal(
            ["Http POST /api/items -> stock"],
            CalledServices.Read(Mapped, new Source("Orders", """
                public class Gateway(DaprClient client) { public Task Add() => client.InvokeMethodAsync(HttpMethod.Post, "stock", "api/items", new { Name = "x" }); }
                """)).Asks("Orders"));

    [Theory]
    [InlineData("await http.GetAsync(\"api/v1/customers\");")]
    [InlineData("await http.DeleteAsync($\"api/v1/items/{id}\");")]
    [InlineData("await http.GetAsync($\"api/v1/items/{id}/parts\");")]
    public void What_nobody_offers_is_no_call(string code) => Assert.Empty(CalledServices.Read(Controller, Orders(code)).Asks("Orders"));

    [Fact]
    public void An_endpoint_that_only_browsers_ask_is_no_fact() => Assert.Empty(CalledServices.Read(Controller).Offers("Stock"));

    private static Source Orders(string body) => new("Orders", $$"""
        public class Line { public int Id { get; set; } public int ItemId { get; set; } public string ItemName { get; set; } }
        public class OrdersContext : DbContext { public DbSet<Line> Lines { get; set; } }
        public record ItemInfo(int Id, string Name);
        public class PlaceOrder(HttpClient http, OrdersContext db) {
            public async Task Run(int id) { {{body}} }
            private async Task<T> Ask<T>(string address) { var response = await http.GetAsync(address); return await response.Content.ReadFromJsonAsync<T>(); }
            private static string Address(int id) => $"api/v1/items/{id}";
        }
        """);
}
