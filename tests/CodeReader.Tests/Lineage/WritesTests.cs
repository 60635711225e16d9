namespace CodeReader.Tests.Lineage;

/// <summary>From a consumed message to the members it is stored in.</summary>
public sealed class WritesTests
{
    private const string Store = """
        public class Customer { public Guid Id { get; set; } public string Name { get; set; } public string Mail { get; set; } public int Visits { get; set; } public Address Address { get; set; } [System.ComponentModel.DataAnnotations.Schema.NotMapped] public string Note { get; set; } }
        public record Address(string Street, string City);
        public class Db : DbContext { public DbSet<Customer> Customers { get; set; } }
        public record Registered(Guid UserId, string First, string Last, string Mail, string Street, string City, int Count, Address Home);

        """;

    private static string Handling(string statements, string more = "") => Store + $$"""
        public class Handler { Db db; public async Task Handle(Registered message) { {{statements}} } }
        {{more}}
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_object_initialiser_stores(bool restored) => Assert.Equal(
        ["Mail → Customer.Mail", "UserId → Customer.Id"],
        Following.Writes(Handling("db.Customers.Add(new Customer { Id = message.UserId, Mail = message.Mail });"), restored));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_row_that_is_looked_up_is_changed_and_its_key_is_no_write(bool restored)
    {
        string code = Handling("var customer = await db.Customers.FirstOrDefaultAsync(c => c.Id == message.UserId); customer.Name = message.First;");
        Assert.Equal(["First → Customer.Name"], Following.Writes(code, restored));
        Assert.Equal(["UserId in Customer.Id"], Following.Lookups(code, restored));
    }

    [Fact]
    public void A_row_found_by_key_is_a_lookup() => Assert.Equal(
        ["UserId in Customer"], Following.Lookups(Handling("var c = await db.Customers.FindAsync(message.UserId);")));

    [Fact]
    public void What_is_computed_is_derived() => Assert.Equal(
        ["First → Customer.Name ~", "Last → Customer.Name ~"],
        Following.Writes(Handling("""db.Add(new Customer { Name = message.First + " " + message.Last });""")));

    [Fact]
    public void What_is_hashed_is_masked() => Assert.Equal(
        ["Mail → Customer.Mail #"],
        Following.Writes(Handling("db.Add(new Customer { Mail = Crypto.Hash(message.Mail.Trim()) });", "static class Crypto { public static string Hash(string text) => text; }")));

    [Theory]
    [InlineData("int.Parse(message.Mail)", "Mail → Customer.Visits")]
    [InlineData("(int)(long)message.Count", "Count → Customer.Visits")]
    [InlineData("message.Mail.Length", "Mail → Customer.Visits ~")]
    public void Another_form_of_the_same_value_is_the_same_value(string expression, string expected) =>
        Assert.Equal([expected], Following.Writes(Handling($"db.Add(new Customer {{ Visits = {expression} }});")));

    [Fact]
    public void Conditions_and_counters_store_nothing_of_the_message() => Assert.Empty(Following.Writes(Handling(
        "var c = await db.Customers.FindAsync(message.UserId); if (message.Count > 3) c.Visits++; c.Name = message.Count > 3 ? \"many\" : \"few\";")));

    [Fact]
    public void Either_side_of_a_choice_may_be_stored() => Assert.Equal(
        ["First → Customer.Name", "Last → Customer.Name"],
        Following.Writes(Handling("var c = new Customer(); var name = message.First; if (message.Count > 3) name = message.Last; c.Name = name;")));

    [Fact]
    public void Members_that_are_not_mapped_store_nothing() =>
        Assert.Empty(Following.Writes(Handling("db.Add(new Customer { Note = message.First });")));

    [Theory]
    [InlineData("c.Address = new Address(message.Street, message.City);")]
    [InlineData("c.Address = new Address(\"\", message.City) with { Street = message.Street };")]
    [InlineData("var (street, city) = (message.Street, message.City); c.Address = new Address(street, city);")]
    public void Owned_objects_are_paths_of_their_owner(string statements) => Assert.Equal(
        ["City → Customer.Address.City", "Street → Customer.Address.Street"],
        Following.Writes(Handling("var c = new Customer(); " + statements)));

    [Fact]
    public void An_object_stored_whole_brings_its_members() => Assert.Equal(
        ["Home.City → Customer.Address.City", "Home.Street → Customer.Address.Street"],
        Following.Writes(Handling("db.Add(new Customer { Address = message.Home });"), true, Following.Entity("Customer", "Id", "Address.City", "Address.Street")));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_envelope_is_opened(bool restored) => Assert.Equal(
        ["Mail → Customer.Mail"],
        Following.Writes(Store + "public class Handler { Db db; public void Handle(ConsumeContext<Registered> context) { var message = context.Message; db.Customers.Add(new Customer { Mail = message.Mail }); } }", restored));

    [Fact]
    public void Messages_of_a_mediator_are_handled_in_the_process() => Assert.Equal(
        ["Mail → Customer.Mail"],
        Following.Writes(Handling("await sender.Send(new AddCustomer(message.Mail));", """
            public record AddCustomer(string Mail);
            public class AddCustomerHandler(Db db) { public async Task On(AddCustomer command) { db.Customers.Add(new Customer { Mail = command.Mail }); } }
            """)));

    [Fact]
    public void Domain_events_reach_their_handlers_from_inside_an_aggregate() => Assert.Equal(
        ["Mail → Customer.Mail"],
        Following.Writes(Handling("new Account().Open(message.Mail);", """
            public class Account { List<object> events = new(); public void Open(string mail) { Raise(new Opened(mail)); } void Raise(object e) => events.Add(e); }
            public record Opened(string Mail);
            public class OpenedHandler(Db db) { public void On(Opened e) => db.Customers.Add(new Customer { Mail = e.Mail }); }
            """)));

    [Fact]
    public void Interfaces_lead_to_their_implementation() => Assert.Equal(
        ["Mail → Customer.Mail"],
        Following.Writes(Handling("service.Add(message.Mail);", """
            public interface IService { void Add(string mail); }
            public class Service(Db db) : IService { public void Add(string mail) => db.Customers.Add(new Customer { Mail = mail }); }
            """).Replace("Db db; public async", "Db db; IService service; public async")));

    [Fact]
    public void Overloads_behind_an_interface_are_told_apart() => Assert.Equal(
        ["Mail → Customer.Mail"],
        Following.Writes(Handling("service.Add(message.Mail);", """
            public interface IService { void Add<T>(T one); void Add<T>(IReadOnlyList<T> many); }
            public class Service(Db db) : IService
            {
                public void Add<T>(IReadOnlyList<T> many) { foreach (var one in many) db.Customers.Add(new Customer { Mail = one as string }); }
                public void Add<T>(T one) => Add((IReadOnlyList<T>)new[] { one });
            }
            """).Replace("Db db; public async", "Db db; IService service; public async")));

    [Fact]
    public void Values_go_through_factories_value_objects_and_conversions() => Assert.Equal(
        ["Mail → User.Mail", "UserId → User.Id"],
        Following.Writes("""
            public record UserId { public Guid Value { get; } UserId(Guid value) { Value = value; } public static UserId Of(Guid value) => new(value); public static implicit operator Guid(UserId id) => id.Value; }
            public class Mail { public Mail(string value) => Value = value; public string Value { get; } public static implicit operator Mail(string text) => new(text); }
            public class User { public UserId Id { get; private set; } public Mail Mail { get; private set; } public static User Create(UserId id, Mail mail) => new() { Id = id, Mail = mail }; }
            public class Db : DbContext { public DbSet<User> Users { get; set; } }
            public record Registered(Guid UserId, string Mail);
            public class Handler { Db db; public void Handle(Registered message) => db.Users.Add(User.Create(UserId.Of(message.UserId), message.Mail)); }
            """));

    [Theory]
    [InlineData("foreach (var line in message.Lines) order.Lines.Add(new Line { Product = line.Product });")]
    [InlineData("order.Lines.AddRange(message.Lines.Select(l => new Line { Product = l.Product }));")]
    [InlineData("order.Lines = (from l in message.Lines where l.Product != null select new Line { Product = l.Product }).ToList();")]
    [InlineData("message.Lines.ToList().ForEach(l => db.Set<Line>().Add(new Line { Product = l.Product }));")]
    [InlineData("order.Lines = [.. message.Lines.Select(l => new Line { Product = l.Product })];")]
    public void Elements_keep_the_path_of_their_list(string statements) => Assert.Equal(
        ["Lines.Product → Line.Product"],
        Following.Writes($$"""
            public class Order { public int Id { get; set; } public List<Line> Lines { get; set; } = new(); }
            public class Line { public int Id { get; set; } public string Product { get; set; } }
            public class Db : DbContext { public DbSet<Order> Orders { get; set; } public DbSet<Line> Lines { get; set; } }
            public record Item(string Product);
            public record Placed(IReadOnlyList<Item> Lines);
            public class Handler { Db db; public void Handle(Placed message) { var order = new Order(); {{statements}} } }
            """));

    [Fact]
    public void Bulk_updates_store() => Assert.Equal(
        ["First → Customer.Name", "Mail → Customer.Mail"],
        Following.Writes(Handling("await db.Customers.Where(c => c.Id == message.UserId).ExecuteUpdateAsync(s => s.SetProperty(c => c.Name, message.First).SetProperty(c => c.Mail, c => message.Mail));")));

    [Fact]
    public void The_change_tracker_stores() => Assert.Equal(
        ["First → Customer.Name", "Mail → Customer.Mail"],
        Following.Writes(Handling("""
            var customer = await db.Customers.FindAsync(message.UserId);
            db.Entry(customer).CurrentValues.SetValues(new Customer2 { Mail = message.Mail });
            db.Entry(customer).Property(c => c.Name).CurrentValue = message.First;
            """, "class Customer2 { public string Mail { get; set; } }")));

    [Theory]
    [InlineData("var c = mapper.Map<Customer>(message);")]
    [InlineData("var c = message.Adapt<Customer>();")]
    [InlineData("var c = new Customer(); mapper.Map(message, c);")]
    public void Mapping_libraries_copy_by_name_even_when_they_are_not_there(string statement) => Assert.Equal(
        ["Mail → Customer.Mail"],
        Following.Writes(Handling(statement, "").Replace("Db db;", "Db db; IMapper mapper;"), restored: false));

    [Fact]
    public void Configured_maps_go_before_names() => Assert.Equal(
        ["First → Customer.Name"],
        Following.Writes(Handling("var c = mapper.Map<Customer>(message);", """
            class Maps : Profile { public Maps() => CreateMap<Registered, Customer>().ForMember(d => d.Name, o => o.MapFrom(s => s.First)).ForMember(d => d.Mail, o => o.Ignore()); }
            """).Replace("Db db;", "Db db; IMapper mapper;"), restored: false));

    [Fact]
    public void Rows_that_only_carry_messages_are_no_sinks() => Assert.Empty(Following.Writes(Store + """
        public class Outgoing { public Guid Id { get; set; } public string Type { get; set; } public string Content { get; set; } public DateTime? ProcessedOn { get; set; } }
        public class Handler { DbSet<Outgoing> rows; public void Handle(Registered message) { rows.Add(new Outgoing { Type = "x", Content = System.Text.Json.JsonSerializer.Serialize(message) }); } }
        """));

    [Fact]
    public void Rows_that_people_read_are_sinks_though_they_look_alike() => Assert.Equal(
        ["Mail → Letter.Recipient"],
        Following.Writes(Store + """
            public class Letter { public Guid Id { get; set; } public string Type { get; set; } public string Body { get; set; } public string Recipient { get; set; } public DateTime? ProcessedOn { get; set; } }
            public class Handler { DbSet<Letter> rows; public void Handle(Registered message) { rows.Add(new Letter { Recipient = message.Mail }); } }
            """));

    [Fact]
    public void Another_projects_value_is_not_what_a_question_about_it_answers() => Assert.Empty(Following.Writes(Handling(
        "var points = await api.GetPointsAsync(message.UserId); db.Add(new Customer { Visits = points });",
        "public interface IApi { Task<int> GetPointsAsync(Guid user); }").Replace("Db db;", "Db db; IApi api;")));

    [Fact]
    public void Only_mapped_members_of_a_model_are_sinks() => Assert.Equal(
        ["First → Customer.Name"],
        Following.Writes(Handling("db.Add(new Customer { Name = message.First, Mail = message.Mail });"), true, Following.Entity("Customer", "Id", "Name")));

    [Fact]
    public void Fields_behind_properties_are_stored_as_the_model_names_them() => Assert.Equal(
        ["Mail → Account._mail", "Name → Account.Name"],
        Following.Writes("""
            public class Account { private string _mail; private string _name; public string Name => _name; public Account(string mail, string name) { _mail = mail; _name = name; } }
            public record Opened(string Mail, string Name);
            public class Handler { public void Handle(Opened message) { var a = new Account(message.Mail, message.Name); } }
            """, true, Following.Entity("Account", "Id", "_mail", "Name")));

    [Fact]
    public void Inherited_members_belong_to_the_base_entity() => Assert.Equal(
        ["Name → Person.Name", "Salary → Employee.Salary"],
        Following.Writes("""
            public class Person { public int Id { get; set; } public string Name { get; set; } }
            public class Employee : Person { public int Salary { get; set; } }
            public record Hired(string Name, int Salary);
            public class Handler { public void Handle(Hired message) { var e = new Employee { Name = message.Name, Salary = message.Salary }; } }
            """, true, Following.Entity("Person", "Id", "Name"), Following.Entity("Employee", "Salary")));

    [Fact]
    public void What_was_read_is_told_and_what_only_leads_there_is_not() => Assert.Equal(
        ["Home.City", "Mail"],
        Following.Consumer(Handling("Console.WriteLine(message.Home.City); if (message.Mail == null) return;")).Reads);

    [Theory]
    [InlineData("Guid? kept = message.UserId; if (kept.HasValue) { customer.Id = kept.Value; }")]
    [InlineData("customer.Id = new Choice { Kept = message.UserId }.Kept.Value;")]
    [InlineData("customer.Id = new Choice { Kept = message.UserId }.Kept.GetValueOrDefault();")]
    [InlineData("if (new Choice { Kept = message.UserId } is { Kept: { } kept }) { customer.Id = kept; }")]
    public void What_may_be_missing_is_the_same_value_when_it_is_there(string statement) => Assert.Equal(
        ["UserId → Customer.Id"],
        Following.Writes(Handling("var customer = new Customer();" + statement + "db.Add(customer);", "public class Choice { public Guid? Kept { get; set; } }")));

    [Fact]
    public void What_a_saga_remembers_of_a_message_is_stored() => Assert.Equal(
        ["Mail → ShippingData.Number", "UserId → ShippingData.Customer"],
        Following.Writes("""
            public record Registered(Guid UserId, string Mail);
            public class ShippingData : ContainSagaData { public Guid Customer { get; set; } public string Number { get; set; } }
            public class Handler : SqlSaga<ShippingData>, IAmStartedByMessages<Registered>
            {
                public Task Handle(Registered message, IMessageHandlerContext context)
                {
                    Data.Customer = message.UserId;
                    this.Data.Number = message.Mail;
                    return Task.CompletedTask;
                }
            }
            """, true, Following.Entity("ShippingData", "Customer", "Number")));

    [Theory]
    [InlineData("message.Tags.Count")]
    [InlineData("message.Tags.Count()")]
    [InlineData("message.Codes.Length")]
    [InlineData("message.Tags.Where(t => t != null).ToList().Count")]
    public void How_many_there_are_is_computed(string count) => Assert.Equal(
        [count.Contains("Codes", StringComparison.Ordinal) ? "Codes → Customer.Visits ~" : "Tags → Customer.Visits ~"],
        Following.Writes(Store + $$"""
            public class Tagged { public List<string> Tags { get; set; } public string[] Codes { get; set; } }
            public class Handler { Db db; public void Handle(Tagged message) => db.Add(new Customer { Visits = {{count}} }); }
            """));

    [Fact]
    public void A_field_that_is_called_a_count_is_one_like_others() => Assert.Equal(
        ["Count → Customer.Visits"],
        Following.Writes(Handling("db.Add(new Customer { Visits = message.Count });")));

    [Fact]
    public void The_way_of_a_value_is_kept_line_by_line()
    {
        CatalogModel.Facts.MessageWrite write = Assert.Single(Following.Consumer(Store + """
            public class Handler
            {
                Db db;
                public void Handle(Registered message)
                {
                    Save(
                        message.Mail);
                }

                void Save(string mail)
                {
                    db.Customers.Add(new Customer
                    {
                        Mail = mail,
                    });
                }
            }
            """).Writes);
        Assert.Equal([13, 20], write.Chain.Select(e => e.Line));
    }
}
