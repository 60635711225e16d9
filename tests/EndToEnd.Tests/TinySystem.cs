namespace EndToEnd.Tests;

/// <summary>A system of two services, an event between them and a few broken rules, written into a folder.</summary>
internal static class TinySystem
{
    /// <summary>A password that must never be printed anywhere.</summary>
    public const string Canary = "c4n4ry-pa55word";

    private const string Web = """
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.0" />
            <PackageReference Include="MassTransit" Version="8.0.0" />
            <ProjectReference Include="../Contracts/Contracts.csproj" />
          </ItemGroup>
        </Project>
        """;

    public static TemporaryFolder Write(TemporaryFolder folder) => folder
        .With("src/Contracts/Contracts.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""")
        .With("src/Contracts/CustomerRegistered.cs", """
            namespace Contracts;
            public record CustomerRegistered(Guid CustomerId, string Name);
            """)
        .With("src/Customers.Api/Customers.Api.csproj", Web)
        .With("src/Customers.Api/Program.cs", $$"""
            using Customers.Api;
            using Microsoft.EntityFrameworkCore;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddDbContext<CustomersContext>(o => o.UseNpgsql("Host=db;Database=customers;Username=app;Password={{Canary}}"));
            builder.Build().Run();
            """)
        .With("src/Customers.Api/appsettings.json", $$"""{ "ConnectionStrings": { "Customers": "Host=db;Database=customers;Username=app;Password={{Canary}}" } }""")
        .With("src/Customers.Api/Customer.cs", """
            using Contracts;
            using MassTransit;
            using Microsoft.EntityFrameworkCore;
            namespace Customers.Api;
            /// <summary>Somebody who buys.</summary>
            public class Customer
            {
                public Guid Id { get; set; }
                public string Name { get; set; } = "";
            }
            public class CustomersContext(DbContextOptions<CustomersContext> options) : DbContext(options)
            {
                public DbSet<Customer> Customers => Set<Customer>();
                protected override void OnModelCreating(ModelBuilder modelBuilder) =>
                    modelBuilder.Entity<Customer>(b => { b.ToTable("customers"); b.Property(c => c.Name).HasMaxLength(200); });
            }
            public class Registration(CustomersContext db, IPublishEndpoint bus)
            {
                public async Task Register(string name)
                {
                    var customer = new Customer { Id = Guid.NewGuid(), Name = name };
                    db.Customers.Add(customer);
                    await bus.Publish(new CustomerRegistered(customer.Id, customer.Name));
                    await db.SaveChangesAsync();
                }
            }
            """)
        .With("src/Orders.Api/Orders.Api.csproj", Web)
        .With("src/Orders.Api/Program.cs", $$"""
            using Microsoft.EntityFrameworkCore;
            using Orders.Api;
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddDbContext<OrdersContext>(o => o.UseNpgsql("Host=db;Database=orders;Username=app;Password={{Canary}}"));
            builder.Build().Run();
            """)
        .With("src/Orders.Api/Buyer.cs", """
            using Contracts;
            using MassTransit;
            using Microsoft.EntityFrameworkCore;
            namespace Orders.Api;
            public class Buyer
            {
                public Guid Id { get; set; }
                public Guid CustomersCustomerId { get; set; }
                public string Name { get; set; } = "";
            }
            public class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options)
            {
                public DbSet<Buyer> Buyers => Set<Buyer>();
            }
            public class CustomerRegisteredConsumer(OrdersContext db) : IConsumer<CustomerRegistered>
            {
                public async Task Consume(ConsumeContext<CustomerRegistered> context)
                {
                    db.Buyers.Add(new Buyer { Id = Guid.NewGuid(), CustomersCustomerId = context.Message.CustomerId, Name = context.Message.Name });
                    await db.SaveChangesAsync();
                }
            }
            """)
        .With("src/Orders.Api/Report.cs", $$"""
            using Npgsql;
            namespace Orders.Api;
            public class Report
            {
                public async Task<object?> Count()
                {
                    await using var connection = new NpgsqlConnection("Host=db;Database=customers;Username=app;Password={{Canary}}");
                    await using var command = new NpgsqlCommand("select count(*) from customers", connection);
                    return await command.ExecuteScalarAsync();
                }
            }
            """);
}
