namespace Analyzers.Tests.Rules;

public sealed class OWN204Tests
{
    private const string Surroundings = """

        public class Order
        {
            public System.Guid Id { get; set; }
            public System.Guid CustomersCustomerId { get; set; }
            public string CustomersCustomerName { get; set; } = "";
            public void Rename(string name) => CustomersCustomerName = name;
        }

        public record CustomerRenamed(System.Guid CustomerId, string Name);

        public class CustomerRenamedConsumer(Renaming renaming)
        {
            public void Consume(CustomerRenamed message) => renaming.Run(new Order(), message.Name);
        }

        public class Renaming
        {
            public void Run(Order order, string name) => order.CustomersCustomerName = name;
        }
        """;

    [Theory]
    [InlineData("{|OWN204:order.CustomersCustomerName = name|};")]
    [InlineData("{|OWN204:order.CustomersCustomerName += name|};")]
    public Task A_copy_that_is_changed_where_no_event_leads_is_reported(string statement) => LiveTest.Of(
        $$"""
        namespace Orders;

        public class Desk(System.Collections.Generic.List<Order> orders)
        {
            public void Correct(int at, string name)
            {
                Order order = orders[at];
                {{statement}}
            }
        }
        """ + Surroundings).Run();

    [Theory]
    [InlineData("Order order = new(); order.CustomersCustomerName = name;")]
    [InlineData("_ = new Order { CustomersCustomerName = name };")]
    [InlineData("Order order = orders[at]; order.Rename(name);")]
    [InlineData("Order order = orders[at]; order.Id = System.Guid.NewGuid();")]
    public Task What_is_made_here_or_is_no_copy_is_left_alone(string statement) => LiveTest.Of(
        $$"""
        namespace Orders;

        public class Desk(System.Collections.Generic.List<Order> orders)
        {
            public void Correct(int at, string name)
            {
                {{statement}}
            }
        }
        """ + Surroundings).Run();

    [Fact]
    public Task Code_that_takes_the_event_is_left_alone() => LiveTest.Of(
        """
        namespace Orders;

        public class Desk(System.Collections.Generic.List<Order> orders)
        {
            public void Take(int at, CustomerRenamed renamed) => orders[at].CustomersCustomerName = renamed.Name;
        }
        """ + Surroundings).Run();

    [Fact]
    public Task Nothing_is_said_where_the_handlers_stand_in_another_project() => LiveTest.Of(
        """
        namespace Orders;

        public class Desk(System.Collections.Generic.List<Order> orders)
        {
            public void Correct(int at, string name) => orders[at].CustomersCustomerName = name;
        }
        """ + Surroundings).With("catalog/services/orders.yaml", "Orders.CustomerRenamedConsumer", "Elsewhere.Consumers").Run();
}
