namespace CodeReader.Tests.ServiceCalls;

public sealed class ModuleCallTests
{
    private const string Entities = """
        public class Item { public int Id { get; set; } public string Label { get; set; } }
        public class StockContext : DbContext { public DbSet<Item> Items { get; set; } }
        """;

    private const string Lines = """
        public class Line { public int Id { get; set; } public string ItemName { get; set; } }
        public class OrdersContext : DbContext { public DbSet<Line> Lines { get; set; } }
        """;

    [Fact]
    public void A_contract_of_another_module_leads_to_the_rows_behind_it()
    {
        var facts = CalledServices.Read(
            new Source("StockContracts", "public record ItemInfo(int Id, string Name); public interface IStockModule { Task<ItemInfo> Find(int id); }") { IsDeployable = false },
            new Source("Stock", Entities + """
                public class StockModule(StockContext db) : IStockModule { public async Task<ItemInfo> Find(int id) { var item = await db.Items.FindAsync(id); return new ItemInfo(item.Id, item.Label); } }
                """) { References = ["StockContracts"], IsDeployable = false },
            new Source("Orders", Lines + """
                public class PlaceOrder(IStockModule stock, OrdersContext db) { public async Task Run(int id) { var item = await stock.Find(id); db.Lines.Add(new Line { ItemName = item.Name }); } }
                """) { References = ["StockContracts"], IsDeployable = false },
            new Source("Host", "public class Program { }") { References = ["Stock", "Orders", "StockContracts"] });

        Assert.Equal(["Call IStockModule.Find -> stock"], facts.Asks("Orders"));
        Assert.Equal(["Item.Label → Line.ItemName"], facts.Copies("Orders"));
        Assert.Equal(["Id ← Item.Id", "Name ← Item.Label"], facts.Tells("Stock"));
    }

    [Fact]
    public void A_query_that_another_module_handles_leads_to_the_rows_behind_it()
    {
        var facts = CalledServices.Read(
            new Source("StockContracts", """
                namespace MediatR { public interface IRequest<T> { } public interface IRequestHandler<Q, T> { Task<T> Handle(Q request, CancellationToken token); } public interface ISender { Task<T> Send<T>(IRequest<T> request); } }
                public record ItemInfo(int Id, string Name); public record GetItemQuery(int Id) : MediatR.IRequest<ItemInfo>;
                """) { IsDeployable = false },
            new Source("Stock", Entities + """
                public class GetItemHandler(StockContext db) : MediatR.IRequestHandler<GetItemQuery, ItemInfo> {
                    public async Task<ItemInfo> Handle(GetItemQuery query, CancellationToken token) { var item = await db.Items.FindAsync(query.Id); return new ItemInfo(item.Id, item.Label); } }
                """) { References = ["StockContracts"], IsDeployable = false },
            new Source("Orders", Lines + """
                public class PlaceOrder(MediatR.ISender sender, OrdersContext db) { public async Task Run(int id) { var item = await sender.Send(new GetItemQuery(id)); db.Lines.Add(new Line { ItemName = item.Name }); } }
                """) { References = ["StockContracts"], IsDeployable = false },
            new Source("Host", "public class Program { }") { References = ["Stock", "Orders", "StockContracts"] });

        Assert.Equal(["Item.Label → Line.ItemName"], facts.Copies("Orders"));
    }

