using Analyzers.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>OWN101: a better name in the code, the same column in the database.</summary>
public sealed class KeptColumnTests
{
    private const int KeepingTheColumn = 1;

    [Fact]
    public Task Where_nothing_configures_the_type_an_attribute_says_so() => FixTest<RenameFix>.Of(
        """
        using System;

        namespace Orders
        {
            public class Order
            {
                public Guid Id { get; set; }

                // Who ordered.
                public Guid {|OWN101:CustomerId|} { get; set; } // a key
            }
        }
        """)
        .Choosing(KeepingTheColumn)
        .Called("Rename 'CustomerId' to 'CustomersCustomerId' and keep the column 'CustomerId'")
        .Becomes(
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders
        {
            public class Order
            {
                public Guid Id { get; set; }

                // Who ordered.
                [Column("CustomerId")]
                public Guid CustomersCustomerId { get; set; } // a key
            }
        }
        """);

    [Fact]
    public Task The_column_is_the_recorded_one_and_other_attributes_stay() => FixTest<RenameFix>.Of(
        """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }

            /// <summary>Who ordered.</summary>
            [Required, Column(Order = 3)]
            public System.Guid {|OWN101:CustomerId|} { get; set; }
        }
        """)
        .With("catalog/services/orders.yaml", "CustomersCustomerId:", "CustomerId:")
        .Choosing(KeepingTheColumn)
        .Becomes(
        """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }

            /// <summary>Who ordered.</summary>
            [Required, Column("customers_customer_id", Order = 3)]
            public System.Guid CustomersCustomerId { get; set; }
        }
        """);

    [Fact]
    public Task On_a_positional_parameter_the_attribute_is_the_propertys() => FixTest<RenameFix>.Of(
        """
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public record Order(
            System.Guid Id,
            System.Guid {|OWN101:CustomerId|});
        """)
        .Choosing(KeepingTheColumn)
        .Becomes(
        """
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public record Order(
            System.Guid Id,
            [property: Column("CustomerId")] System.Guid CustomersCustomerId);
        """);

    [Fact]
    public Task Where_the_property_is_configured_its_calls_say_so() => FixTest<RenameFix>.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid {|OWN101:CustomerId|} { get; set; }
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
                builder.Property(order => order.CustomerId)
                    .IsRequired()
                    .HasComment("Who ordered."); // checked
                builder.HasIndex(order => order.CustomerId);
            }
        }
        """)
        .Choosing(KeepingTheColumn)
        .Becomes(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid CustomersCustomerId { get; set; }
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
                builder.Property(order => order.CustomersCustomerId)
                    .IsRequired()
                    .HasComment("Who ordered.")
                    .HasColumnName("CustomerId"); // checked
                builder.HasIndex(order => order.CustomersCustomerId);
            }
        }
        """);

    [Theory]
    [InlineData("protected override void OnModelCreating(ModelBuilder model)", "model.Entity<Order>(row =>\n        {\n            row.HasKey(order => order.Id);\n        });", "model.Entity<Order>(row =>\n        {\n            row.HasKey(order => order.Id);\n            row.Property(order => order.CustomersCustomerId).HasColumnName(\"CustomerId\");\n        });")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model)", "model.Entity<Order>().HasKey(x => x.Id);", "model.Entity<Order>().HasKey(x => x.Id);\n        model.Entity<Order>().Property(x => x.CustomersCustomerId).HasColumnName(\"CustomerId\");")]
    [InlineData("public static void Map(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Order> rows)", "rows.ToTable(\"orders\");", "rows.ToTable(\"orders\");\n        rows.Property(x => x.CustomersCustomerId).HasColumnName(\"CustomerId\");")]
    public Task Where_the_type_is_configured_a_statement_says_so(string method, string before, string after)
    {
        return FixTest<RenameFix>.Of(
            """
            namespace Orders;

            public class Order
            {
                public System.Guid Id { get; set; }
                public System.Guid {|OWN101:CustomerId|} { get; set; }
            }
            """,
            Context(before))
            .Choosing(KeepingTheColumn)
            .Becomes(
            """
            namespace Orders;

            public class Order
            {
                public System.Guid Id { get; set; }
                public System.Guid CustomersCustomerId { get; set; }
            }
            """,
            Context(after));

        string Context(string body) =>
            $$"""
            using Microsoft.EntityFrameworkCore;

            namespace Orders;

            public class OrdersDbContext(DbContextOptions options) : DbContext(options)
            {
                {{method}}
                {
                    {{body}}
                }
            }
            """;
    }

    [Fact]
    public Task Of_several_references_each_keeps_its_own() => FixTest<RenameFix>.Of(
        """
        using System;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            public Guid {|OWN101:SenderCustomerId|} { get; set; }
            public Guid {|OWN101:ReceiverCustomerId|} { get; set; }
        }
        """)
        .Choosing(KeepingTheColumn)
        .Becomes(
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public class Order
        {
            public Guid Id { get; set; }
            [Column("SenderCustomerId")]
            public Guid CustomersSenderCustomerId { get; set; }
            [Column("ReceiverCustomerId")]
            public Guid CustomersReceiverCustomerId { get; set; }
        }
        """);

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.Schema.Column(\"buyer\")] ", "")]
    [InlineData("", ".HasColumnName(\"buyer\")")]
    public Task It_is_not_offered_where_the_code_names_the_column(string attribute, string call) => FixTest<RenameFix>.Of(
        $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            {{attribute}}public System.Guid {|OWN101:CustomerId|} { get; set; }
            public static void Map(EntityTypeBuilder<Order> rows) => rows.Property(x => x.CustomerId).IsRequired(){{call}};
        }
        """)
        .Choosing(KeepingTheColumn)
        .Stays();
}
