namespace CodeReader.Tests.Lineage;

/// <summary>The forms in which code carries a message's values into rows: each stores the same as the plain one.</summary>
public sealed class StoredFormsTests
{
    private const string Store = """
        public class Customer { public int Id { get; set; } public string Name { get; set; } public string Mail { get; set; } public Address Address { get; set; } public List<Visit> Visits { get; set; } = new(); public IDictionary<string, string> Notes { get; set; } }
        public record Address(string Street, string City);
        public class Visit { public int Id { get; set; } public string Place { get; set; } public static Visit At(string place) => new() { Place = place }; }
        public class Db : DbContext { public DbSet<Customer> Customers { get; set; } public DbSet<Visit> Visits { get; set; } }
        public record Registered(int Id, string Name, string Mail, string City, IReadOnlyList<string> Places);
        public interface ISender { Task<T> Send<T>(IRequest<T> request); Task Send(object request); Task Publish(object notification); }
        public interface IRequest<T>;

        """;

    private static string Handling(string statements, string more = "", string members = "") => Store + $$"""
        {{more}}
        public class Handler { Db db; ISender sender; {{members}} public async Task Handle(Registered message) { {{statements}} } }
        """;

    [Theory]
    [InlineData("db.Add(new Customer { Name = message.Name, Mail = message.Mail });")]
    [InlineData("Customer c = new() { Name = message.Name }; c.Mail = message.Mail; db.Customers.Update(c);")]
    [InlineData("var c = db.Customers.Find(message.Id) ?? new Customer(); (c.Name, c.Mail) = (message.Name, message.Mail);")]
    [InlineData("var c = await db.Customers.FirstAsync(x => x.Id == message.Id); c.Name = message.Name; if (message.Mail is { } mail) c.Mail = mail;")]
    [InlineData("var (_, name, mail, _, _) = message; db.Add(new Customer { Name = name, Mail = mail });")]
    [InlineData("foreach (var c in db.Customers.Where(x => x.Id == message.Id)) { c.Name = message.Name; c.Mail = message.Mail; }")]
    [InlineData("db.Customers.Where(x => x.Id == message.Id).ToList().ForEach(c => { c.Name = message.Name; c.Mail = message.Mail; });")]
    [InlineData("void Change(Customer c) { c.Name = message.Name; c.Mail = message.Mail; } Change(db.Customers.First());")]
    [InlineData("Action<Customer> change = c => { c.Name = message.Name; c.Mail = message.Mail; }; change(db.Customers.First());")]
    [InlineData("await db.Database.CreateExecutionStrategy().ExecuteAsync(async () => { db.Add(new Customer { Name = message.Name, Mail = message.Mail }); });")]
    [InlineData("await Task.Run(() => db.Add(new Customer { Name = message.Name, Mail = message.Mail }));")]
    [InlineData("if (!db.Customers.Any(c => c.Id == message.Id)) { db.Add(new Customer { Name = message.Name, Mail = message.Mail }); }")]
    [InlineData("using (var t = db.Database.BeginTransaction()) { db.Add(new Customer { Name = message.Name, Mail = message.Mail }); }")]
    [InlineData("var rows = new[] { message }.Select(m => new Customer { Name = m.Name, Mail = m.Mail }); db.AddRange(rows);")]
    [InlineData("var entry = db.Entry(db.Customers.First()); entry.Entity.Name = message.Name; entry.Property(\"Mail\").CurrentValue = message.Mail;")]
    [InlineData("db.Entry(db.Customers.First()).CurrentValues.SetValues(new { message.Name, message.Mail });")]
    [InlineData("await db.Customers.ExecuteUpdateAsync(s => s.SetProperty(c => c.Name, message.Name).SetProperty(c => c.Mail, message.Mail));")]
    [InlineData("await db.Customers.ExecuteUpdateAsync(s => { s.SetProperty(c => c.Name, message.Name); s.SetProperty(c => c.Mail, c => message.Mail); });")]
    public void In_the_handler_itself(string statements) => Assert.Equal(["Mail → Customer.Mail", "Name → Customer.Name"], Following.Writes(Handling(statements)));

