namespace CodeReader.Tests.Lineage;

/// <summary>The forms in which code carries a row's values into a message: each gives the same origins as the plain one.</summary>
public sealed class PublishedFormsTests
{
    private const string Store = """
        public class Order { public int Id { get; set; } public string Number { get; set; } public string City { get; set; } public State State { get; set; } public Customer Customer { get; set; } public int CustomerId { get; set; } public List<Line> Lines { get; set; } = new(); public DateTime? PaidOn { get; set; } }
        public class Customer { public int Id { get; set; } public string Name { get; set; } }
        public class Line { public int Id { get; set; } public string Product { get; set; } public decimal Price { get; set; } public int Count { get; set; } public int OrderId { get; set; } }
        public enum State { Open, Paid }
        public class Db : DbContext { public DbSet<Order> Orders { get; set; } public DbSet<Line> Lines { get; set; } public DbSet<Customer> Customers { get; set; } }
        public interface IBus { Task Publish(object message); }
        public record Sent(string Number, string City);

        """;

    private static string Sending(string statements, string more = "") => Store + $$"""
        {{more}}
        public class Service(Db db, IBus bus) { public async Task Do(int id) { var order = await db.Orders.SingleAsync(o => o.Id == id); {{statements}} } }
        """;

    [Theory]
    [InlineData("var message = /*sent*/new Sent(order.Number, null) with { City = order.City };")]
    [InlineData("var message = new Sent(order.Number, null); message = message with { City = order.City }; bus.Publish(/*sent*/message);")]
    [InlineData("var message = new Sent(null, null); bus.Publish(/*sent*/message with { City = order.City, Number = order.Number });")]
    [InlineData("Sent message = new(City: order.City, Number: order.Number); bus.Publish(/*sent*/message);")]
    [InlineData("var (number, city) = (order.Number, order.City); bus.Publish(/*sent*/new Sent(number, city));")]
    [InlineData("(string Number, string City) Parts() => (order.Number, order.City); var parts = Parts(); bus.Publish(/*sent*/new Sent(parts.Number, parts.City));")]
    [InlineData("(string, string) Parts() => (order.Number, order.City); var parts = Parts(); bus.Publish(/*sent*/new Sent(parts.Item1, parts.Item2));")]
    [InlineData("Sent Make(Order o) => new(o.Number, o.City); bus.Publish(/*sent*/Make(order));")]
    [InlineData("Func<Order, Sent> make = o => new(o.Number, o.City); bus.Publish(/*sent*/make(order));")]
    [InlineData("Func<Order, Sent> make = o => new(o.Number, o.City); bus.Publish(/*sent*/make.Invoke(order));")]
    [InlineData("bus.Publish(/*sent*/id > 3 ? new Sent(order.Number, order.City) : new Sent(\"\", \"\"));")]
    [InlineData("bus.Publish(/*sent*/id switch { 1 => new Sent(order.Number, null), _ => new Sent(null, order.City) });")]
    [InlineData("var message = new Sent(order.Number ?? \"none\", order?.City ?? throw new Exception()); bus.Publish(/*sent*/message);")]
    [InlineData("var parts = new Dictionary<string, string> { [\"n\"] = order.Number }; bus.Publish(/*sent*/new Sent(parts[\"n\"], order.City));")]
    [InlineData("var copy = new { order.Number, order.City }; bus.Publish(/*sent*/new Sent(copy.Number, copy.City));")]
    [InlineData("var lazy = new Lazy<Sent>(() => new Sent(order.Number, order.City)); bus.Publish(/*sent*/lazy.Value);")]
    [InlineData("var task = Task.FromResult(new Sent(order.Number, order.City)); bus.Publish(/*sent*/await task);")]
    [InlineData("bus.Publish(/*sent*/await Task.Run(() => new Sent(order.Number, order.City)));")]
    [InlineData("var list = new List<Sent>(); list.Add(new Sent(order.Number, order.City)); foreach (var sent in list) { bus.Publish(/*sent*/sent); }")]
    [InlineData("if (order is { Number: var number, City: var city }) { bus.Publish(/*sent*/new Sent(number, city)); }")]
    [InlineData("switch (order) { case { Number: string number } o: bus.Publish(/*sent*/new Sent(number, o.City)); break; }")]
    [InlineData("string number, city; try { number = order.Number; city = order.City; } catch { throw; } bus.Publish(/*sent*/new Sent(number, city));")]
    public void Inside_a_method(string statements) => Assert.Equal(["City ← Order.City", "Number ← Order.Number"], Following.Origins(Sending(statements)));

