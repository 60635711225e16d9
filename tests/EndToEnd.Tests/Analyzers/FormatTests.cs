namespace EndToEnd.Tests.Analyzers;

/// <summary>The packed fixes, applied by a host that is no editor.</summary>
public sealed class FormatTests
{
    private const string Customer = """
        using Microsoft.EntityFrameworkCore;

        namespace Customers;

        public class CustomersDb(DbContextOptions options) : DbContext(options)
        {
            public DbSet<Customer> Customers => Set<Customer>();
            public DbSet<Address> Addresses => Set<Address>();
        }

        public class Customer
        {
            public Guid Id { get; set; }
            public string Name { get; set; } = "";
        }

        public class Address
        {
            public Guid Id { get; set; }
        }
        """;

    private static readonly string[] Projects = ["Orders", "Refunds"];

    [Fact]
    public void Dotnet_format_mends_projects_which_then_build_in_silence()
    {
        using FreshProject shop = new FreshProject()
            .With("catalog/system.yaml", "catalog: 1\nsystem: Shop\nservices:\n  customers:\n    source: [Customers]\n  orders:\n    source: [Orders]\n  refunds:\n    source: [Refunds]\n")
            .With("Customers/Customers.csproj", FreshProject.Project()).With("Customers/Customer.cs", Customer)
            .With("Orders/Orders.csproj", FreshProject.Project().Replace("</Project>", "<ItemGroup><ProjectReference Include=\"../Customers/Customers.csproj\" /></ItemGroup></Project>", StringComparison.Ordinal))
            .With("Orders/OrdersDb.cs", Context("Orders", "Order", "model.Entity<Order>().HasOne(order => order.Customer).WithMany().HasForeignKey(order => order.CustomerId);\n        model.Entity<Order>().HasIndex(order => order.CustomerId);"))
            .With("Orders/Order.cs", Entity("Orders", "Order", "public Guid CustomerId { get; set; }\n    public Customers.Customer Customer { get; set; } = null!;\n    public bool IsOf(Guid customer) => Customer.Id == customer;"))
            .With("Refunds/Refunds.csproj", FreshProject.Project())
            .With("Refunds/RefundsDb.cs", Context("Refunds", "Refund", "model.Entity<Refund>().HasIndex(refund => refund.AddressId);\n        model.Entity<Complaint>().HasKey(complaint => complaint.Id);"))
            .With("Refunds/Refund.cs", Entity("Refunds", "Refund", "public Guid AddressId { get; set; }"))
            .With("Refunds/Complaint.cs", Entity("Refunds", "Complaint", "public int CustomersCustomerId { get; set; }"));
        Assert.Equal(0, Tool.Run(shop.Path, "scan").ExitCode);
        string before = string.Concat(Projects.Select(p => shop.Dotnet("build", p, "-v", "q").Out));
        Assert.All(["OWN001", "OWN101", "OWN103"], rule => Assert.Contains(rule, before, StringComparison.Ordinal));

        Assert.All(Projects, project => Succeeds(shop.Dotnet("format", "analyzers", project, "--severity", "warn", "--no-restore")));

        Assert.Equal(Context("Orders", "Order", "model.Entity<Order>().HasIndex(order => order.CustomersCustomerId);"), Text("Orders/OrdersDb.cs"));
        Assert.Equal(Entity("Orders", "Order", "public Guid CustomersCustomerId { get; set; }\n    public bool IsOf(Guid customer) => CustomersCustomerId == customer;"), Text("Orders/Order.cs"));
        Assert.Equal(Context("Refunds", "Refund", "model.Entity<Refund>().HasIndex(refund => refund.CustomersAddressId);\n        model.Entity<Complaint>().HasKey(complaint => complaint.Id);"), Text("Refunds/RefundsDb.cs"));
        Assert.Equal(Entity("Refunds", "Refund", "public Guid CustomersAddressId { get; set; }"), Text("Refunds/Refund.cs"));
        Assert.Equal(Entity("Refunds", "Complaint", "public Guid CustomersCustomerId { get; set; }"), Text("Refunds/Complaint.cs"));
        Assert.All(Projects, project => Succeeds(shop.Dotnet("build", project, "-v", "q", "-warnaserror")));

        string Text(string file) => File.ReadAllText(Path.Combine(shop.Path, file));
    }

    private static void Succeeds(ToolResult run) => Assert.True(run.ExitCode == 0, run.Out + run.Error);

    private static string Context(string service, string entity, string configuration) =>
        $$"""
        using Microsoft.EntityFrameworkCore;

        namespace {{service}};

        public class {{service}}Db(DbContextOptions options) : DbContext(options)
        {
            public DbSet<{{entity}}> {{service}} => Set<{{entity}}>();

            protected override void OnModelCreating(ModelBuilder model)
            {
                {{configuration}}
            }
        }
        """;

    private static string Entity(string service, string entity, string members) => $"namespace {service};\n\npublic class {entity}\n{{\n    public Guid Id {{ get; set; }}\n    {members}\n}}\n";
}
