using Analyzers.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>OWN001: a navigation and its foreign key become a soft reference.</summary>
public sealed class SoftReferenceFixTests
{
    private const string Customer =
        """
        namespace Customers
        {
            public class Customer
            {
                public System.Guid Id { get; set; }
                public string Name { get; set; } = "";
                public Customer? Partner { get; set; }
            }
        }
        """;

    [Fact]
    public Task The_key_is_renamed_and_the_navigation_goes_with_its_configuration() => FixTest<SoftReferenceFix>.Of(
        """
        using System;
        using Customers;

        namespace Orders;

        // What people order.
        public class Order
        {
            public Guid Id { get; set; }

            /// <summary>Who ordered: the key.</summary>
            public Guid CustomerId { get; set; } // required

            /// <summary>Who ordered.</summary>
            public virtual Customer {|OWN001:Customer|} { get; set; } = null!;

            public decimal Total { get; set; }
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public class OrderConfiguration : IEntityTypeConfiguration<Order>
        {
            public void Configure(EntityTypeBuilder<Order> builder)
            {
                builder.HasKey(order => order.Id);

                // Rows of the customers.
                builder.HasOne(order => order.Customer)
                    .WithMany()
                    .HasForeignKey(order => order.CustomerId)
                    .OnDelete(DeleteBehavior.Cascade);
                builder.HasIndex(order => order.CustomerId);
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        namespace Orders
        {
            public static class Queries
            {
                public static List<Order> Of(DbSet<Order> orders, Guid customer) => orders
                    .Include(order => order.Customer)
                    .ThenInclude(customer => customer.Partner)
                    .Where(order => order.Customer.Id == customer || order.Customer!.Id == order.CustomerId)
                    .ToList();

                public static Guid? Of(Order? order) => order?.Customer.Id ?? order?.Customer?.Id ?? (order == null ? null : order.Customer?.Id);
            }
        }
        """,
        Customer)
        .Called("Replace 'Customer' by the soft reference 'CustomersCustomerId'; uses beyond the key are left to you")
        .Becomes(
        """
        using System;
        using Customers;

        namespace Orders;

        // What people order.
        public class Order
        {
            public Guid Id { get; set; }

            /// <summary>Who ordered: the key.</summary>
            public Guid CustomersCustomerId { get; set; } // required

            public decimal Total { get; set; }
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public class OrderConfiguration : IEntityTypeConfiguration<Order>
        {
            public void Configure(EntityTypeBuilder<Order> builder)
            {
                builder.HasKey(order => order.Id);

                // Rows of the customers.
                builder.HasIndex(order => order.CustomersCustomerId);
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Microsoft.EntityFrameworkCore;

        namespace Orders
        {
            public static class Queries
            {
                public static List<Order> Of(DbSet<Order> orders, Guid customer) => orders
                    .Where(order => order.CustomersCustomerId == customer || order.CustomersCustomerId == order.CustomersCustomerId)
                    .ToList();

                public static Guid? Of(Order? order) => order?.CustomersCustomerId ?? order?.CustomersCustomerId ?? (order == null ? null : order.CustomersCustomerId);
            }
        }
        """,
        Customer);

    [Fact]
    public Task Without_a_key_the_navigation_becomes_one_with_the_keys_type() => FixTest<SoftReferenceFix>.Of(
        """
        using Customers;

        namespace Orders
        {
            public class Order
            {
                public System.Guid Id { get; set; }

                /// <summary>Who ordered.</summary>
                public virtual Customer {|OWN001:Customer|} { get; private set; } = null!; // filled by EF

                public string Key() => Customer.Id.ToString();
            }
        }
        """,
        Customer).Becomes(
        """
        using Customers;

        namespace Orders
        {
            public class Order
            {
                public System.Guid Id { get; set; }

                /// <summary>Who ordered.</summary>
                public System.Guid CustomersCustomerId { get; private set; } // filled by EF

                public string Key() => CustomersCustomerId.ToString();
            }
        }
        """,
        Customer);

    [Fact]
    public Task What_may_be_absent_stays_so() => FixTest<SoftReferenceFix>.Of(
        """
        using System;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Customer? {|OWN001:Customer|} { get; set; }
            public Guid? Maybe() => Customer?.Id;
            public Guid Surely() => Customer!.Id;
        }
        """,
        Customer).Becomes(
        """
        using System;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid? CustomersCustomerId { get; set; }
            public Guid? Maybe() => CustomersCustomerId;
            public Guid Surely() => CustomersCustomerId.Value;
        }
        """,
        Customer);

