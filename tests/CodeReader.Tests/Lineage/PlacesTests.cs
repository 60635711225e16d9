namespace CodeReader.Tests.Lineage;

/// <summary>The places that prove the way of a value belong to the way it went, whatever else the code says of the same member.</summary>
public sealed class PlacesTests
{
    private const string Store = """
        public class Order { public int Id { get; set; } public string Number { get; set; } public string Place { get; set; } public Address Address { get; set; } public List<Line> Lines { get; } = new(); }
        public class Line { public int Id { get; set; } public string Product { get; set; } public int Count { get; set; } }
        public record Address(string Street, string City);
        public class Db : DbContext { public DbSet<Order> Orders { get; set; } public DbSet<Line> Lines { get; set; } }
        public static class Log { public static void Information(string text, params object[] values) { } }
        public record Placed(string Number, string Place, Part Part, List<Part> Parts);
        public record Part(string Street, string City);

        """;

    [Theory]
    [InlineData("Log.Information(\"{Number}\", placed.Number);")]
    [InlineData("if (placed.Number is null) { throw new ArgumentNullException(); }")]
    [InlineData("if (placed.Number == \"\") return;")]
    [InlineData("ArgumentNullException.ThrowIfNull(placed.Number);")]
    [InlineData("Check(placed);")]
    [InlineData("var (first, _, _, _) = placed;")]
    [InlineData("foreach (var part in placed.Parts) { Log.Information(placed.Number); }")]
    public void An_earlier_mention_of_a_message_s_member_is_no_place_of_it(string before) => Assert.Equal(
        ["Number: var order = new Order { Number = placed.Number };"],
        Following.WriteLines(Store + $$"""
            public class Handler(Db db)
            {
                public void Handle(Placed placed)
                {
                    {{before}}
                    var order = new Order { Number = placed.Number };
                    db.Add(order);
                }

                private static void Check(Placed placed)
                {
                    if (placed.Number.Length > 10) { throw new ArgumentException(placed.Number); }
                }
            }
            """));

    [Theory]
    [InlineData("Log.Information(\"{City}\", request.Address.City);")]
    [InlineData("if (request?.Address?.City is not { Length: > 0 }) return;")]
    [InlineData("Check(request);")]
    public void An_earlier_mention_of_a_stored_input_s_member_is_no_place_of_it(string before) => Assert.Equal(
        ["City: var order = new Order { Place = request.Address.City };"],
        Following.OriginLines(Store + $$"""
            public class Request { public Address Address { get; set; } }
            public class Service(Db db)
            {
                public object Do(Request request)
                {
                    {{before}}
                    var order = new Order { Place = request.Address.City };
                    db.Add(order);
                    return /*sent*/new { City = request.Address.City };
                }

                private static void Check(Request request)
                {
                    if (request.Address.City == null) { throw new ArgumentException(request.Address.City); }
                }
            }
            """));

    [Fact]
    public void Members_of_one_part_on_neighbouring_lines_have_a_line_each() => Assert.Equal(
        ["City: City = order.Address.City,", "Street: Street = order.Address.Street,"],
        Following.OriginLines(Store + """
            public class Service(Db db)
            {
                public object Do(int id)
                {
                    var order = db.Orders.Find(id);
                    Log.Information(order.Address.City, order.Address.Street);
                    return /*sent*/new
                    {
                        Street = order.Address.Street,
                        City = order.Address.City,
                    };
                }
            }
            """));

    [Fact]
    public void Members_of_a_message_s_part_on_neighbouring_lines_have_a_line_each() => Assert.Equal(
        ["Part.City: order.Place = placed.Part.City;", "Part.Street: order.Number = placed.Part.Street;"],
        Following.WriteLines(Store + """
            public class Handler(Db db)
            {
                public void Handle(Placed placed)
                {
                    var order = new Order();
                    order.Number = placed.Part.Street;
                    order.Place = placed.Part.City;
                    db.Add(order);
                }
            }
            """));

