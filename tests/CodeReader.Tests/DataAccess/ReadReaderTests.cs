using CatalogModel.Facts;
using CodeReader.DataAccess;

namespace CodeReader.Tests.DataAccess;

/// <summary>Who reads stored values, and what for.</summary>
public sealed class ReadReaderTests
{
    private const string Model = """
        using Microsoft.EntityFrameworkCore;
        namespace App;
        public class Customer
        {
            private string _mail = "";
            public int Id { get; set; }
            public string Name { get; set; } = "";
            public string Mail { get => _mail; set => _mail = value; }
            public int Points { get; set; }
            public Address Address { get; set; } = new();
            public override string ToString() => Name;
            public void Rename(string name) { Name = name; }
            public bool IsGood() => Points > 3;
        }
        public class Address { public string Street { get; set; } = ""; public string City { get; set; } = ""; }
        public class Dto { public string Name { get; set; } = ""; public string AddressCity { get; set; } = ""; }
        public class Shop : DbContext { public DbSet<Customer> Customers => Set<Customer>(); protected override void OnModelCreating(ModelBuilder model) => model.Entity<Customer>().Property(c => c.Mail); }

        """;

    private static readonly string[] Always = ["Customer.Points Condition in App.Customer.IsGood"];

    [Theory]
    [InlineData("Show(customer.Name);", "Name Value")]
    [InlineData("Show(customer?.Name ?? customer!.Mail);", "Mail Value", "Name Value")]
    [InlineData("var copy = new { customer.Name };", "Name Value")]
    [InlineData("Show($\"{customer.Name}\");", "Name Value")]
    [InlineData("Show(customer.Address.City);", "Address.City Value")]
    [InlineData("Show(customer.Address);", "Address Value")]
    [InlineData("if (customer.Name == \"x\") return;", "Name Condition")]
    [InlineData("if (customer is { Points: > 3 }) return;", "Points Condition")]
    [InlineData("var found = db.Customers.Where(c => c.Mail == \"x\").ToList();", "Mail Condition")]
    [InlineData("var found = db.Customers.OrderBy(c => c.Name).First();", "Name Condition")]
    [InlineData("var names = db.Customers.Select(c => c.Name).ToList();", "Name Value")]
    [InlineData("var names = (from c in db.Customers where c.Points > 1 select c.Name).ToList();", "Name Value", "Points Condition")]
    [InlineData("var dto = mapper.Map<Dto>(customer);", "Address Value", "Name Value")]
    [InlineData("var dtos = db.Customers.ProjectTo<Dto>().ToList();", "Address Value", "Name Value")]
    [InlineData("var text = System.Text.Json.JsonSerializer.Serialize(customer);", "Whole")]
    [InlineData("Ok(db.Customers.ToList());", "Whole")]
    public void A_value_is_read(string statements, params string[] expected) => Assert.Equal(
        expected.Select(e => e == "Whole" ? "Customer Whole in App.Work.Run" : $"Customer.{e} in App.Work.Run").Concat(Always).OrderBy(e => e, StringComparer.Ordinal), Reads(statements));

    [Theory]
    [InlineData("customer.Name = \"x\";")]
    [InlineData("customer.Address.City = \"x\";")]
    [InlineData("customer.Points++;")]
    [InlineData("customer.Name = other.Name;")]
    [InlineData("var c = new Customer { Name = \"x\" };")]
    [InlineData("Show(nameof(customer.Name));")]
    [InlineData("await db.Customers.ExecuteUpdateAsync(s => s.SetProperty(c => c.Name, \"x\"));")]
    [InlineData("db.Add(customer); db.Update(customer); db.Remove(customer);")]
    [InlineData("var dto = new Dto(); Show(dto.Name);")]
    public void Writing_and_naming_a_member_is_no_read(string statements) => Assert.Equal(Always, Reads(statements));

    [Theory]
    [InlineData("public class CustomersController { public Customer Get() => null!; }", "App.CustomersController.Get")]
    [InlineData("public class CustomersController { public System.Collections.Generic.IEnumerable<Customer> Get() => null!; }", "App.CustomersController.Get")]
    [InlineData("public class GetCustomerHandler { public Task<Customer> Handle(int id) => null!; }", "App.GetCustomerHandler.Handle")]
    [InlineData("public record CustomerResponse(Customer Customer);", "App.CustomerResponse")]
    [InlineData("public class EditModel : PageModel { public Customer Customer { get; set; } = null!; }", "App.EditModel.Customer")]
    public void A_row_that_leaves_is_read_whole(string code, string where) => Assert.Contains($"Customer Whole in {where}", Reads("", code));

    [Fact]
    public void A_repository_only_passes_rows_on() => Assert.Equal(Always, Reads("", "public class CustomerRepository(Shop db) { public Customer? Get(int id) => db.Customers.Find(id); }"));

    private static IReadOnlyList<string> Reads(string statements, string more = "")
    {
        (SourceSet sources, SourceProject project) = Code.Of(Model + more + $$"""

            public class Work(Shop db, dynamic mapper) { public async Task Run(Customer customer, Customer other) { {{statements}} } void Show(object o) { } object Ok(object o) => o; }
            """);
        PersistedTypes persisted = PersistedTypes.From([new() { Context = "App.Shop", Project = project.Path, Provider = "sqlite", At = new("src/App/Code.cs", 1), Entities = [new()
        {
            Name = "Customer", Type = "App.Customer",
            Fields = [.. new[] { "Id", "Name", "Mail", "Points", "Address.Street", "Address.City" }.Select(f => new FieldModel { Path = f, Column = f, Type = "string" })],
        }] }]);
        return [.. DataAccessReader.Read(sources, project, persisted, CancellationToken.None).Reads
            .Select(r => $"Customer{(r.Member is null ? "" : "." + r.Member)} {r.Use} in {r.At.Symbol}").OrderBy(r => r, StringComparer.Ordinal)];
    }
}