    [Fact]
    public Task Uses_beyond_the_key_stay_and_do_not_compile() => FixTest<SoftReferenceFix>.Of(
        """
        using System;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid CustomerId { get; set; }
            public Customer {|OWN001:Customer|} { get; set; } = null!;

            public static Order Of(Customer customer) => new() { Customer = customer, CustomerId = customer.Id };
            public string Line() => $"{Customer.Name} {Customer.Id}";
            public void Move(Guid id) => Customer.Id = id;
        }
        """,
        Customer).Becomes(
        """
        using System;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid CustomersCustomerId { get; set; }

            public static Order Of(Customer customer) => new() { {|CS0117:Customer|} = customer, CustomersCustomerId = customer.Id };
            public string Line() => $"{{|CS0120:Customer.Name|}} {CustomersCustomerId}";
            public void Move(Guid id) => {|CS0120:Customer.Id|} = id;
        }
        """,
        Customer);

    [Fact]
    public Task The_key_that_an_attribute_names_is_the_key_and_the_attribute_goes() => FixTest<SoftReferenceFix>.Of(
        """
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Customers;

        namespace Orders;

        public partial class Order
        {
            public Guid Id { get; set; }

            /// <summary>The key.</summary>
            [ForeignKey(nameof(Customer))]
            [Required]
            public Guid Buyer { get; set; }
        }
        """,
        """
        using Customers;

        namespace Orders;

        partial class Order
        {
            public Customer {|OWN001:Customer|} { get; set; } = null!;
        }
        """,
        Customer).Becomes(
        """
        using System;
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;
        using Customers;

        namespace Orders;

        public partial class Order
        {
            public Guid Id { get; set; }

            /// <summary>The key.</summary>
            [Required]
            public Guid CustomersCustomerId { get; set; }
        }
        """,
        """
        using Customers;

        namespace Orders;

        partial class Order
        {
        }
        """,
        Customer);

    [Fact]
    public Task Two_references_to_one_service_say_which_is_which() => FixTest<SoftReferenceFix>.Of(
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid BillToId { get; set; }
            public Customer {|OWN001:BillTo|} { get; set; } = null!;
            [ForeignKey("ShippingKey")]
            public Customer {|OWN001:ShippingCustomer|} { get; set; } = null!;
            public Guid ShippingKey { get; set; }
            public bool IsGift => BillTo.Id != ShippingCustomer.Id;
        }
        """,
        Customer).Becomes(
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid CustomersBillToCustomerId { get; set; }
            public Guid CustomersShippingCustomerId { get; set; }
            public bool IsGift => CustomersBillToCustomerId != CustomersShippingCustomerId;
        }
        """,
        Customer);

    [Fact]
    public Task Configuration_in_every_form_goes_and_what_else_it_says_stays() => FixTest<SoftReferenceFix>.Of(
        """
        using System;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid CustomerId { get; set; }
            public Customer {|OWN001:Customer|} { get; set; } = null!;
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public class OrdersDbContext(DbContextOptions options, bool old) : DbContext(options)
        {
            protected override void OnModelCreating(ModelBuilder model)
            {
                model.Entity<Order>().HasOne(o => o.Customer).WithMany().HasForeignKey("CustomerId");
                model.Entity<Order>(o => o.Navigation(x => x.Customer).AutoInclude());
                model.Entity<Order>().ToTable("orders").HasOne(o => o.Customer).WithOne(); // the table
                if (old)
                    model.Entity<Order>().HasOne(nameof(Order.Customer));
            }

            private static void Map(EntityTypeBuilder<Order> orders) => orders.HasOne(o => o.Customer);
        }
        """,
        Customer).Becomes(
        """
        using System;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid CustomersCustomerId { get; set; }
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public class OrdersDbContext(DbContextOptions options, bool old) : DbContext(options)
        {
            protected override void OnModelCreating(ModelBuilder model)
            {
                model.Entity<Order>().ToTable("orders"); // the table
                if (old)
                {
                }
            }

            private static void Map(EntityTypeBuilder<Order> orders)
            {
            }
        }
        """,
        Customer);

    [Fact]
    public Task A_row_that_shares_its_key_with_the_other_keeps_the_keys_name() => FixTest<SoftReferenceFix>.Of(
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;
        using Customers;

        namespace Orders;

        public class Order
        {
            [ForeignKey("Customer")]
            public Guid Id { get; set; }
            public Customer {|OWN001:Customer|} { get; set; } = null!;
            public bool Is(Guid id) => Customer.Id == id;
        }
        """,
        Customer).Becomes(
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;
        using Customers;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public bool Is(Guid id) => Id == id;
        }
        """,
        Customer);

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.ForeignKey(\"Key1, Key2\")] ", "")]
    [InlineData("", "public System.Guid CustomersCustomerId() => default;")]
    public Task Nothing_is_offered_for_a_key_of_parts_or_where_the_name_is_taken(string attribute, string member) => FixTest<SoftReferenceFix>.Of(
        $$"""
        using Customers;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            {{attribute}}public Customer {|OWN001:Customer|} { get; set; } = null!;
            {{member}}
        }
        """,
        Customer).Stays();
}
