using CatalogModel;
using CatalogModel.Facts;
using CodeReader.DataAccess;

namespace CodeReader.Tests.DataAccess;

public sealed class ChangeReaderTests
{
    private const string Model = """
        using Microsoft.EntityFrameworkCore;
        namespace App;
        class Base { public int Id { get; set; } }
        class Order : Base
        {
            private string _note = "";
            public string Note { get => _note; set { _note = value; } }
            public int Status { get; set; }
            public int Unmapped { get; set; }
            public Address Address { get; set; } = new();
            public List<Line> Lines { get; set; } = [];
            public Order() { Status = 1; }
            public static Order Place(int status) { var order = new Order { Status = status }; order.Note = "new"; return order; }
            public void Close() { Status = 9; _note = "closed"; }
            public void AddLine() { Lines.Add(new Line()); }
        }
        class Line { public int Amount { get; set; } }
        class Address { public string Street { get; set; } = ""; }
        class OrderDto { public int Status { get; set; } }
        static class Mapping { public static Order ToOrder(this OrderDto dto) => new() { Status = dto.Status }; }
        interface IOrderRepository { Task InsertAsync(Order order); void Delete(Order order); void Save(object anything); }
        class Shop : DbContext { public DbSet<Order> Orders => Set<Order>(); public DbSet<Line> Lines => Set<Line>(); }
        """;

    [Theory]
    [InlineData("db.Orders.Add(new Order());")]
    [InlineData("var order = new Order { Status = 1 }; await db.AddAsync(order);")]
    [InlineData("Order order; order = new(); db.Add(order);")]
    [InlineData("db.Orders.AddRange(new Order(), new Order());")]
    [InlineData("db.Orders.AddRange(dtos.Select(d => new Order { Status = d.Status }).ToList());")]
    [InlineData("var orders = new List<Order> { new Order() }; db.AddRange(orders);")]
    [InlineData("db.Add(Order.Place(2));")]
    [InlineData("var order = dtos[0].ToOrder(); db.Orders.Add(order);")]
    [InlineData("await repository.InsertAsync(new Order());")]
    [InlineData("var order = mapper.Map<Order>(dtos[0]); db.Add(order);")]
    public void A_row_is_made(string statements) => Assert.Equal(["App.Order created in App.Work.Run"], Changes(statements).Distinct());

    [Theory]
    [InlineData("var order = new Order(); Console.WriteLine(order.Status);")]
    [InlineData("db.Orders.Remove(new Order());", "App.Order deleted in App.Work.Run")]
    [InlineData("modelBuilder.Entity<Order>().HasData(new Order());")]
    [InlineData("var copies = dtos.Select(d => new Order()).ToList();")]
    [InlineData("repository.Save(new OrderDto());")]
    [InlineData("return Results.Created(\"/\", new Order());")]
    public void An_instance_that_is_not_kept_is_no_row(string statements, params string[] others) => Assert.Equal(others, Changes(statements));

    [Theory]
    [InlineData("order.Status = 2;", "Status")]
    [InlineData("order.Status += 2;", "Status")]
    [InlineData("order.Status++;", "Status")]
    [InlineData("order.Note = \"x\";", "Note")]
    [InlineData("order.Id = 2;", "Id")]
    [InlineData("order.Address.Street = \"x\";", "Address.Street")]
    [InlineData("order.Address = new();", "Address")]
    [InlineData("foreach (var o in db.Orders) { o.Status = 3; }", "Status")]
    [InlineData("db.Orders.ExecuteUpdate(s => s.SetProperty(o => o.Status, 3));", "Status")]
    public void A_member_is_changed(string statements, string member) =>
        Assert.Equal([$"App.Order.{member} updated in App.Work.Run"], Changes(statements));

    [Theory]
    [InlineData("var made = new Order(); made.Status = 3;")]
    [InlineData("var made = Order.Place(3); made.Note = \"x\";")]
    [InlineData("dtos[0].Status = 3;")]
    [InlineData("order.Unmapped = 3;")]
    [InlineData("order.Lines = [];")]
    [InlineData("var status = order.Status; status = 3;")]
    [InlineData("var address = new Address(); address.Street = \"x\";")]
    public void What_is_no_stored_member_or_still_being_made_is_no_change(string statements) => Assert.Empty(Changes(statements));

    [Theory]
    [InlineData("db.Orders.Remove(order);")]
    [InlineData("db.Remove(order);")]
    [InlineData("db.RemoveRange(db.Orders.Where(o => o.Status == 1).ToList());")]
    [InlineData("await db.Orders.Where(o => o.Status == 1).ExecuteDeleteAsync();")]
    [InlineData("repository.Delete(order);")]
    [InlineData("await unknown.DeleteAsync<Order>(order.Id);")]
    [InlineData("db.Entry(order).State = EntityState.Deleted;")]
    public void Rows_are_removed(string statements) => Assert.Equal(["App.Order deleted in App.Work.Run"], Changes(statements));

    [Theory]
    [InlineData("var list = new List<Order>(); list.Remove(order);")]
    [InlineData("dtos.RemoveAt(0);")]
    [InlineData("cache.Remove(\"order\");")]
    public void What_is_removed_from_a_list_or_a_cache_is_no_row(string statements) => Assert.Empty(Changes(statements));

    [Fact]
    public void An_entity_changes_itself_in_its_methods_but_not_in_constructors_setters_and_factories() =>
        Assert.Equal(
            ["App.Line created in App.Order.AddLine", "App.Order.Note updated in App.Order.Close", "App.Order.Status updated in App.Order.Close"],
            Read("").Where(c => !c.Contains("App.Work", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Without_a_model_every_member_counts_and_a_field_stands_for_the_property_it_backs()
    {
        (SourceSet sources, SourceProject project) = Code.Of(Model);
        PersistedTypes persisted = PersistedTypes.FromSource(sources, CancellationToken.None);
        Assert.Equal(["Note", "Status"], DataAccessReader.Read(sources, project, persisted, CancellationToken.None).Changes
            .Where(c => c.At.Symbol == "App.Order.Close").Select(c => c.Member).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Changes(string statements) =>
        Read(statements).Where(c => c.Contains("App.Work", StringComparison.Ordinal));

    private static IEnumerable<string> Read(string statements)
    {
        (SourceSet sources, SourceProject project) = Code.Of(Model + $$"""
            class Work
            {
                public async Task<object?> Run(Shop db, Order order, List<OrderDto> dtos, IOrderRepository repository, ModelBuilder modelBuilder)
                { {{statements}} return null; }
            }
            """);
        PersistedTypes persisted = PersistedTypes.From([new ContextModel
        {
            Context = "App.Shop", Project = "src/App/App.csproj", Provider = "sqlite", At = new("", 0),
            Entities = [Entity("Order", "Id", "Note", "Status", "Address.Street"), Entity("Line", "Amount")],
        }]);
        return DataAccessReader.Read(sources, project, persisted, CancellationToken.None).Changes.Select(c =>
            $"{c.Entity}{(c.Member is null ? "" : "." + c.Member)} {c.Kind.ToString().ToLowerInvariant()}d in {c.At.Symbol}");
    }

    private static EntityModel Entity(string name, params string[] fields) => new()
    {
        Name = name, Type = "App." + name, Fields = [.. fields.Select(f => new FieldModel { Path = f, Column = f, Type = FieldTypes.String })],
    };
}
