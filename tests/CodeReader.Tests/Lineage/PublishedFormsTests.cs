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

    // A domain as its books teach it: value objects with conversions, events that are made and checked by factories, a mapper to what leaves.
    private const string Domain = """
        public record ProductId { public long Value { get; } private ProductId(long value) { Value = value; } public static ProductId Of(long value) => new(value.Positive()); public static implicit operator long(ProductId id) => id?.Value ?? 0; }
        public record Name { public string Value { get; private set; } public static Name Of(string value) => new() { Value = value.NotBlank() }; public static implicit operator string(Name name) => name?.Value ?? string.Empty; }
        public record Stock { public int Available { get; private set; } public int Most { get; private set; } public static Stock Of(int available, int most) => new() { Available = available, Most = most }; public void Deconstruct(out int available, out int most) => (available, most) = (Available, Most); }
        public static class Checks { public static long Positive(this long value) { if (value < 1) throw new Exception(); return value; } public static string NotBlank(this string value, string name = null) { if (value == null) throw new Exception(name); return value; } public static T There<T>(this T value) => value == null ? throw new Exception() : value; }
        public interface IDomainEvent;
        public abstract class Aggregate<TId> { private readonly List<IDomainEvent> events = new(); public TId Id { get; protected set; } protected void Raise(IDomainEvent e) { if (!events.Contains(e)) events.Add(e); } }
        public class Product : Aggregate<ProductId> {
            public Name Name { get; private set; } public Stock Stock { get; private set; }
            private Product() { }
            private Product(ProductId id, Name name, Stock stock) { Id = id; Name = name; Stock = stock; }
            public static Product Create(ProductId id, Name name, Stock stock) { var product = new Product(id.There(), name.There(), stock.There()); product.Raise(ProductCreated.Of(product.Id, product.Name, product.Stock)); return product; }
            public void Rename(Name name) { Name = name; Raise(ProductRenamed.Of(Id, name)); }
            public int Debit(int count) { var (available, most) = Stock; Stock = Stock.Of(available - count, most); var (left, _) = Stock; Raise(StockDebited.Of(Id, left, count)); return left; } }
        public record ProductCreated(long Id, string Name, int Available) : IDomainEvent { public static ProductCreated Of(ProductId id, Name name, Stock stock) => new(id, name, stock.Available); }
        public record ProductRenamed(long Id, string Name) : IDomainEvent { public static ProductRenamed Of(long id, string name) { return new RenamedCheck().HandleValidation(new ProductRenamed(id, name!)); } }
        public record StockDebited(long Id, int Left, int Count) : IDomainEvent { public static StockDebited Of(long id, int left, int count) { id.Positive(); return new(id, left, count); } }
        public class RenamedCheck : AbstractValidator<ProductRenamed> { }
        public static class Validation { public static T HandleValidation<T>(this IValidator<T> validator, T request) { validator.ValidateAndThrow(request); return request; } }
        public class Db : DbContext { public DbSet<Product> Products { get; set; } }
        public record Created(long Id, string Name, int Stock) { public static Created Of(long id, string name, int stock) { name.NotBlank(); return new Created(id, name, stock); } }
        public record Renamed(long Id, string Name) { public static Renamed Of(long id, string name) => new(id, name); }
        public record Debited(long Id, int Left, int Count) { public static Debited Of(long id, int left, int count) => new(id, left, count); }

        """;

    [Theory]
    [InlineData("ProductCreated made => /*sent*/Created.Of(made.Id, made.Name, made.Available)", "Id ← Product.Id", "Name ← Product.Name", "Stock ← Product.Stock.Available")]
    [InlineData("ProductRenamed made => /*sent*/Renamed.Of(made.Id, made.Name)", "Id ← Product.Id", "Name ← Product.Name")]
    [InlineData("StockDebited made => /*sent*/Debited.Of(made.Id, made.Left, made.Count)", "Id ← Product.Id", "Left ← Product.Stock.Available")]
    public void From_an_aggregate_through_its_domain_event(string arm, params string[] expected) => Assert.Equal(
        expected,
        Following.Origins(Domain + "public class Mapper { public object Map(IDomainEvent e) => e switch { " + arm + ", _ => null }; }"));

    [Theory]
    [InlineData("case ProductCreated created: return /*sent*/Created.Of(created.Id, created.Name, 0);")]
    [InlineData("case ProductRenamed renamed: return /*sent*/Renamed.Of(renamed.Id, renamed.Name);")]
    public void From_an_aggregate_without_the_packages(string section) => Assert.Equal(
        ["Id ← Product.Id", "Name ← Product.Name"],
        Following.Origins(Domain + "public class Mapper { public object Map(IDomainEvent e) { switch (e) { " + section + " default: return null; } } }", restored: false));
}
