using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Calls on values whose types only the missing packages know.</summary>
public sealed class UnboundReceiverTests
{
    [Fact]
    public void EasyNetQ_parts_of_the_bus_are_known_by_their_names()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using EasyNetQ;
            public record OrderMade(Guid Id); public record Pay(Guid Id);
            public class Publisher(IBus bus)
            {
                public Task Run() => bus.PubSub.PublishAsync(new OrderMade(Guid.NewGuid()));
                public Task Pay() => bus.SendReceive.SendAsync("payments", new Pay(Guid.NewGuid()));
                public void Listen() => bus.PubSub.SubscribeAsync<OrderMade>("billing", made => { });
            }
            """));

        Assert.Equal(["OrderMade", "Pay@payments"], facts.Published("Orders"));
        Assert.Equal(["OrderMade"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Kafka_producers_are_known_by_their_builders()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Confluent.Kafka;
            public record OrderMade(Guid Id);
            public class Publisher
            {
                public async Task Run()
                {
                    using var producer = new ProducerBuilder<Null, string>(new ProducerConfig()).SetErrorHandler(null).Build();
                    await producer.ProduceAsync("orders", new Message<Null, string> { Value = JsonSerializer.Serialize(new OrderMade(Guid.NewGuid())) });
                }
                public async Task Typed()
                {
                    using var producer = new ProducerBuilder<Null, OrderMade>(new ProducerConfig()).Build();
                    await producer.ProduceAsync("typed", new Message<Null, OrderMade> { Value = new OrderMade(Guid.NewGuid()) });
                }
            }
            """));

        Assert.Equal(["OrderMade@orders", "OrderMade@typed"], facts.Published("Orders"));
    }

    [Fact]
    public void Rebus_topics_and_routing_are_known_by_their_names()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Rebus.Bus;
            public record OrderMade(Guid Id); public record Pay(Guid Id);
            public class Publisher(IBus bus)
            {
                public Task Run() => bus.Advanced.Topics.Publish("orders", new OrderMade(Guid.NewGuid()));
                public Task Pay() => bus.Advanced.Routing.Send("payments", new Pay(Guid.NewGuid()));
            }
            """));

        Assert.Equal(["OrderMade@orders", "Pay@payments"], facts.Published("Orders"));
    }

    [Fact]
    public void MassTransit_endpoints_machines_and_handlers_by_delegate_are_known()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using MassTransit;
            public record Pay(Guid Id); public record OrderMade(Guid Id); public record OrderPaid(Guid Id); public record Ship(Guid Id);
            public class Sender(ISendEndpointProvider provider)
            {
                public async Task Run() { var endpoint = await provider.GetSendEndpoint(new Uri("queue:payments")); await endpoint.Send(new Pay(Guid.NewGuid())); }
            }
            public class OrderMachine : MassTransitStateMachine<OrderState>
            {
                public OrderMachine()
                {
                    Initially(When(Paid).Then(c => { }).Publish(c => new OrderMade(c.Saga.CorrelationId)).Send(new Uri("queue:ship"), c => new Ship(c.Saga.CorrelationId)));
                }
                public Event<OrderPaid> Paid { get; private set; }
            }
            public class Startup
            {
                public void Run(IBusFactoryConfigurator cfg) => cfg.ReceiveEndpoint("orders", e => e.Handler<OrderMade>(async context => { }));
                public void Leave(IBusFactoryConfigurator cfg) => cfg.Publish<OrderMade>(p => p.Exclude = true);
            }
            """));

        Assert.Equal(["OrderMade", "Pay@queue:payments", "Ship"], facts.Published("Orders"));
        Assert.Equal(["OrderMade", "OrderPaid"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Azure_functions_send_what_they_return()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Microsoft.Azure.Functions.Worker;
            public record OrderMade(Guid Id); public record OrderPaid(Guid Id);
            public class Functions
            {
                [Function("Pay")]
                [ServiceBusOutput("paid-orders", Connection = "Bus")]
                public OrderPaid Run([ServiceBusTrigger("orders", "payments")] OrderMade made) => new OrderPaid(made.Id);
            }
            """));

        Assert.Equal(["OrderPaid@paid-orders"], facts.Published("Orders"));
        Assert.Equal(["OrderMade@orders"], facts.Consumed("Orders"));
    }

    [Fact]
    public void An_older_Service_Bus_client_registers_its_handler()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Microsoft.Azure.ServiceBus;
            public record OrderMade(Guid Id);
            public class Worker
            {
                private readonly ISubscriptionClient client = new SubscriptionClient("connection", "orders", "billing");
                public void Start() => client.RegisterMessageHandler(On, new MessageHandlerOptions(null));
                private async Task On(Message message, CancellationToken token) { var made = JsonSerializer.Deserialize<OrderMade>(Encoding.UTF8.GetString(message.Body)); }
            }
            """));

        Assert.Equal(["OrderMade@orders"], facts.Consumed("Orders"));
    }
}