    [Theory]
    [InlineData("await sender.Send(new Add(message.Name, message.Mail));", "public record Add(string Name, string Mail) : IRequest<int>; public class AddHandler(Db db) { public async Task<int> On(Add c) { db.Add(new Customer { Name = c.Name, Mail = c.Mail }); return 1; } }")]
    [InlineData("await sender.Send(message.ToCommand());", "public class Add { public string Name { get; set; } public string Mail { get; set; } } public static class Maps { public static Add ToCommand(this Registered r) => new() { Name = r.Name, Mail = r.Mail }; } public class AddHandler(Db db) { public async Task On(Add c) { db.Add(new Customer { Name = c.Name, Mail = c.Mail }); } }")]
    [InlineData("await new Repository(db).Save(new Customer { Name = message.Name, Mail = message.Mail });", "public class Repository(Db db) { public async Task Save(Customer c) { db.Update(c); await db.SaveChangesAsync(); } }")]
    [InlineData("var c = Member.Register(message.Name, new Mail(message.Mail)); ", "public class Member : Customer { public static Member Register(string name, Mail mail) { var m = new Member(); m.Apply(name, mail); return m; } void Apply(string name, Mail mail) { Name = name; Mail = mail.Value; } } public record Mail(string Value);")]
    [InlineData("db.Customers.First().Become(message);", "public static class Changes { public static Customer Become(this Customer c, Registered r) { c.Name = r.Name; c.Mail = r.Mail; return c; } }")]
    [InlineData("await Save(message.Name, mail: message.Mail);", "", "Task Save(string name, string city = null, string mail = null) { db.Add(new Customer { Name = name, Mail = mail }); return Task.CompletedTask; }")]
    [InlineData("Save(message, (m, c) => { c.Name = m.Name; c.Mail = m.Mail; });", "", "void Save<T>(T from, Action<T, Customer> fill) { var c = new Customer(); fill(from, c); db.Add(c); }")]
    [InlineData("await steps.Run(message);", "public interface ISteps { Task Run(Registered r); } public abstract class Steps : ISteps { public async Task Run(Registered r) { Before(); Save(r.Name, r.Mail); } protected virtual void Before() { } protected abstract void Save(string name, string mail); } public class AllSteps(Db db) : Steps { protected override void Save(string name, string mail) => db.Add(new Customer { Name = name, Mail = mail }); }", "ISteps steps;")]
    [InlineData("await documents.Add(message);", "public interface IAdder<T> { Task Add(T from); } public class Adder(Db db) : IAdder<Registered> { public async Task Add(Registered r) { db.Add(new Customer { Name = r.Name, Mail = r.Mail }); } }", "IAdder<Registered> documents;")]
    [InlineData("new Account().Open(message.Name, message.Mail);", "public class Account { protected List<object> Events = new(); public void Open(string name, string mail) { Events.Add(new Opened(name, mail)); } } public record Opened(string Name, string Mail); public class OpenedHandler(Db db) { public void On(Opened o) => db.Add(new Customer { Name = o.Name, Mail = o.Mail }); }")]
    [InlineData("current = message.Name; Save(message.Mail);", "", "string current; void Save(string mail) { db.Add(new Customer { Name = current, Mail = mail }); }")]
    public void Through_other_code(string statements, string more, string members = "") =>
        Assert.Equal(["Mail → Customer.Mail", "Name → Customer.Name"], Following.Writes(Handling(statements, more, members)));

    [Theory]
    [InlineData("c.Visits.Add(new Visit { Place = message.City });")]
    [InlineData("c.Visits = [new() { Place = message.City }];")]
    [InlineData("c.Visits = new() { Visit.At(message.City) };")]
    [InlineData("db.Add(new Customer { Visits = { new Visit { Place = message.City } } });")]
    [InlineData("c.Visits.First().Place = message.City;")]
    [InlineData("c.Visits.Find(v => v.Id == 3)!.Place = message.City;")]
    [InlineData("c.Visits[0].Place = message.City;")]
    public void Children_of_an_aggregate_have_members_of_their_own(string statement) =>
        Assert.Equal(["City → Visit.Place"], Following.Writes(Handling("var c = db.Customers.First(); " + statement)));

