namespace CodeReader.Tests.ServiceCalls;

public sealed class GrpcCallTests
{
    // What a build makes of a file with package "shop" and service "Stock".
    private const string Generated = """
        namespace Shop.Protos {
            public sealed class ItemRequest { public int Id { get; set; } }
            public sealed class ItemReply { public int Id { get; set; } public string Name { get; set; } public System.Collections.Generic.List<PartReply> Parts { get; set; } }
            public sealed class PartReply { public string Code { get; set; } }
            public static class Stock {
                static readonly string __ServiceName = "shop.Stock";
                public abstract class StockBase { public virtual System.Threading.Tasks.Task<ItemReply> GetItem(ItemRequest request, Grpc.Core.ServerCallContext context) => throw null; }
                public class StockClient : Grpc.Core.ClientBase<StockClient> {
                    public virtual ItemReply GetItem(ItemRequest request, System.Threading.CancellationToken cancellationToken = default) => throw null;
                    public virtual System.Threading.Tasks.Task<ItemReply> GetItemAsync(ItemRequest request, System.Threading.CancellationToken cancellationToken = default) => throw null;
                }
            }
        }
        """;

    private static readonly Source Stock = new("Stock", """
        using Shop.Protos;
        public class Item { public int Id { get; set; } public string Label { get; set; } public List<Part> Parts { get; set; } }
        public class Part { public int Id { get; set; } public string Code { get; set; } }
        public class StockContext : DbContext { public DbSet<Item> Items { get; set; } public DbSet<Part> Parts { get; set; } }
        public class StockService(StockContext db) : Shop.Protos.Stock.StockBase {
            public override async Task<ItemReply> GetItem(ItemRequest request, Grpc.Core.ServerCallContext context) {
                var item = await db.Items.FirstAsync(i => i.Id == request.Id);
                var reply = new ItemReply { Id = item.Id, Name = item.Label };
                foreach (var part in item.Parts) { reply.Parts.Add(new PartReply { Code = part.Code }); }
                return reply;
            }
        }
        """) { Generated = Generated };

    [Fact]
    public void An_answer_is_followed_from_the_rows_of_the_one_to_those_of_the_other()
    {
        var facts = CalledServices.Read(Stock, Orders("var item = await client.GetItemAsync(new ItemRequest { Id = id }); db.Lines.Add(new Line { ItemId = item.Id, ItemName = item.Name });"));

        Assert.Equal(["Grpc shop.Stock/GetItem"], facts.Asks("Orders"));
        Assert.Equal(["Id → Line.ItemId", "Name → Line.ItemName"], facts.Keeps("Orders"));
        Assert.Equal(["Id ← Item.Id", "Name ← Item.Label", "Parts.Code ← Part.Code"], facts.Tells("Stock"));
    }

    [Fact]
    public void A_call_that_does_not_wait_is_the_same_call() =>
        Assert.Equal(["Grpc shop.Stock/GetItem"], CalledServices.Read(Stock, Orders("var item = client.GetItem(new ItemRequest { Id = id });")).Asks("Orders"));

    [Fact]
    public void An_answer_is_followed_through_the_methods_that_ask_for_it()
    {
        var facts = CalledServices.Read(Stock, new Source("Orders", """
            using Shop.Protos;
            public class Line { public int Id { get; set; } public string ItemName { get; set; } }
            public class OrdersContext : DbContext { public DbSet<Line> Lines { get; set; } }
            public record ItemInfo(string Title);
            public interface IStock { Task<ItemInfo> Find(int id); }
            public class StockGateway(Shop.Protos.Stock.StockClient client) : IStock {
                public async Task<ItemInfo> Find(int id) => Map(await client.GetItemAsync(new ItemRequest { Id = id }));
                private static ItemInfo Map(ItemReply reply) => new(reply.Name);
            }
            public class PlaceOrder(IStock stock, OrdersContext db) {
                public async Task Run(int id) { var info = await stock.Find(id); db.Lines.Add(new Line { ItemName = info.Title }); }
            }
            """) { Generated = Generated });

        Assert.Equal(["Name → Line.ItemName"], facts.Keeps("Orders"));
    }

    [Fact]
    public void What_one_answer_brings_is_sent_on()
    {
        var facts = CalledServices.Read(Stock, Orders("var item = await client.GetItemAsync(new ItemRequest { Id = 1 }); await client.GetItemAsync(new ItemRequest { Id = item.Id });"));

        Assert.Equal(["Id ← @Id"], facts.Sends("Orders"));
    }

    [Fact]
    public void What_nobody_offers_is_no_call() =>
        Assert.Empty(CalledServices.Read(Orders("await client.GetItemAsync(new ItemRequest { Id = id });")).Asks("Orders"));

    [Fact]
    public void A_class_of_the_same_name_that_no_proto_file_made_is_no_client() =>
        Assert.Empty(CalledServices.Read(Stock, new Source("Orders", """
            public class StockClient { public Task<string> GetItemAsync(int id) => Task.FromResult(""); }
            public class PlaceOrder(StockClient client) { public Task Run(int id) => client.GetItemAsync(id); }
            """)).Asks("Orders"));

    private static Source Orders(string body) => new("Orders", $$"""
        using Shop.Protos;
        public class Line { public int Id { get; set; } public int ItemId { get; set; } public string ItemName { get; set; } }
        public class OrdersContext : DbContext { public DbSet<Line> Lines { get; set; } }
        public class PlaceOrder(Shop.Protos.Stock.StockClient client, OrdersContext db) {
            public async Task Run(int id) { {{body}} }
        }
        """) { Generated = Generated };
}