    [Fact]
    public void Elements_come_out_of_the_loop_that_carries_them() => Assert.Equal(
        ["Parts.City: foreach (var part in placed.Parts) | line.Product = part.City;"],
        Following.WriteLines(Store + """
            public class Handler(Db db)
            {
                public void Handle(Placed placed)
                {
                    foreach (var part in placed.Parts) { Log.Information(part.City); }
                    if (placed.Parts.Any(p => p.City == null)) { return; }
                    var line = new Line();
                    foreach (var part in placed.Parts)
                    {
                        line.Product = part.City;
                        db.Add(line);
                    }
                }
            }
            """));

    [Fact]
    public void A_message_that_is_filled_again_in_a_loop_keeps_the_line_that_fills_it() => Assert.Equal(
        ["Product: message.Product = line.Product;"],
        Following.OriginLines(Store + """
            public class Message { public string Product { get; set; } }
            public class Service(Db db)
            {
                public void Do(int id, Action<object> send)
                {
                    var order = db.Orders.Find(id);
                    var message = new Message();
                    foreach (var line in order.Lines)
                    {
                        Log.Information(line.Product);
                        message.Product = line.Product;
                        send(/*sent*/message);
                    }
                }
            }
            """));

    [Fact]
    public void A_variable_that_carries_the_value_is_a_place() => Assert.Equal(
        ["Number: var number = placed.Number; | var order = new Order { Number = number };"],
        Following.WriteLines(Store + """
            public class Handler(Db db)
            {
                public void Handle(Placed placed)
                {
                    Log.Information(placed.Number);
                    var number = placed.Number;
                    Log.Information(number);
                    var order = new Order { Number = number };
                    db.Add(order);
                }
            }
            """));

    [Fact]
    public void A_chain_of_calls_is_at_the_line_that_takes_the_value() => Assert.Equal(
        ["Number: .Named(placed.Number) | public Builder Named(string number) { made.Number = number; return this; }"],
        Following.WriteLines(Store + """
            public class Builder
            {
                private readonly Order made = new();
                public Builder Named(string number) { made.Number = number; return this; }
                public Builder At(string place) { made.Place = place; return this; }
            }
            public class Handler(Db db)
            {
                public void Handle(Placed placed)
                {
                    new Builder()
                        .At("x")
                        .Named(placed.Number)
                        .At("y");
                }
            }
            """));

    [Theory]
    [InlineData("Make", "private static Order Make(string number, string place) => new() { Number = number, Place = place };")]
    [InlineData("new Order", "public class Order(string number, string place) { public int Id { get; set; } public string Number { get; set; } = number; public string Place { get; set; } = place; } public class Own : DbContext { public DbSet<Order> Orders { get; set; } }")]
    [InlineData("new Order", "public record Order(string Number, string Place) { public int Id { get; set; } } public class Own : DbContext { public DbSet<Order> Orders { get; set; } }")]
    public void Each_argument_has_its_own_line(string call, string called) => Assert.All(
        Following.WriteLines(Store + $$"""
            public class Handler(Db db)
            {
                {{called}}
                public void Handle(Placed placed)
                {
                    var (name, _, part, _) = placed;
                    db.Add({{call}}(
                        name,
                        place: part.City));
                }
            }
            """),
        line => Assert.Contains(string.Join(" | ", line.Split(" | ").Take(2)), new[] { "Number: var (name, _, part, _) = placed; | name,", "Part.City: var (name, _, part, _) = placed; | place: part.City));" }));

    [Fact]
    public void What_an_extension_method_is_called_on_is_given_by_the_call() => Assert.Equal(
        ["Number: .Keep( | order.Number = number;", "Place: placed.Place); | order.Place = place;"],
        Following.WriteLines(Store + """
            public static class Keeping
            {
                public static void Keep(this string number, Order order, string place)
                {
                    order.Number = number;
                    order.Place = place;
                }
            }
            public class Handler(Db db)
            {
                public void Handle((string Number, string Place) placed)
                {
                    placed.Number
                        .Keep(
                            new Order(),
                            placed.Place);
                }
            }
            """).Select(line => line.Replace("placed.Number | ", "", StringComparison.Ordinal)));
}