    [Theory]
    [InlineData("private readonly List<Visit> visits = new(); public IReadOnlyCollection<Visit> All => visits; public void Go(string place) => visits.Add(new Visit { Place = place });")]
    [InlineData("private HashSet<Visit> visits; public void Go(string place) { var v = Visit.At(place); if (visits.Contains(v)) return; visits.Add(v); }")]
    [InlineData("public ICollection<Visit> Went { get; private set; } public Traveller Go(string place) { Went ??= new List<Visit>(); Went.Add(Visit.At(place)); return this; }")]
    public void Private_collections_are_stored_too(string members) => Assert.Equal(
        ["City → Visit.Place"],
        Following.Writes(Handling("var t = db.Set<Traveller>().First(); t.Go(message.City);", $"public class Traveller {{ public int Id {{ get; private set; }} {members} }}")));

    [Theory]
    [InlineData("public string Name { get; private set; } public void Rename(string name) { Name = name; }")]
    [InlineData("private string _name; public string Name => _name; public void Rename(string name) { _name = name; }")]
    [InlineData("private string name; public string Name { get => name; private set => name = value; } public void Rename(string name) { Name = name; }")]
    [InlineData("public string Name { get; protected set; } public Result Rename(string name) { if (name == null) return Result.Bad; Name = name; return Result.Good; } public enum Result { Bad, Good }")]
    public void Members_with_private_setters_are_stored(string members) => Assert.Equal(
        ["Name → Account.Name"],
        Following.Writes(Handling("var a = db.Set<Account>().First(); a.Rename(message.Name);", $"public class Account {{ public int Id {{ get; private set; }} {members} }}"), true, Following.Entity("Account", "Id", "Name"), Following.Entity("Customer", "Id")));

    [Theory]
    [InlineData("await collection.InsertOneAsync(new Document { Name = message.Name });")]
    [InlineData("await collection.ReplaceOneAsync(d => d.Id == message.Id, new Document { Name = message.Name });")]
    [InlineData("await collection.UpdateOneAsync(d => d.Id == message.Id, Builders<Document>.Update.Set(d => d.Name, message.Name));")]
    [InlineData("await collection.UpdateOneAsync(Builders<Document>.Filter.Eq(d => d.Id, message.Id), Builders<Document>.Update.Set(x => x.Other, \"\").Set(d => d.Name, message.Name));")]
    [InlineData("var update = Builders<Document>.Update.Set(d => d.Name, message.Name); await collection.FindOneAndUpdateAsync(d => d.Id == message.Id, update);")]
    [InlineData("var d = await collection.Find(x => x.Id == message.Id).FirstOrDefaultAsync(); d.Name = message.Name; await collection.ReplaceOneAsync(x => x.Id == d.Id, d);")]
    [InlineData("session.Store(new Document { Name = message.Name });")]
    [InlineData("var d = await session.LoadAsync<Document>(message.Id); d.Name = message.Name; session.Update(d);")]
    public void Documents_are_stored(string statements) => Assert.Equal(
        ["Name → Document.Name"],
        Following.Writes(Handling(statements, "public class Document { public int Id { get; set; } public string Name { get; set; } public string Other { get; set; } }", "IMongoCollection<Document> collection; IDocumentSession session;"), restored: false));

