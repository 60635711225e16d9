namespace Analyzers.Tests.Rules;

/// <summary>The rules on direct access to others' data.</summary>
public sealed class AccessRuleTests
{
    private const string Customer = """
        namespace Customers
        {
            public class Customer { public System.Guid Id { get; set; } }
        }

        """;

    [Fact]
    public Task OWN001_A_navigation_to_another_services_entity_is_reported() => LiveTest.Of(Customer +
        """
        namespace Orders
        {
            public class Order
            {
                public System.Guid Id { get; set; }
                public System.Guid CustomerId { get; set; }
                public Customers.Customer? {|OWN001:Customer|} { get; set; }
            }
        }
        """).Run();

    [Fact]
    public Task OWN001_A_navigation_to_an_entity_of_its_own_is_left_alone() => LiveTest.Of(
        """
        namespace Orders;

        public class Customer { public System.Guid Id { get; set; } }

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid CustomerId { get; set; }
            public Customer? Customer { get; set; }
        }
        """).Run();

    [Fact]
    public Task OWN002_A_set_of_another_services_entity_is_reported_on_the_context() => LiveTest.Of(
        "using Microsoft.EntityFrameworkCore;\n" + Customer +
        """
        namespace Orders
        {
            public class {|OWN002:OrdersDbContext|}(DbContextOptions options) : DbContext(options)
            {
                public DbSet<Customers.Customer> Customers => Set<Customers.Customer>();
            }
        }
        """).Run();

    [Fact]
    public Task OWN002_A_class_of_the_same_name_elsewhere_is_left_alone() => LiveTest.Of(
        """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        public class Customer { public System.Guid Id { get; set; } }

        public class OrdersDbContext(DbContextOptions options) : DbContext(options)
        {
            public DbSet<Customer> Customers => Set<Customer>();
        }
        """).Run();

    [Fact]
    public Task OWN002_Different_databases_have_different_tables() => LiveTest.Of(
        "using Microsoft.EntityFrameworkCore;\n" + Customer +
        """
        namespace Orders
        {
            public class OrdersDbContext(DbContextOptions options) : DbContext(options)
            {
                public DbSet<Customers.Customer> Customers => Set<Customers.Customer>();
            }
        }
        """)
        .With("catalog/services/orders.yaml", "provider: postgresql", "provider: postgresql\n    database: orders")
        .With("catalog/services/customers.yaml", "provider: postgresql", "provider: postgresql\n    database: customers").Run();

    [Theory]
    [InlineData("{|OWN005:db.Database.ExecuteSqlRaw(\"UPDATE customers SET name = ''\")|};")]
    [InlineData("{|OWN005:db.Database.ExecuteSqlRaw(Text)|};")]
    [InlineData("{|OWN005:command.CommandText = \"SELECT * FROM customers\"|};")]
    public Task OWN005_A_text_on_another_services_table_is_reported(string statement) => Sql(statement).Run();

    [Theory]
    [InlineData("db.Database.ExecuteSqlRaw(\"UPDATE orders SET total = 0\");")]
    [InlineData("db.Database.ExecuteSqlRaw(\"UPDATE nobodys SET total = 0\");")]
    [InlineData("System.Console.WriteLine(\"SELECT * FROM customers\");")]
    [InlineData("db.Database.ExecuteSqlRaw(text);")]
    public Task OWN005_Texts_on_its_own_tables_and_unknown_texts_are_left_alone(string statement) => Sql(statement).Run();

    private static LiveTest Sql(string statement) => LiveTest.Of(
        $$"""
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        public class Report(DbContext db, System.Data.Common.DbCommand command)
        {
            private const string Text = "DELETE FROM customers";
            public void Run(string text)
            {
                {{statement}}
                _ = command;
                _ = Text;
            }
        }
        """);
}
