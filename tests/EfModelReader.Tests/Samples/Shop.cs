using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EfModelReader.Tests.Samples.Shop;

/// <summary>Fluent configuration of the usual kinds: owned types, converters, backing fields, alternate keys, shadow properties.</summary>
public class ShopContext : DbContext
{
    private const string Schema = "shop";

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Order> Orders => Set<Order>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfiguration(new CustomerConfiguration());
        ConfigureOrders(modelBuilder);
        modelBuilder.Entity<OrderLine>(line =>
        {
            line.ToTable("order_lines").HasKey(l => new { l.OrderId, l.Number });
            line.Property(l => l.Price).HasPrecision(18, 4);
            line.HasOne<Product>().WithMany().HasForeignKey(l => l.ProductCode).HasPrincipalKey(p => p.Code).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Product>().HasAlternateKey(p => p.Code);
        modelBuilder.Entity<Product>().Property<DateTime>("LastSeen").HasColumnName("last_seen");
        modelBuilder.Entity<Product>().HasIndex(p => p.Name).IsUnique();
        modelBuilder.Entity<Sale>().HasNoKey().ToView("sales");
    }

    private static void ConfigureOrders(ModelBuilder modelBuilder)
    {
        EntityTypeBuilder<Order> order = modelBuilder.Entity<Order>();
        order.ToTable("orders");
        order.Property(o => o.Status).HasConversion<string>().HasMaxLength(20);
        order.Property("note").HasColumnName("internal_note");
        order.OwnsOne(o => o.ShipTo, address =>
        {
            address.Property(a => a.Street).HasColumnName("ship_street").IsRequired();
            address.OwnsOne(a => a.Position);
            address.WithOwner();
        });
        order.OwnsOne(o => o.BillTo).Ignore(a => a.Position).Property(a => a.City).HasMaxLength(50);
        order.Navigation(o => o.BillTo).IsRequired();
        order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
        order.Metadata.FindNavigation(nameof(Order.Lines))!.SetPropertyAccessMode(PropertyAccessMode.Field);
        order.HasOne(o => o.Customer).WithMany(c => c.Orders).IsRequired(false);
        order.HasOne(o => o.Invoice).WithOne(i => i.Order).HasForeignKey<Invoice>("OrderRef");
    }
}

public class CustomerConfiguration : IEntityTypeConfiguration<Customer>
{
    private readonly int nameLength = 80;

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).HasConversion(id => id.Value, value => new CustomerId(value)).ValueGeneratedNever();
        builder.Property(c => c.Name).HasMaxLength(nameLength * 2);
        builder.Property<string>("_secret").HasColumnName($"{nameof(Customer).ToLowerInvariant()}_secret");
        builder.OwnsMany(c => c.Addresses, a =>
        {
            a.ToTable("customer_addresses");
            a.WithOwner().HasForeignKey("Customer");
            a.Property<int>("Number");
            a.HasKey("Customer", "Number");
            a.Ignore(x => x.Position);
        });
        builder.Property(c => c.Tags);
        builder.Ignore(c => c.DisplayName);
    }
}

public readonly record struct CustomerId(Guid Value);

public class Customer
{
    private readonly string _secret = "";
    private readonly List<Address> addresses = [];

    private Customer()
    {
    }

    public CustomerId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string? Nick { get; private set; }

    public List<string> Tags { get; private set; } = [];

    public string DisplayName { get; set; } = "";

    public string Shout => Name.ToUpperInvariant() + _secret;

    public IReadOnlyCollection<Address> Addresses => addresses;

    public ICollection<Order> Orders { get; } = [];

    public static Customer Make() => new();
}

public class Address
{
    public string? Street { get; set; }

    public string City { get; set; } = "";

    public Position? Position { get; set; }
}

public class Position
{
    public double Latitude { get; set; }

    public double Longitude { get; set; }
}

public enum OrderStatus
{
    Open = 1,
    Sent,
}

public class Order
{
    private readonly List<OrderLine> lines = [];
    private string note = "";

    public int Id { get; set; }

    public OrderStatus Status { get; set; }

    public OrderStatus? Before { get; set; }

    public Address ShipTo { get; set; } = null!;

    public Address BillTo { get; set; } = null!;

    public Customer? Customer { get; set; }

    public Invoice? Invoice { get; set; }

    public IEnumerable<OrderLine> Lines => lines;

    public void Annotate(string text) => note = note + text;
}

public class OrderLine
{
    public int OrderId { get; set; }

    public short Number { get; set; }

    public required string ProductCode { get; set; }

    public decimal Price { get; set; }
}

public class Product
{
    public long Id { get; set; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public byte[]? Picture { get; set; }

    public DateOnly Since { get; set; }

    public TimeSpan? Window { get; set; }
}

public class Invoice
{
    public Guid Id { get; set; }

    public Order Order { get; set; } = null!;
}

public class Sale
{
    public string Day { get; set; } = "";

    public int Count { get; set; }
}
