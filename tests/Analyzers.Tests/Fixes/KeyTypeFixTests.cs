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
}
