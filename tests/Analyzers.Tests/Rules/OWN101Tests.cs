namespace Analyzers.Tests.Rules;

public sealed class OWN101Tests
{
    [Fact]
    public Task A_key_of_another_service_without_its_prefix_is_reported_where_it_is_declared() => LiveTest.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid {|OWN101:CustomerId|} { get; set; }
        }
        """).Run();

    [Fact]
    public Task So_is_a_key_in_a_type_that_no_scan_has_seen() => LiveTest.Of(
        """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        public class OrdersDbContext(DbContextOptions options) : DbContext(options)
        {
            public DbSet<Invoice> Invoices => Set<Invoice>();
        }

        public class Invoice
        {
            public System.Guid Id { get; set; }
            public System.Guid {|OWN101:CustomerId|} { get; set; }
        }
        """).Run();

    [Fact]
    public Task A_field_that_an_event_fills_is_known_by_it_whatever_it_is_called() => LiveTest.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid {|OWN101:Buyer|} { get; set; }
        }
        """).With("catalog/services/orders.yaml", "CustomersCustomerId:", "Buyer:").Run();

    [Fact]
    public Task A_key_with_the_prefix_is_left_alone() => LiveTest.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid CustomersCustomerId { get; set; }
        }
        """).Run();

    [Fact]
    public Task A_class_that_nothing_stores_is_left_alone() => LiveTest.Of(
        """
        namespace Orders;

        public class OrderForm
        {
            public System.Guid CustomerId { get; set; }
        }
        """).Run();

    [Fact]
    public Task A_key_of_the_services_own_is_left_alone() => LiveTest.Of(
        """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        public class OrdersDbContext(DbContextOptions options) : DbContext(options)
        {
            public DbSet<Line> Lines => Set<Line>();
        }

        public class Line
        {
            public System.Guid Id { get; set; }
            public System.Guid OrderId { get; set; }
        }
        """).Run();

    [Fact]
    public Task A_member_that_is_not_stored_is_left_alone() => LiveTest.Of(
        """
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid CustomersCustomerId { get; set; }
            public System.Guid CustomerGuid => CustomersCustomerId;
            [NotMapped] public System.Guid CustomerId { get; set; }
        }
        """).Run();
}
