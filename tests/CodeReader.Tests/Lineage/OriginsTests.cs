using CatalogModel;
using CatalogModel.Facts;

namespace CodeReader.Tests.Lineage;

/// <summary>From a published message back to the members its values come from.</summary>
public sealed class OriginsTests
{
    private const string Store = """
        public class Order { public int Id { get; set; } public string Number { get; private set; } public Address Address { get; set; } public List<Line> Lines { get; } = new(); public decimal Total => Lines.Sum(l => l.Price * l.Count); public State State { get; set; }
            public static Order Create(string number) => new() { Number = number }; }
        public record Address(string Street, string City);
        public class Line { public int Id { get; set; } public string Product { get; set; } public decimal Price { get; set; } public int Count { get; set; } }
        public enum State { Open }
        public class Db : DbContext { public DbSet<Order> Orders { get; set; } public DbSet<Line> Lines { get; set; } }
        public interface IBus { Task Publish(object message); }

        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Members_of_a_queried_row_are_origins(bool restored) => Assert.Equal(
        ["City ← Order.Address.City", "Number ← Order.Number", "State ← Order.State"],
        Following.Origins(Store + """
            public record Sent(string Number, string City, string State, string Nothing);
            public class Service(Db db, IBus bus) { public async Task Do(int id) { var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == id); await bus.Publish(/*sent*/new Sent(order.Number, order.Address.City, order.State.ToString(), "x")); } }
            """, restored));

    [Fact]
    public void A_row_found_by_key_gives_its_members_and_not_the_key_it_was_asked_for() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public record Sent(int Id, string Number);
            public class Service(Db db, IBus bus) { public async Task Do(int id) { var order = await db.Orders.FindAsync(id); await bus.Publish(/*sent*/new Sent(id, order.Number)); } }
            """));

    [Fact]
    public void Values_that_are_stored_on_the_side_come_from_where_they_are_stored() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public record Request(string Number, string Comment);
            public record Sent(string Number, string Comment);
            public class Service(Db db, IBus bus) { public async Task Do(Request request) { await bus.Publish(/*sent*/new Sent(request.Number, request.Comment)); db.Add(Order.Create(request.Number)); } }
            """));

    [Theory]
    [InlineData("Taken taken", "taken.Number", "Taken.Number")]
    [InlineData("Envelope<Taken> envelope", "envelope.Message.Number", "Taken.Number")]
    [InlineData("Taken taken", "taken.Number.Trim()", "Taken.Number ~")]
    [InlineData("Taken taken", "Pass(taken)", "Taken.Number")]
    [InlineData("string number", "number")]
    [InlineData("Taken taken", "db.Orders.Find(taken.Number).Number")]
    public void What_was_handed_in_and_not_kept_is_passed_on(string parameter, string value, params string[] expected)
    {
        PayloadOrigin field = Following.Payload(Following.Sources(true, ("App", Store + $$"""
            public record Taken(string Number);
            public class Envelope<T> { public T Message { get; } public string Sender { get; } }
            public class Handler(Db db, IBus bus) { public async Task Handle({{parameter}}) { await bus.Publish(/*sent*/new { Number = {{value}} }); } string Pass(Taken taken) => taken.Number; }
            """, [])), []).Single();
        Assert.Equal(expected, field.Passed.Select(p => $"{p.Type}.{p.Path}{(p.As == ValueChange.Derived ? " ~" : "")}"));
        Assert.All(field.Passed, p => Assert.NotEmpty(p.Chain));
    }

    [Fact]
    public void What_is_made_and_stored_is_known_again() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public class Service(Db db, IBus bus) { public async Task Do() { var number = Guid.NewGuid().ToString("N").Substring(0, 8); db.Add(Order.Create(number)); await bus.Publish(/*sent*/new { Number = number, Other = Guid.NewGuid() }); } }
            """));

    [Fact]
    public void A_value_that_is_stored_in_a_standard_form_is_known_again() => Assert.Equal(
        ["Number ← Order.Number ~"],
        Following.Origins(Store + """
            public class Service(Db db, IBus bus) { public async Task Do(string number) { db.Add(Order.Create(number.Trim().ToUpperInvariant())); await bus.Publish(/*sent*/new { Number = number }); } }
            """));

    [Theory]
    [InlineData("public record Mail(string Value) { public static implicit operator string(Mail mail) => mail.Value; }", "mail", "Mail ← User.Mail")]
    [InlineData("public class Mail { public Mail(string text) { Text = text; } public string Text { get; } }", "mail.Text", "Mail ← User.Mail")]
    [InlineData("public record Mail(string Name, string Host);", "mail.Host", "Mail ← User.Mail ~")]
    public void What_is_in_a_value_object_is_stored_with_it(string type, string sent, string expected) => Assert.Equal(
        [expected],
        Following.Origins(type + $$"""
            public class User { public int Id { get; set; } public Mail Mail { get; private set; } public static User Create(Mail mail) { var user = new User { Mail = mail }; user.Raise(new Registered({{sent}})); return user; } void Raise(object e) { } }
            public record Registered(string Mail);
            public class Mapper { public object Map(object e) => e is Registered r ? /*sent*/new { r.Mail } : null; }
            """, true, Following.Entity("User", "Id", "Mail")));

    [Fact]
    public void What_handlers_make_of_a_stored_value_is_a_copy_of_it() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public class View { public int Id { get; set; } public string Number { get; set; } }
            public class ViewsDb : DbContext { public DbSet<View> Views { get; set; } }
            public record Made(string Number);
            public class MadeHandler(ViewsDb views) { public void On(Made made) => views.Add(new View { Number = made.Number }); }
            public class Service(Db db, IBus bus) { public async Task Do(string number) { db.Add(Order.Create(number)); await bus.Publish(new Made(number)); await bus.Publish(/*sent*/new { Number = number! }); } }
            """));

    [Fact]
    public void An_argument_that_is_said_not_to_be_null_is_the_argument() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public class Publisher(IBus bus) { public Task Shipped(string number) => bus.Publish(/*sent*/new { Number = number }); }
            public class Service(Db db, Publisher publisher) { public async Task Do(int id) { var order = await db.Orders.FindAsync(id); await publisher.Shipped(order.Number!); } }
            """));

    [Fact]
    public void A_value_that_something_else_was_computed_of_is_not() => Assert.Empty(Following.Origins(Store + """
        public class Service(Db db, IBus bus) { public async Task Do(string number) { db.Add(Order.Create(number + "-A")); await bus.Publish(/*sent*/new { Number = number }); } }
        """));

    [Fact]
    public void Two_new_values_are_not_one() => Assert.Empty(Following.Origins(Store + """
        public class Service(Db db, IBus bus) { static string New() => Guid.NewGuid().ToString(); public async Task Do() { db.Add(Order.Create(New())); await bus.Publish(/*sent*/new { Number = New() }); } }
        """));

    [Fact]
    public void Lists_are_dotted_without_indices() => Assert.Equal(
        ["Items.Count ← Line.Count", "Items.Product ← Line.Product"],
        Following.Origins(Store + """
            public record Item(string Product, int Count);
            public record Sent(IEnumerable<Item> Items);
            public class Service(Db db, IBus bus) { public async Task Do(int id) { var order = await db.Orders.FindAsync(id); var items = order.Lines.Select(l => new Item(l.Product, l.Count)); await bus.Publish(/*sent*/new Sent(items)); } }
            """));

    [Fact]
    public void A_computed_member_comes_from_what_it_is_computed_of() => Assert.Equal(
        ["Total ← Line.Count ~", "Total ← Line.Price ~"],
        Following.Origins(Store + """
            public class Sent { public decimal Total { get; set; } }
            public class Service(Db db, IBus bus) { public async Task Do(int id) { var order = await db.Orders.FindAsync(id); var message = /*sent*/new Sent(); message.Total = order.Total; await bus.Publish(message); } }
            """));

    [Theory]
    [InlineData("Data.Number")]
    [InlineData("this.Data.Number")]
    [InlineData("Remembered().Number")]
    public void What_a_saga_remembers_is_an_origin_though_its_base_class_is_not_there(string remembered) => Assert.Equal(
        ["Number ← ShippingData.Number"],
        Following.Origins($$"""
            public class ShippingData : ContainSagaData { public string Number { get; set; } }
            public record Shipped(string Number);
            public class Shipping : Saga<ShippingData>, IHandleTimeouts<Late>
            {
                private ShippingData Remembered() => Data;
                public Task Timeout(Late late, IMessageHandlerContext context) => context.Publish(/*sent*/new Shipped({{remembered}}));
            }
            """, true, Following.Entity("ShippingData", "Number")));

    [Fact]
    public void What_a_saga_remembers_is_an_origin_of_a_message_that_a_lambda_fills() => Assert.Equal(
        ["Number ← ShippingData.Number"],
        Following.Origins("""
            namespace Shop.Data { public class Any; }
            namespace Shop.Shipments {
            public interface Shipped { string Number { get; set; } }
            class Shipping : Saga<Shipping.ShippingData>, IHandleTimeouts<Late>
            {
                public class ShippingData : ContainSagaData { public string Number { get; set; } }
                public async Task Timeout(Late late, IMessageHandlerContext context)
                {
                    if (Data.Number != null) { await context.Publish<Shipped>(/*sent*/e => e.Number = Data.Number); }
                }
            } }
            """, true, Following.Entity("Shop.Shipments.Shipping.ShippingData", "Number")));

    [Fact]
    public void A_mapper_gets_its_event_from_where_it_is_made() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins("""
            public interface IEvent;
            public record Shipped(string Number) : IEvent;
            public record Cancelled(int Number) : IEvent;
            public class Order { public int Id { get; set; } public string Number { get; set; } public List<IEvent> Events = new(); public void Ship() => Events.Add(new Shipped(Number)); public void Cancel() => Events.Add(new Cancelled(Id)); }
            public class Db : DbContext { public DbSet<Order> Orders { get; set; } }
            public record OrderShipped(string Number);
            public record OrderCancelled(int Number);
            public class Mapper { public object Map(IEvent e) => e switch { Cancelled c => new OrderCancelled(c.Number), Shipped s => /*sent*/new OrderShipped(s.Number), _ => null }; }
            """));

    [Fact]
    public void An_event_that_carries_a_row_carries_its_members() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public record Shipped(Order Order);
            public record OrderShipped(string Number);
            public class ShippedHandler(IBus bus) { public Task On(Shipped e) => bus.Publish(/*sent*/new OrderShipped(e.Order.Number)); }
            """));

    [Fact]
    public void A_row_is_this_inside_of_it() => Assert.Equal(
        ["Name ← Person.Name"],
        Following.Origins("""
            public class Person { public int Id { get; set; } public string Name { get; set; } object Renamed() => /*sent*/new { Name }; }
            public class Db : DbContext { public DbSet<Person> People { get; set; } }
            """));

    [Fact]
    public void A_wrapper_gets_its_values_from_its_callers() => Assert.Equal(
        ["Number ← Order.Number", "Place ← Order.Address.City"],
        Following.Origins(Store + """
            public class Publisher(IBus bus) { public Task Shipped(string number, string place) => bus.Publish(/*sent*/new { Number = number, Place = place }); }
            public class Service(Db db, Publisher publisher) { public async Task Do(int id) { var order = await db.Orders.FindAsync(id); await publisher.Shipped(place: order.Address.City, number: order.Number); } }
            """));

    [Fact]
    public void Callers_behind_an_interface_count() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public interface IPublisher { Task Shipped(string number); }
            public class Publisher(IBus bus) : IPublisher { public Task Shipped(string number) => bus.Publish(/*sent*/new { Number = number }); }
            public class Service(Db db, IPublisher publisher) { public async Task Do(string number) { db.Add(Order.Create(number)); await publisher.Shipped(number); } }
            """));

    [Fact]
    public void A_command_is_no_origin_by_itself() => Assert.Empty(Following.Origins(Store + """
        public record Ship(string Number);
        public class ShipHandler(IBus bus) { public Task On(Ship command) => bus.Publish(/*sent*/new { command.Number }); }
        public class Controller(IBus bus) { public Task Post(string number) => bus.Publish(new Ship(number)); }
        """));

    [Fact]
    public void Nothing_comes_from_rows_that_only_carry_messages() => Assert.Empty(Following.Origins("""
        public class Outgoing { public Guid Id { get; set; } public string Type { get; set; } public string Content { get; set; } public DateTime? ProcessedOn { get; set; } }
        public class Db : DbContext { public DbSet<Outgoing> Rows { get; set; } }
        public class Worker(Db db) { public void Do() { var row = db.Rows.First(); Send(/*sent*/new { row.Id, row.Content }); } void Send(object o) { } }
        """));

    [Fact]
    public void The_value_before_a_change_is_the_members_value() => Assert.Equal(
        ["Now ← Order.State", "Was ← Order.State"],
        Following.Origins(Store + """
            public class Service(Db db, IBus bus) { public async Task Do(Order changed) { var order = await db.Orders.FindAsync(changed.Id); var entry = db.Entry(order); entry.CurrentValues.SetValues(changed); var state = entry.Property(o => o.State); await bus.Publish(/*sent*/new { Was = state.OriginalValue, Now = changed.State }); } }
            """));

    [Fact]
    public void A_message_that_is_filled_by_a_lambda_is_followed() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public interface IShipped { string Number { get; set; } }
            public class Service(Db db) { public async Task Do(IContext context, int id) { var order = await db.Orders.FindAsync(id); await context.Publish<IShipped>(/*sent*/e => { e.Number = order.Number; }); } }
            """));

    [Fact]
    public void Code_that_is_handed_to_a_framework_runs() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Store + """
            public class Startup { public void Configure(IApp app) { app.MapPost("/orders", async (int id, Db db, IBus bus) => { var order = await db.Orders.FindAsync(id); await bus.Publish(/*sent*/new { order.Number }); }); } }
            """));

    [Fact]
    public void Projections_and_groups_keep_their_members() => Assert.Equal(
        ["Items.Name ← Line.Product", "Items.Sum ← Line.Price ~"],
        Following.Origins(Store + """
            public class Service(Db db, IBus bus) { public async Task Do() { var items = await db.Lines.GroupBy(l => l.Product).Select(g => new { Name = g.Key, Sum = g.Sum(l => l.Price) }).ToListAsync(); await bus.Publish(/*sent*/new { Items = items }); } }
            """));

    [Fact]
    public void Neutral_types_are_told_and_base_members_belong_to_the_message() => Assert.Equal(
        ["At: datetime", "Kind: enum", "Lines.Count: int", "Name: string", "Tags: array"],
        Following.Fields("""
            public enum Kind { A }
            public abstract class Event { public DateTime At { get; set; } }
            public class Line { public int? Count { get; set; } }
            public class Sent : Event { public Kind Kind { get; set; } public string Name { get; set; } public List<Line> Lines { get; set; } public string[] Tags { get; set; } }
            public class Service { public object Do() => /*sent*/new Sent(); }
            """));

    [Fact]
    public void Another_service_does_not_handle_a_message_of_the_same_name() => Assert.Equal(
        ["Name ← Mine.Name"],
        Following.Origins(
            ("Other", "public record Rename(string Name); public class Theirs { public int Id { get; set; } public string Name { get; set; } } public class OtherDb : DbContext { public DbSet<Theirs> All { get; set; } } public class OtherHandler { public void On(Rename r) { var t = new Theirs { Name = r.Name }; } }", []),
            ("App", "public record Rename(string Name); public class Mine { public int Id { get; set; } public string Name { get; set; } } public class Db : DbContext { public DbSet<Mine> All { get; set; } } public class RenameHandler { public void On(Rename r) { var m = new Mine { Name = r.Name }; } } public class Service(ISender sender) { public object Do(string name) { sender.Send(new Rename(name)); return /*sent*/new { Name = name }; } }", [])));

    [Fact]
    public void Another_service_is_not_behind_an_interface() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(
            ("Core", "public interface IMapper2 { object Map(object e); }", []),
            ("Other", "public class Bill { public int Id { get; set; } public string Number { get; set; } } public class OtherDb : DbContext { public DbSet<Bill> Bills { get; set; } } public class OtherMapper : IMapper2 { public object Map(object e) => new { Number = new Bill().Number }; }", ["Core"]),
            ("Mine", "public class Order { public int Id { get; set; } public string Number { get; set; } } public class Db : DbContext { public DbSet<Order> Orders { get; set; } } public class Mapper : IMapper2 { public object Map(object e) => new { Number = new Order().Number }; } public class Service(IMapper2 mapper) { public object Do() => /*sent*/mapper.Map(null); }", ["Core"])));
}
