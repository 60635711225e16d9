using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Which bus carries a message where its code goes through the system's own types.</summary>
public sealed class BusLabelTests
{
    [Fact]
    public void The_library_behind_the_systems_own_bus_is_the_bus()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Bus", """
                namespace Microsoft.Shop.Bus;
                using Dapr.Client;
                public record IntegrationEvent;
                public interface IEventBus { Task PublishAsync(IntegrationEvent e); }
                public interface IIntegrationEventHandler<in T> where T : IntegrationEvent { Task Handle(T e); }
                public class DaprEventBus(DaprClient dapr) : IEventBus
                {
                    public async Task PublishAsync(IntegrationEvent e) { var topic = e.GetType().Name; await dapr.PublishEventAsync("pubsub", topic, (object)e); }
                }
                """),
            Messages.Of("Orders", """
                using Microsoft.Shop.Bus;
                public record OrderMade(Guid Id) : IntegrationEvent;
                public class Orders(IEventBus bus) { public Task Run() => bus.PublishAsync(new OrderMade(Guid.NewGuid())); }
                public class OnMade : IIntegrationEventHandler<OrderMade> { public Task Handle(OrderMade e) => null; }
                """) with { References = ["Bus"] });

        Assert.Equal("dapr", Assert.Single(facts.Single(f => f.Project.StartsWith("Orders", StringComparison.Ordinal)).Published).Bus);
        Assert.Equal("dapr", Assert.Single(facts.Single(f => f.Project.StartsWith("Orders", StringComparison.Ordinal)).Consumed).Bus);
        Assert.Empty(facts.Single(f => f.Project.StartsWith("Bus", StringComparison.Ordinal)).Unresolved);
    }

    [Fact]
    public void A_mediators_message_that_another_process_makes_came_over_the_library_that_both_use()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Events", "using MediatR; public record OrderMade(Guid Id) : INotification;"),
            Messages.Of("Orders", """
                using EasyNetQ; using MediatR;
                public class Outbox { public void Save(INotification message) { } }
                public class Orders(Outbox outbox) { public void Run() => outbox.Save(new OrderMade(Guid.NewGuid())); }
                """) with { References = ["Events"], IsDeployable = true },
            Messages.Of("Billing", """
                using EasyNetQ; using MediatR;
                public class OnMade : INotificationHandler<OrderMade> { public Task Handle(OrderMade made, CancellationToken token) => null; }
                """) with { References = ["Events"], IsDeployable = true });

        Assert.Equal("easynetq", Assert.Single(facts.Single(f => f.Project.StartsWith("Orders", StringComparison.Ordinal)).Published).Bus);
        MessageConsumed consumed = Assert.Single(facts.Single(f => f.Project.StartsWith("Billing", StringComparison.Ordinal)).Consumed);
        Assert.Equal(("easynetq", false), (consumed.Bus, consumed.InProcess));
    }

    [Fact]
    public void A_base_class_of_an_unknown_package_takes_what_somebody_sends()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Rebus.Bus; using Acme.Rebus;
            public record MakeOrder(Guid Id); public record State(Guid Id); public record Unsent(Guid Id);
            public class Sender(IBus bus) { public Task Run() => bus.Send(new MakeOrder(Guid.NewGuid())); }
            public class MakeOrderHandler : TracedHandler<MakeOrder> { public override Task Handle(MakeOrder message) => null; }
            public class UnsentHandler : TracedHandler<Unsent> { public override Task Handle(Unsent message) => null; }
            """));

        Assert.Equal(["MakeOrder"], facts.Consumed("Orders"));
        Assert.Equal("rebus", facts[0].Consumed[0].Bus);
    }
}
