using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Messages whose contract is an interface.</summary>
public sealed class InterfaceMessageTests
{
    [Fact]
    public void Every_class_that_implements_the_contract_is_the_message_where_it_is_made()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Contracts", "public interface IOrderClosed { Guid Id { get; } }"),
            Messages.Of("Orders", """
                using NServiceBus;
                public class OrderShipped : IOrderClosed { public Guid Id { get; set; } }
                public class OrderCancelled : IOrderClosed { public Guid Id { get; set; } }
                public class Orders(IMessageSession session)
                {
                    public Task Ship() => session.Publish(new OrderShipped());
                    public Task Cancel() => session.Publish(new OrderCancelled());
                    public Task Close() => session.Publish<IOrderClosed>(e => { });
                }
                """) with { References = ["Contracts"] },
            Messages.Of("Billing", """
                using NServiceBus;
                public class OnClosed : IHandleMessages<IOrderClosed> { public Task Handle(IOrderClosed message, IMessageHandlerContext context) => null; }
                """) with { References = ["Contracts"] });

        Assert.Equal(["IOrderClosed", "IOrderClosed", "IOrderClosed"], facts.Published("Orders"));
        Assert.Equal(["IOrderClosed"], facts.Consumed("Billing"));
    }

    [Fact]
    public void An_anonymous_object_takes_the_stated_contract()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using MassTransit;
            public interface OrderMade { Guid Id { get; } }
            public class Orders(IPublishEndpoint bus) { public Task Run() => bus.Publish<OrderMade>(new { Id = Guid.NewGuid() }); }
            """));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
    }

    [Fact]
    public void A_class_that_is_taken_by_its_own_name_as_well_is_its_own_message()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using MassTransit;
            public interface IOrderClosed { } public class OrderShipped : IOrderClosed { } public class OrderCancelled : IOrderClosed { }
            public class OnClosed : IConsumer<IOrderClosed> { public Task Consume(ConsumeContext<IOrderClosed> context) => null; }
            public class OnShipped : IConsumer<OrderShipped> { public Task Consume(ConsumeContext<OrderShipped> context) => null; }
            public class Orders(IPublishEndpoint bus)
            {
                public Task Ship() => bus.Publish(new OrderShipped());
                public Task Cancel() => bus.Publish(new OrderCancelled());
            }
            """));

        Assert.Equal(["IOrderClosed", "IOrderClosed", "OrderShipped"], facts.Published("Orders"));
    }
}
