using Analyzers.CodeFixes;

namespace Analyzers.Tests.Fixes;

/// <summary>OWN103: a reference that holds every key.</summary>
public sealed class KeyTypeFixTests
{
    [Fact]
    public Task The_type_becomes_the_keys_and_stays_optional() => FixTest<KeyTypeFix>.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }

            /// <summary>Who ordered.</summary>
            public int? {|OWN103:CustomersCustomerId|} { get; set; } // a key
        }
        """)
        .Called("Change the type of 'CustomersCustomerId' to 'Guid', the key's type")
        .Becomes(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }

            /// <summary>Who ordered.</summary>
            public System.Guid? CustomersCustomerId { get; set; } // a key
        }
        """);

    [Fact]
    public Task Parameters_that_only_fill_it_follow_and_others_are_left_to_people() => FixTest<KeyTypeFix>.Of(
        """
        using System;

        namespace Orders;

        public partial class Order
        {
            public Order(int customersCustomerId, int other)
            {
                CustomersCustomerId = customersCustomerId;
            }

            public Guid Id { get; set; }
            public int {|OWN103:CustomersCustomerId|} { get; set; } = 0;

            public void Give(int customer) => CustomersCustomerId = customer;
        }
        """,
        """
        using System;

        namespace Orders
        {
            partial class Order
            {
                public static Order Copy(int customer)
                {
                    Console.WriteLine(customer);
                    return new(customersCustomerId: default, 0) { CustomersCustomerId = customer };
                }
            }
        }
        """).Becomes(
        """
        using System;

        namespace Orders;

        public partial class Order
        {
            public Order(Guid customersCustomerId, int other)
            {
                CustomersCustomerId = customersCustomerId;
            }

            public Guid Id { get; set; }
            public Guid CustomersCustomerId { get; set; }

            public void Give(Guid customer) => CustomersCustomerId = customer;
        }
        """,
        """
        using System;

        namespace Orders
        {
            partial class Order
            {
                public static Order Copy(int customer)
                {
                    Console.WriteLine(customer);
                    return new(customersCustomerId: default, 0) { CustomersCustomerId = {|CS0029:customer|} };
                }
            }
        }
        """);

    [Theory]
    [InlineData("public class Order(int customersCustomerId) { public System.Guid Id { get; set; } public int {|OWN103:CustomersCustomerId|} { get; set; } = customersCustomerId; }", "public class Order(System.Guid customersCustomerId) { public System.Guid Id { get; set; } public System.Guid CustomersCustomerId { get; set; } = customersCustomerId; }")]
    [InlineData("public record Order(System.Guid Id, int {|OWN103:CustomersCustomerId|});", "public record Order(System.Guid Id, System.Guid CustomersCustomerId);")]
    public Task So_do_those_of_primary_constructors(string before, string after) => FixTest<KeyTypeFix>.Of($"namespace Orders;\n\n{before}\n").Becomes($"namespace Orders;\n\n{after}\n");

    [Fact]
    public Task What_only_texts_or_the_old_type_need_goes() => FixTest<KeyTypeFix>.Of(
        """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }

            // The key.
            [MaxLength(10)]
            [Required, Column("buyer", TypeName = "int")]
            public int {|OWN103:CustomersCustomerId|} { get; set; }
        }
        """,
        """
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public static class Map
        {
            public static void Order(EntityTypeBuilder<Order> order) => order.Property(o => o.CustomersCustomerId).HasMaxLength(10).IsRequired();
        }
        """).Becomes(
        """
        using System.ComponentModel.DataAnnotations;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }

            // The key.
            [Required, Column("buyer")]
            public System.Guid CustomersCustomerId { get; set; }
        }
        """,
        """
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public static class Map
        {
            public static void Order(EntityTypeBuilder<Order> order) => order.Property(o => o.CustomersCustomerId).IsRequired();
        }
        """);

    [Fact]
    public Task A_text_that_must_be_there_is_one_that_EF_fills() => FixTest<KeyTypeFix>.Of(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public int {|OWN103:CustomersCustomerId|} { get; set; } // a key
        }
        """).With("catalog/services/customers.yaml", "Id: { column: id, type: guid }", "Id: { column: id, type: string, maxLength: 26 }")
        .Called("Change the type of 'CustomersCustomerId' to 'string', the key's type")
        .Becomes(
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public string CustomersCustomerId { get; set; } = null!; // a key
        }
        """);

    [Theory]
    [InlineData("[System.ComponentModel.DataAnnotations.MaxLength(20)] ", "", "[System.ComponentModel.DataAnnotations.MaxLength(36)] ", "")]
    [InlineData("[System.ComponentModel.DataAnnotations.StringLength(20)] ", "", "[System.ComponentModel.DataAnnotations.StringLength(36)] ", "")]
    [InlineData("", ".HasMaxLength(20)", "", ".HasMaxLength(36)")]
    public Task A_text_becomes_as_long_as_the_key_where_its_length_is_said(string attribute, string call, string widerAttribute, string widerCall)
    {
        return FixTest<KeyTypeFix>.Of(Order(attribute, "{|OWN103:CustomersCustomerId|}", call))
            .Called("Let 'CustomersCustomerId' hold 36 characters, as many as the key has")
            .Becomes(Order(widerAttribute, "CustomersCustomerId", widerCall));

        static string Order(string attribute, string name, string call) =>
            $$"""
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            namespace Orders;

            public class Order
            {
                public System.Guid Id { get; set; }
                {{attribute}}public string {{name}} { get; set; } = "";
            }

            public class OrderConfiguration : IEntityTypeConfiguration<Order>
            {
                public void Configure(EntityTypeBuilder<Order> builder) => builder.Property(o => o.CustomersCustomerId){{call}}.IsUnicode(false);
            }
            """;
    }

    [Fact]
    public Task Nothing_is_offered_where_an_interface_asks_for_the_type() => FixTest<KeyTypeFix>.Of(
        """
        namespace Orders;

        public interface IOrdered
        {
            int CustomersCustomerId { get; }
        }

        public class Order : IOrdered
        {
            public System.Guid Id { get; set; }
            public int {|OWN103:CustomersCustomerId|} { get; set; }
        }
        """).Stays();
}