    [Theory]
    [InlineData("public static class Maps { public static Sent ToSent(this Order o) => new(o.Number, o.City); }", "order.ToSent()")]
    [InlineData("public static class Maps { public static Sent Sent(Order o) { var sent = new Sent(o.Number, null); return sent with { City = o.City }; } }", "Maps.Sent(order)")]
    [InlineData("public class Factory { public Sent Make(Order o) => new(o.Number, o.City); }", "new Factory().Make(order)")]
    [InlineData("public static class Maps { public static async Task<Sent> ToSent(this Order o) { await Task.Yield(); return new(o.Number, o.City); } }", "await order.ToSent()")]
    [InlineData("public static class Maps { public static T Fill<T>(this T o, Action<T> fill) { fill(o); return o; } } public class Made { public string Number { get; set; } public string City { get; set; } }", "new Made().Fill(m => { m.Number = order.Number; m.City = order.City; })")]
    [InlineData("public class Builder { string n; string c; public Builder Number(string v) { n = v; return this; } public Builder City(string v) { c = v; return this; } public Sent Build() => new(n, c); }", "new Builder().Number(order.Number).City(order.City).Build()")]
    [InlineData("public class Made { public string Number { get; } public string City { get; } public Made(Order o) : this(o.Number, o.City) { } public Made(string number, string city) { Number = number; City = city; } }", "new Made(order)")]
    [InlineData("public abstract class Base { public string Number { get; } protected Base(string number) { Number = number; } } public class Made : Base { public string City { get; } public Made(string number, string city) : base(number) { City = city; } }", "new Made(order.Number, order.City)")]
    [InlineData("public abstract record Base(string Number); public record Made(string Number, string City) : Base(Number);", "new Made(order.Number, order.City)")]
    [InlineData("public class Made { public readonly string Number; public readonly string City; public Made(string number, string city) { Number = number; City = city; } }", "new Made(order.Number, order.City)")]
    [InlineData("public struct Made { public string Number; public string City; }", "new Made { Number = order.Number, City = order.City }")]
    [InlineData("public readonly record struct Made(string Number, string City);", "new Made(order.Number, order.City)")]
    [InlineData("public class Made { private string number; public string Number { get => number; set => number = value; } public string City { get; init; } }", "new Made { Number = order.Number, City = order.City }")]
    [InlineData("public class Made(string number, string city) { public string Number => number; public string City { get; } = city; }", "new Made(order.Number, order.City)")]
    [InlineData("public class Made { public required string Number { get; init; } public string City { get; set; } public static implicit operator Made(Order o) => new() { Number = o.Number, City = o.City }; }", "(Made)order")]
    public void Through_other_code(string more, string made) => Assert.Equal(["City ← Order.City", "Number ← Order.Number"], Following.Origins(Sending($"bus.Publish(/*sent*/{made});", more)));

