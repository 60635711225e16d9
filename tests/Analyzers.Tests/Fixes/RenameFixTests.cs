using Analyzers.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>OWN101 and OWN102: the name that says whose data it is.</summary>
public sealed class RenameFixTests
{
    [Fact]
    public Task A_reference_is_renamed_with_its_uses_in_all_files() => FixTest<RenameFix>.Of(
        """
        using System;

        namespace Orders;

        // What people order.
        public class Order
        {
            public Guid Id { get; set; }

            /// <summary>Who ordered.</summary>
            public Guid? {|OWN101:CustomerId|} { get; private set; } // a key
        }
        """,
        """
        namespace Orders.Reports
        {
            public static class Report
            {
                /// <summary>See <see cref="Order.CustomerId"/>.</summary>
                public static string Line(Order order) => $"{order.CustomerId} {nameof(Order.CustomerId)} CustomerId";
            }
        }
        """)
        .Called("Rename 'CustomerId' to 'CustomersCustomerId'")
        .Becomes(
        """
        using System;

        namespace Orders;

        // What people order.
        public class Order
        {
            public Guid Id { get; set; }

            /// <summary>Who ordered.</summary>
            public Guid? CustomersCustomerId { get; private set; } // a key
        }
        """,
        """
        namespace Orders.Reports
        {
            public static class Report
            {
                /// <summary>See <see cref="Order.CustomersCustomerId"/>.</summary>
                public static string Line(Order order) => $"{order.CustomersCustomerId} {nameof(Order.CustomersCustomerId)} CustomerId";
            }
        }
        """);

    [Fact]
    public Task A_positional_parameter_is_renamed_as_the_property_that_it_is() => FixTest<RenameFix>.Of(
        """
        namespace Orders;

        public record Order(System.Guid Id, System.Guid {|OWN101:CustomerId|});

        public static class Make
        {
            public static Order One(Order other) => other with { CustomerId = new Order(Id: other.Id, CustomerId: other.CustomerId).CustomerId };
        }
        """).Becomes(
        """
        namespace Orders;

        public record Order(System.Guid Id, System.Guid CustomersCustomerId);

        public static class Make
        {
            public static Order One(Order other) => other with { CustomersCustomerId = new Order(Id: other.Id, CustomersCustomerId: other.CustomersCustomerId).CustomersCustomerId };
        }
        """);

    [Fact]
    public Task The_parameter_through_which_EF_fills_it_follows() => FixTest<RenameFix>.Of(
        """
        using System;

        namespace Orders;

        public class Order(Guid id, Guid customerId)
        {
            private Order(Guid id, Guid customerId, int version)
                : this(id, customerId)
            {
            }

            public Guid Id { get; set; } = id;
            public Guid {|OWN101:CustomerId|} { get; set; } = customerId;

            public static Order Of(Guid customerId) => new(Guid.NewGuid(), customerId: customerId);
        }
        """).Becomes(
        """
        using System;

        namespace Orders;

        public class Order(Guid id, Guid customersCustomerId)
        {
            private Order(Guid id, Guid customersCustomerId, int version)
                : this(id, customersCustomerId)
            {
            }

            public Guid Id { get; set; } = id;
            public Guid CustomersCustomerId { get; set; } = customersCustomerId;

            public static Order Of(Guid customerId) => new(Guid.NewGuid(), customersCustomerId: customerId);
        }
        """);

    [Fact]
    public Task Texts_that_EF_finds_it_by_follow_and_others_do_not() => FixTest<RenameFix>.Of(
        """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        [Index("CustomerId")]
        public partial class Order
        {
            public System.Guid Id { get; set; }
        }
        """,
        """
        namespace Orders;

        partial class Order
        {
            public const string Label = "CustomerId";
            public System.Guid {|OWN101:CustomerId|} { get; set; }
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        public class OrdersDbContext(DbContextOptions options) : DbContext(options)
        {
            protected override void OnModelCreating(ModelBuilder model)
            {
                model.Entity<Order>(b =>
                {
                    b.HasIndex("CustomerId", "Id");
                    b.Property("CustomerId").HasComment("CustomerId");
                });
            }
        }
        """).Becomes(
        """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        [Index("CustomersCustomerId")]
        public partial class Order
        {
            public System.Guid Id { get; set; }
        }
        """,
        """
        namespace Orders;

        partial class Order
        {
            public const string Label = "CustomerId";
            public System.Guid CustomersCustomerId { get; set; }
        }
        """,
        """
        using Microsoft.EntityFrameworkCore;

        namespace Orders;

        public class OrdersDbContext(DbContextOptions options) : DbContext(options)
        {
            protected override void OnModelCreating(ModelBuilder model)
            {
                model.Entity<Order>(b =>
                {
                    b.HasIndex("CustomersCustomerId", "Id");
                    b.Property("CustomersCustomerId").HasComment("CustomerId");
                });
            }
        }
        """);

    [Fact]
    public Task Two_references_to_one_entity_keep_the_parts_that_it_plays() => FixTest<RenameFix>.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid {|OWN101:SenderCustomerId|} { get; set; }
            public System.Guid {|OWN101:ReceiverCustomerId|} { get; set; }
            public bool IsGift => SenderCustomerId != ReceiverCustomerId;
        }
        """).Becomes(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid CustomersSenderCustomerId { get; set; }
            public System.Guid CustomersReceiverCustomerId { get; set; }
            public bool IsGift => CustomersSenderCustomerId != CustomersReceiverCustomerId;
        }
        """);

    [Fact]
    public Task Nothing_is_offered_where_the_name_is_taken() => FixTest<RenameFix>.Of(
        """
        namespace Orders;

        public class Stored
        {
            protected System.Guid CustomersCustomerId() => default;
        }

        public class Order : Stored
        {
            public System.Guid Id { get; set; }
            public System.Guid {|OWN101:CustomerId|} { get; set; }
        }
        """).Stays();

    [Fact]
    public Task Nor_where_a_library_asks_for_the_name() => FixTest<RenameFix>.Of(
        """
        namespace Orders;

        public class Order : System.Collections.IEnumerator
        {
            public System.Guid Id { get; set; }
            public object {|OWN101:Current|} { get; set; } = new();
            public bool MoveNext() => false;
            public void Reset() { }
        }
        """).With("catalog/services/orders.yaml", "CustomersCustomerId:", "Current:").Stays();

    [Fact]
    public Task A_prefixed_name_of_nothing_becomes_the_one_that_is_meant() => FixTest<RenameFix>.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid {|OWN102:CustomersCustumerId|} { get; set; }
        }
        """).Becomes(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid CustomersCustomerId { get; set; }
        }
        """);
}
