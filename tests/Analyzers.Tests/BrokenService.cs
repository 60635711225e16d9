namespace Analyzers.Tests;

/// <summary>Code of the orders service that breaks every rule that an editor knows.</summary>
internal static class BrokenService
{
    public const string Code = """
        using System.ComponentModel.DataAnnotations;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Customers
        {
            public class Customer { public Guid Id { get; set; } }
        }

        namespace Orders
        {
            public class OrdersDbContext(DbContextOptions options) : DbContext(options)
            {
                public DbSet<Order> Orders => Set<Order>();
                public DbSet<Invoice> Invoices => Set<Invoice>();
                public DbSet<Customers.Customer> Customers => Set<Customers.Customer>();
            }

            public class Order
            {
                public Guid Id { get; set; }
                public int CustomersCustomerId { get; set; }
                [MaxLength(20)] public string CustomersCustomerName { get; set; } = "";
                public Guid CustomerId { get; set; }
                public Customers.Customer? Customer { get; set; }
                public Guid CustomersCustomrId { get; set; }
            }

            public class Invoice
            {
                public Guid Id { get; set; }
                public Guid? CustomerId { get; set; }
            }

            public class OrderConfiguration : IEntityTypeConfiguration<Order>
            {
                public void Configure(EntityTypeBuilder<Order> builder) => builder.Property(o => o.CustomersCustomerName).HasMaxLength(20).HasConversion<string>();
            }

            public class CustomerRenamedConsumer
            {
                public void Consume(Order order, string name) => order.CustomersCustomerName = name;
            }

            public class Desk(OrdersDbContext db)
            {
                private const string Text = "DELETE FROM customers";

                public void Correct(string name)
                {
                    foreach (Order order in db.Orders.Where(o => o.Id != Guid.Empty))
                    {
                        order.CustomersCustomerName += name;
                    }

                    db.Database.ExecuteSqlRaw($"UPDATE customers SET name = {name}");
                    db.Database.ExecuteSqlRaw(Text + " WHERE 1 = 1");
                    db.SaveChanges();
                }
            }

            public record OrderPaid(Guid OrderId);

            public class Pay(OrdersDbContext db, MassTransit.IPublishEndpoint bus)
            {
                public async Task Run(Guid id)
                {
                    OrderPaid paid = new(id);
                    await db.SaveChangesAsync();
                    await bus.Publish(paid);
                }
            }
        }

        namespace MassTransit
        {
            public interface IPublishEndpoint { Task Publish<T>(T message); }
        }
        """;
}
