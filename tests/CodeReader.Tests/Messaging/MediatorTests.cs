using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public sealed class MediatorTests
{
    private static readonly Project Contracts = Messages.Of("Contracts", """
        using MediatR;
        public record OrderMade(Guid Id) : INotification;
        public record GetPrice(Guid Id) : IRequest<decimal>;
        """);

    [Fact]
    public void A_message_that_stays_in_its_project_is_no_message_of_the_system()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Shop", """
            using MediatR;
            public record OrderMade(Guid Id) : INotification;
            public class OnMade : INotificationHandler<OrderMade> { public Task Handle(OrderMade made, CancellationToken token) => null; }
            public class Service(IMediator mediator) { public Task Run() => mediator.Publish(new OrderMade(Guid.NewGuid())); }
            """));

        Assert.Empty(facts.Published("Shop"));
        Assert.Empty(facts.Consumed("Shop"));
    }

    [Fact]
    public void A_message_that_another_module_takes_is_marked_as_one_of_the_process()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Contracts,
            Messages.Of("Orders", """
                using MediatR;
                public class Service(IMediator mediator)
                {
                    public Task Run() => mediator.Publish(new OrderMade(Guid.NewGuid()));
                    public Task<decimal> Ask() => mediator.Send(new GetPrice(Guid.NewGuid()));
                }
                """) with { References = ["Contracts"] },
            Messages.Of("Billing", """
                using MediatR;
                public class OnMade : INotificationHandler<OrderMade> { public Task Handle(OrderMade made, CancellationToken token) => null; }
                public class OnPrice : IRequestHandler<GetPrice, decimal> { public Task<decimal> Handle(GetPrice query, CancellationToken token) => null; }
                """) with { References = ["Contracts"] });

        ProjectFacts orders = facts.Single(f => f.Project.StartsWith("Orders", StringComparison.Ordinal));
        Assert.Equal([("GetPrice", true, MessageKind.Request), ("OrderMade", true, MessageKind.Event)], orders.Published.Select(p => (p.Message, p.InProcess, p.Kind)));
        Assert.Equal(["GetPrice", "OrderMade"], facts.Consumed("Billing"));
    }

    [Fact]
    public void A_message_that_comes_over_a_broker_and_is_dispatched_inside_is_taken_from_the_broker()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Contracts,
            Messages.Of("Orders", """
                using RawRabbit;
                public class Service(IBusClient client) { public Task Run() => client.PublishAsync(new OrderMade(Guid.NewGuid())); }
                """) with { References = ["Contracts"] },
            Messages.Of("Billing", """
                using MediatR;
                public class OnMade : INotificationHandler<OrderMade> { public Task Handle(OrderMade made, CancellationToken token) => null; }
                """) with { References = ["Contracts"] });

        MessageConsumed consumed = Assert.Single(facts.Single(f => f.Project.StartsWith("Billing", StringComparison.Ordinal)).Consumed);
        Assert.Equal(("OrderMade", "rawrabbit", false), (consumed.Message, consumed.Bus, consumed.InProcess));
    }
}