    [Fact]
    public void A_handler_is_where_code_begins_whoever_hands_it_its_messages()
    {
        var facts = CalledServices.Read(
            new Source("SharedContracts", """
                public interface IHandle<T> { Task HandleAsync(T message); }
                public class Dispatcher(IServiceProvider services) { public async Task Dispatch<T>(T message) { foreach (var handler in services.GetServices<IHandle<T>>()) await handler.HandleAsync(message); } }
                """) { IsDeployable = false },
            new Source("StockContracts", "public record ItemInfo(int Id, string Name); public interface IStockModule { Task<ItemInfo> Find(int id); }") { IsDeployable = false },
            new Source("Stock", Entities + """
                public class StockModule(StockContext db) : IStockModule { public async Task<ItemInfo> Find(int id) { var item = await db.Items.FindAsync(id); return new ItemInfo(item.Id, item.Label); } }
                """) { References = ["StockContracts"], IsDeployable = false },
            new Source("Orders", Lines + """
                public record Placed(int ItemId);
                public record Paid(int ItemId);
                public class PlacedHandler(IStockModule stock, OrdersContext db) : IHandle<Placed> { public async Task HandleAsync(Placed placed) { var item = await stock.Find(placed.ItemId); db.Lines.Add(new Line { ItemName = item.Name }); } }
                """ + string.Concat(Enumerable.Range(0, 12).Select(i => $"public class Paid{i} : IHandle<Paid> {{ public Task HandleAsync(Paid paid) => Task.CompletedTask; }}\n"))) { References = ["SharedContracts", "StockContracts"], IsDeployable = false },
            new Source("Host", "public class Program { }") { References = ["Stock", "Orders", "StockContracts", "SharedContracts"] });

        Assert.Equal(["Item.Label → Line.ItemName"], facts.Copies("Orders"));
    }

    [Fact]
    public void A_path_that_another_module_listens_on_is_asked_for_its_answer()
    {
        const string Client = """
            public interface IModuleClient { Task<T> SendAsync<T>(string path, object request) where T : class; }
            public interface IModuleSubscriber { IModuleSubscriber Subscribe<Q, T>(string path, Func<Q, IServiceProvider, Task<T>> action); }
            """;
        var facts = CalledServices.Read(
            new Source("SharedContracts", Client) { IsDeployable = false },
            new Source("Stock", Entities + """
                public record GetItem(int Id); public record ItemDto(int Id, string Name);
                public class StockModule { public void Use(IModuleSubscriber subscriber) => subscriber.Subscribe<GetItem, ItemDto>("stock/get", async (query, services) => {
                    var item = await services.GetRequiredService<StockContext>().Items.FindAsync(query.Id); return new ItemDto(item.Id, item.Label); }); }
                """) { References = ["SharedContracts"], IsDeployable = false },
            new Source("Orders", Lines + """
                public record ItemInfo(int Id, string Name);
                public interface IStockApi { Task<ItemInfo> Find(int id); }
                public class StockApi(IModuleClient client) : IStockApi { public Task<ItemInfo> Find(int id) => client.SendAsync<ItemInfo>("stock/get", new { Id = id }); }
                public class PlaceOrder(IStockApi stock, OrdersContext db) { public async Task Run(int id) { var item = await stock.Find(id); db.Lines.Add(new Line { ItemName = item.Name }); } }
                """) { References = ["SharedContracts"], IsDeployable = false },
            new Source("Host", "public class Program { }") { References = ["Stock", "Orders", "SharedContracts"] });

        Assert.Equal(["Call stock/get"], facts.Asks("Orders"));
        Assert.Equal(["Name → Line.ItemName"], facts.Keeps("Orders"));
        Assert.Equal(["Id ← Item.Id", "Name ← Item.Label"], facts.Tells("Stock"));
    }

    [Fact]
    public void An_interface_that_several_modules_implement_is_infrastructure()
    {
        Source Module(string name) => new(name, $"public class {name}Clock : IClock {{ public DateTime Now() => default; }} public class {name}Job(IClock clock) {{ public DateTime Run() => clock.Now(); }}")
        {
            References = ["CommonContracts"],
            IsDeployable = false,
        };
        var facts = CalledServices.Read(new Source("CommonContracts", "public interface IClock { DateTime Now(); }") { IsDeployable = false }, Module("Stock"), Module("Orders"));

        Assert.Empty(facts.Asks("Orders"));
        Assert.Empty(facts.Asks("Stock"));
    }
}
