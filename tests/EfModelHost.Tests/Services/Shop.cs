using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Shop;

/// <summary>An order.</summary>
public class Order
{
    public int Id { get; set; }

    /// <summary>The number that customers know.</summary>
    [MaxLength(20)]
    public string Number { get; set; } = "";

    public Guid CustomerId { get; set; }

    public Customer Customer { get; set; } = null!;

    public Address Address { get; set; } = null!;

    public List<Line> Lines { get; set; } = new();
}

public class Line
{
    public int Id { get; set; }

    public int OrderId { get; set; }

    public decimal Price { get; set; }
}

public class Address
{
    public string Street { get; set; } = "";
}

public class Customer
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string? Phone { get; set; }
#if EF7_OR_NEWER
    public Wishes Wishes { get; set; } = null!;
#endif
#if EF8_OR_NEWER
    public Limit Limit { get; set; } = null!;

    public List<string> Tags { get; set; } = new();
#endif
}

public class Company : Customer
{
    public string TaxNumber { get; set; } = "";
}

public class Wishes
{
    public bool Newsletter { get; set; }
}

public class Limit
{
    public decimal Amount { get; set; }
}

/// <summary>Every context has this model; its schema says in which way it was made.</summary>
public abstract class ShopContext : DbContext
{
    private readonly string? way;

    protected ShopContext(DbContextOptions options, string? way)
        : base(options)
    {
        this.way = way;
    }

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Customer> Customers => Set<Customer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(way);
        modelBuilder.Entity<Company>();
        modelBuilder.Entity<Order>(order =>
        {
            order.ToTable("orders").HasIndex(o => o.Number).IsUnique();
            order.OwnsOne(o => o.Address);
        });
        modelBuilder.Entity<Customer>(customer =>
        {
            customer.Property(c => c.Name).HasColumnName("full_name");
#if EF7_OR_NEWER
            customer.OwnsOne(c => c.Wishes, wishes => wishes.ToJson());
#endif
#if EF8_OR_NEWER
            customer.ComplexProperty(c => c.Limit);
#endif
        });
    }
}

public class RegisteredContext : ShopContext
{
    public RegisteredContext(DbContextOptions<RegisteredContext> options, string way)
        : base(options, way)
    {
    }
}

public class FactoryRegisteredContext : ShopContext
{
    public FactoryRegisteredContext(DbContextOptions<FactoryRegisteredContext> options)
        : base(options, "services")
    {
    }
}

public class DesignTimeContext : ShopContext
{
    public DesignTimeContext(DbContextOptions<DesignTimeContext> options, string way)
        : base(options, way)
    {
    }
}

public class DesignTimeContextFactory : IDesignTimeDbContextFactory<DesignTimeContext>
{
    public DesignTimeContext CreateDbContext(string[] args) => new(Provider.Use(new DbContextOptionsBuilder<DesignTimeContext>()).Options, "factory");
}

public class OrphanContext : ShopContext
{
    public OrphanContext(DbContextOptions<OrphanContext> options, string? way = null)
        : base(options, way)
    {
    }
}

public class SelfConfiguredContext : ShopContext
{
    public SelfConfiguredContext()
        : base(new DbContextOptions<SelfConfiguredContext>(), "constructor")
    {
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        switch (Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT"))
        {
            case "ContextExits":
                Environment.Exit(4);
                break;
            case "ContextHangs":
                Thread.Sleep(Timeout.Infinite);
                break;
        }

        Provider.Use(optionsBuilder);
    }
}

public static class Provider
{
#if IN_MEMORY
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder builder) => builder.UseInMemoryDatabase("shop");
#else
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder builder) => builder.UseSqlite("Data Source=shop.db");
#endif

    public static DbContextOptionsBuilder<T> Use<T>(DbContextOptionsBuilder<T> builder)
        where T : DbContext
    {
        Use((DbContextOptionsBuilder)builder);
        return builder;
    }
}

/// <summary>Leaves a file when it runs, which it must not.</summary>
public sealed class Worker : BackgroundService
{
    public static void Add(IServiceCollection services)
    {
        services.AddHostedService<Worker>();
        services.AddSingleton("services");
        services.AddDbContext<RegisteredContext>(o => Provider.Use(o));
        services.AddDbContextFactory<FactoryRegisteredContext>(o => Provider.Use(o));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => File.WriteAllTextAsync("ran.txt", "the worker ran", stoppingToken);
}