    [Theory]
    [InlineData("await connection.ExecuteAsync(\"insert into Customers (Name, Mail) values (@Name, @Mail)\", new { message.Name, message.Mail });")]
    [InlineData("await connection.ExecuteAsync(\"insert into Customers (Name, Mail) values (@n, @m)\", new { n = message.Name, m = message.Mail });")]
    [InlineData("await connection.ExecuteAsync(\"update Customers set Name = @Name, Mail = @Mail where Id = @Id\", message);")]
    [InlineData("const string sql = \"update [dbo].[Customers] set [Name] = @Name, Mail = @Mail where Id = @Id\"; var p = new DynamicParameters(); p.Add(\"Name\", message.Name); p.Add(\"@Mail\", message.Mail); connection.Execute(sql, p);")]
    [InlineData("await connection.ExecuteAsync(\"insert into Customers (Name, Mail) values (@Name, @Mail)\", new Customer { Name = message.Name, Mail = message.Mail });")]
    [InlineData("await db.Database.ExecuteSqlInterpolatedAsync($\"update Customers set Name = {message.Name}, Mail = {message.Mail} where Id = {message.Id}\");")]
    [InlineData("await db.Database.ExecuteSqlAsync($\"insert into Customers (Name, Mail) values ({message.Name}, {message.Mail})\");")]
    [InlineData("await db.Database.ExecuteSqlRawAsync(\"update Customers set Name = {0}, Mail = {1}\", message.Name, message.Mail);")]
    [InlineData("var command = connection.CreateCommand(); command.CommandText = \"update Customers set Name = @n, Mail = @m\"; command.Parameters.AddWithValue(\"@n\", message.Name); command.Parameters.AddWithValue(\"m\", message.Mail); command.ExecuteNonQuery();")]
    [InlineData("var command = new SqlCommand(\"update Customers set Name = @n, Mail = @m\", connection); command.Parameters.Add(\"@n\", SqlDbType.Text).Value = message.Name; command.Parameters.Add(new SqlParameter(\"@m\", message.Mail)); command.ExecuteNonQuery();")]
    public void Sql_texts_store_their_parameters(string statements) => Assert.Equal(
        ["Mail → Customer.Mail", "Name → Customer.Name"],
        Following.Writes(Handling(statements, "", "SqlConnection connection;"), true, Following.Entity("Customer", "Id", "Name", "Mail") with { Table = "Customers" }));

    [Theory]
    [InlineData("saga.Name = message.Name;")]
    [InlineData("saga = new Saga { Name = message.Name };")]
    public void State_of_a_saga_is_stored_when_it_is_mapped(string statement) => Assert.Equal(
        ["Name → Saga.Name"],
        Following.Writes(Handling("var saga = db.Set<Saga>().First(); " + statement, "public class Saga { public Guid CorrelationId { get; set; } public string Name { get; set; } }")));

    [Theory]
    [InlineData("db.Add(new Customer { Name = message.Name.ToUpper() });", " ~")]
    [InlineData("db.Add(new Customer { Name = $\"{message.Name}\" + 1 });", " ~")]
    [InlineData("db.Add(new Customer { Name = message.Name ?? \"nobody\" });", "")]
    [InlineData("db.Add(new Customer { Name = string.IsNullOrEmpty(message.Name) ? \"nobody\" : message.Name });", "")]
    [InlineData("db.Add(new Customer { Name = BCrypt.HashPassword(message.Name) });", " #")]
    [InlineData("db.Add(new Customer { Name = Mask(message.Name) }); string Mask(string t) => t[0] + \"***\";", " #")]
    public void How_a_value_changed_is_told(string statement, string mark) => Assert.Equal(["Name → Customer.Name" + mark], Following.Writes(Handling(statement)));

    [Fact]
    public void A_deserialised_message_goes_to_the_handler_for_its_type() => Assert.Equal(
        ["Name → Customer.Name"],
        Following.Writes(Handling("var e = JObject.Parse(message.Name).ToObject<Registered>(); Take(e); Take(message);", "", """
            void Take(Other other) { db.Add(new Customer { Mail = other.Mail }); }
            void Take(Registered r) { db.Add(new Customer { Name = r.Name }); }
            class Other { public string Mail { get; set; } }
            """), restored: false));

    [Fact]
    public void A_call_that_did_not_bind_goes_where_its_arguments_fit() => Assert.Equal(
        ["Name → Customer.Name"],
        Following.Writes(Handling("Missing m = Missing.Make(); Take(message, m);", "", """
            void Take(Other other, Missing m) { db.Add(new Customer { Mail = other.Mail }); }
            void Take(Registered r, Missing m) { db.Add(new Customer { Name = r.Name }); }
            class Other { public string Mail { get; set; } }
            """), restored: false));
}