    [Theory]
    [InlineData("var row = await db.Orders.Where(o => o.Id == id).Select(o => new { o.Number, o.City }).FirstAsync(); bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var row = await (from o in db.Orders where o.Id == id select new Sent(o.Number, o.City)).SingleOrDefaultAsync(); bus.Publish(/*sent*/row);")]
    [InlineData("var row = await (from o in db.Orders let n = o.Number orderby n select new { N = n, o }).FirstAsync(); bus.Publish(/*sent*/new Sent(row.N, row.o.City));")]
    [InlineData("var rows = await db.Orders.ToDictionaryAsync(o => o.Id); bus.Publish(/*sent*/new Sent(rows[id].Number, rows[id].City));")]
    [InlineData("var rows = await db.Orders.ToDictionaryAsync(o => o.Id); if (rows.TryGetValue(id, out var row)) bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var rows = db.Orders.ToLookup(o => o.Id); bus.Publish(/*sent*/new Sent(rows[id].First().Number, rows[id].First().City));")]
    [InlineData("await foreach (var row in db.Orders.AsAsyncEnumerable()) { bus.Publish(/*sent*/new Sent(row.Number, row.City)); }")]
    [InlineData("var row = db.Orders.OrderBy(o => o.Id).Skip(1).Take(1).ToList()[0]; bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var row = db.Orders.FromSqlRaw(\"select * from Orders\").First(); bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var row = (await db.Orders.ToListAsync()).GroupBy(o => o.City).Select(g => new Sent(g.First().Number, g.Key)).First(); bus.Publish(/*sent*/row);")]
    [InlineData("var row = db.Orders.Join(db.Lines, o => o.Id, l => l.OrderId, (o, l) => new { o.Number, o.City, l.Product }).First(); bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var row = (from l in db.Lines join o in db.Orders on l.OrderId equals o.Id select new { l, o }).First(); bus.Publish(/*sent*/new Sent(row.o.Number, row.o.City));")]
    [InlineData("var row = (from l in db.Lines join o in db.Orders on l.OrderId equals o.Id into all from x in all.DefaultIfEmpty() select x).First(); bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var row = db.Orders.AsNoTracking().Aggregate((a, b) => a); bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var (row, _) = (db.Orders.First(), 1); bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("db.Orders.ToList().ForEach(row => bus.Publish(/*sent*/new Sent(row.Number, row.City)));")]
    [InlineData("await Task.WhenAll(db.Orders.ToList().Select(row => bus.Publish(/*sent*/new Sent(row.Number, row.City))));")]
    [InlineData("for (var i = 0; i < 3; i++) { var row = db.Orders.ToArray()[i]; bus.Publish(/*sent*/new Sent(row.Number, row.City)); }")]
    [InlineData("var row = await db.Orders.FindAsync([id], default); bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    [InlineData("var row = db.ChangeTracker.Entries<Order>().First().Entity; bus.Publish(/*sent*/new Sent(row.Number, row.City));")]
    public void Out_of_queries(string statements) => Assert.Equal(["City ← Order.City", "Number ← Order.Number"], Following.Origins(Store + $$"""
        public class Service(Db db, IBus bus) { public async Task Do(int id) { {{statements}} } }
        """));

    [Theory]
    [InlineData("$\"{order.Number}\"", " ~")]
    [InlineData("$\"{order.Number}-{id}\"", " ~")]
    [InlineData("string.Format(\"{0}!\", order.Number)", " ~")]
    [InlineData("string.Join(\",\", order.Number)", " ~")]
    [InlineData("string.Concat(order.Number, \"x\")", " ~")]
    [InlineData("order.Number.Substring(0, 3)", " ~")]
    [InlineData("order.Number[..3]", " ~")]
    [InlineData("order.Number.Replace(\"a\", \"b\")", " ~")]
    [InlineData("order.Number.Trim()", " ~")]
    [InlineData("order.Number.ToString()", "")]
    [InlineData("order.Number!", "")]
    [InlineData("Convert.ToString(order.Number)", "")]
    [InlineData("System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(order.Number))", " #")]
    [InlineData("Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(order.Number)))", " #")]
    public void A_change_on_the_way_is_told(string expression, string mark) =>
        Assert.Equal(["Value ← Order.Number" + mark], Following.Origins(Sending($"bus.Publish(/*sent*/new {{ Value = {expression} }});")));

    [Theory]
    [InlineData("order.State.ToString()", "Order.State")]
    [InlineData("(int)order.State", "Order.State")]
    [InlineData("Enum.GetName(order.State)", "Order.State")]
    [InlineData("Enum.Parse<State>(order.State.ToString())", "Order.State")]
    [InlineData("order.State == State.Paid", "Order.State ~")]
    [InlineData("order.PaidOn.Value", "Order.PaidOn")]
    [InlineData("order.PaidOn.GetValueOrDefault()", "Order.PaidOn")]
    [InlineData("order.PaidOn.HasValue", "Order.PaidOn ~")]
    [InlineData("order.PaidOn?.ToString(\"O\")", "Order.PaidOn ~")]
    [InlineData("order.PaidOn.Value.AddDays(3)", "Order.PaidOn ~")]
    [InlineData("new DateTimeOffset(order.PaidOn.Value)", "Order.PaidOn")]
    [InlineData("order.Id.ToString()", "Order.Id")]
    [InlineData("Convert.ToInt64(order.Id)", "Order.Id")]
    [InlineData("order.Customer.Name", "Customer.Name")]
    [InlineData("order.Customer?.Name ?? \"\"", "Customer.Name")]
    [InlineData("order.Lines.Count", "")]
    public void Another_type_of_the_same_value_is_the_same_value(string expression, string from) => Assert.Equal(
        from.Length == 0 ? [] : ["Value ← " + from], Following.Origins(Sending($"bus.Publish(/*sent*/new {{ Value = {expression} }});")));

    [Fact]
    public void Several_members_in_one_value_are_all_told() => Assert.Equal(
        ["Value ← Order.City ~", "Value ← Order.Number ~"],
        Following.Origins(Sending("bus.Publish(/*sent*/new { Value = order.Number + order.City });")));

    [Fact]
    public void A_value_that_is_one_of_two_members_is_both() => Assert.Equal(
        ["Value ← Order.City", "Value ← Order.Number"],
        Following.Origins(Sending("bus.Publish(/*sent*/new { Value = id > 3 ? order.Number : order.City });")));
}
