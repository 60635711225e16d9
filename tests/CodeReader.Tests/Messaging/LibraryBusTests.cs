using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Each described library, with its packages missing: what a service publishes and what another takes.</summary>
public sealed class LibraryBusTests
{
    [Fact]
    public void NServiceBus_publishes_interface_messages_and_takes_them_in_handlers_and_sagas()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Sales", """
            using NServiceBus;
            public interface CartGotStale { Guid Id { get; set; } }
            public class AddItem { public Guid Id { get; set; } }
            public class Stale
            {
                public Task Run(IMessageHandlerContext context) => context.Publish<CartGotStale>(e => e.Id = Guid.NewGuid());
                public Task Add(IMessageSession session) => session.Send("Stock", new AddItem(), new SendOptions());
            }
            public class Policy : Saga<Policy.State>, IAmStartedByMessages<AddItem>, IHandleMessages<CartGotStale>
            {
                public Task Handle(AddItem message, IMessageHandlerContext context) => null;
                public Task Handle(CartGotStale message, IMessageHandlerContext context) => null;
                public class State { }
            }
            """));

        Assert.Equal(["AddItem", "CartGotStale"], facts.Published("Sales"));
        Assert.Equal(["AddItem", "CartGotStale"], facts.Consumed("Sales"));
        Assert.Equal([MessageKind.Command, MessageKind.Event], facts[0].Consumed.Select(c => c.Kind));
        Assert.All(facts[0].Published, p => Assert.Equal("nservicebus", p.Bus));
    }

    [Fact]
    public void Rebus_takes_messages_in_handlers_and_in_registered_delegates()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Jobs", """
            using Rebus.Bus; using Rebus.Activation; using Rebus.Handlers;
            public class Started { } public class Job { }
            public class OnStarted : IHandleMessages<Started> { public Task Handle(Started message) => null; }
            public class Program
            {
                public static async Task Main(IBus bus)
                {
                    var activator = new BuiltinHandlerActivator();
                    activator.Handle<Job>(async job => { });
                    await bus.Publish(new Started());
                    await bus.Send(new Job());
                }
            }
            """));

        Assert.Equal(["Job", "Started"], facts.Published("Jobs"));
        Assert.Equal(["Job", "Started"], facts.Consumed("Jobs"));
    }

    [Fact]
    public void Wolverine_takes_messages_by_the_names_of_classes_and_methods()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Wolverine;
            public record PlaceOrder(Guid Id); public record OrderPlaced(Guid Id);
            public static class PlaceOrderHandler { public static OrderPlaced Handle(PlaceOrder command) => new OrderPlaced(command.Id); }
            public class OrderPlacedConsumer { public void Consume(OrderPlaced message) { } public void Forget(PlaceOrder message) { } }
            public class Endpoint { public Task Post(IMessageBus bus) => bus.PublishAsync(new PlaceOrder(Guid.NewGuid())).AsTask(); }
            """));

        Assert.Equal(["OrderPlaced", "PlaceOrder"], facts.Published("Orders"));
        Assert.Equal(["OrderPlaced", "PlaceOrder"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Handlers_by_convention_mean_nothing_without_the_library()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            public record PlaceOrder(Guid Id);
            public static class PlaceOrderHandler { public static void Handle(PlaceOrder command) { } }
            public class Endpoint { public void Post() => PlaceOrderHandler.Handle(new PlaceOrder(Guid.NewGuid())); }
            """));

        Assert.Empty(facts.Published("Orders"));
        Assert.Empty(facts.Consumed("Orders"));
    }

    [Fact]
    public void Cap_names_topics_by_literal_constant_and_type()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using DotNetCore.CAP;
            public class Order { }
            public static class Topics { public const string Paid = "order.paid"; }
            public class Publisher(ICapPublisher cap)
            {
                public Task Run() => cap.PublishAsync("order.made", new Order());
                public void Pay() => cap.Publish(Topics.Paid, DateTime.Now);
                public void Close() => cap.Publish(nameof(Order), new Order());
            }
            public class Subscriber : ICapSubscribe
            {
                [CapSubscribe("order.made")] public void Made(Order order) { }
                [CapSubscribe(Topics.Paid)] public void Paid(DateTime at) { }
            }
            public class Elsewhere { public Order Draft() => new Order(); }
            """));

        Assert.Equal(["Order@order.made", "Order@Order", "order.paid@order.paid"], facts.Published("Orders"));
        Assert.Equal(["Order@order.made", "order.paid@order.paid"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Dapr_publishes_to_topics_and_takes_them_in_actions_and_endpoints()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Dapr; using Dapr.Client;
            public record OrderMade(Guid Id);
            public class Publisher(DaprClient dapr) { public Task Run() => dapr.PublishEventAsync("pubsub", "orders", new OrderMade(Guid.NewGuid())); }
            public class OrdersController { [Topic("pubsub", "orders")] public void Made(OrderMade order, CancellationToken token) { } }
            """));

        Assert.Equal(["OrderMade@orders"], facts.Published("Orders"));
        Assert.Equal(["OrderMade@orders"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Kafka_carries_serialised_values_under_topics()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Confluent.Kafka;
            public record OrderMade(Guid Id);
            public class Publisher(IProducer<string, string> producer)
            {
                public Task Run(Guid id)
                {
                    var made = new OrderMade(id);
                    return producer.ProduceAsync("orders", new Message<string, string> { Key = id.ToString(), Value = JsonSerializer.Serialize(made) });
                }
            }
            public class Worker(IConsumer<string, string> consumer)
            {
                public void Run()
                {
                    consumer.Subscribe("orders");
                    var result = consumer.Consume(CancellationToken.None);
                    var made = JsonSerializer.Deserialize<OrderMade>(result.Message.Value);
                }
            }
            """));

        Assert.Equal(["OrderMade@orders"], facts.Published("Orders"));
        Assert.Equal(["OrderMade@orders"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Azure_Service_Bus_carries_bodies_from_senders_to_processors_and_functions()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Azure.Messaging.ServiceBus; using Microsoft.Azure.WebJobs;
            public record OrderMade(Guid Id);
            public class Publisher(ServiceBusSender sender)
            {
                public Task Run() => sender.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(new OrderMade(Guid.NewGuid()))));
            }
            public class Worker
            {
                public void Run(ServiceBusClient client)
                {
                    var processor = client.CreateProcessor("orders", "billing");
                    processor.ProcessMessageAsync += On;
                }
                private Task On(ProcessMessageEventArgs args) { var made = args.Message.Body.ToObjectFromJson<OrderMade>(); return Task.CompletedTask; }
            }
            public static class Function { public static void Run([ServiceBusTrigger("orders", "mail")] OrderMade made, TextWriter log) { } }
            """));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
        Assert.Equal(["OrderMade@orders", "OrderMade@orders"], facts.Consumed("Orders"));
    }

    [Fact]
    public void EasyNetQ_subscribes_delegates_by_type()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using EasyNetQ;
            public record OrderMade(Guid Id);
            public class Publisher(IBus bus) { public void Run() => bus.Publish(new OrderMade(Guid.NewGuid())); }
            public class Worker(IBus bus) { public void Run() => bus.Subscribe<OrderMade>("billing", On); private void On(OrderMade made) { } }
            """));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
        Assert.Equal("Worker.On", Assert.Single(facts[0].Consumed).Handler);
    }

    [Theory]
    [InlineData("async made =>")]
    [InlineData("async (made, token) =>")]
    [InlineData("async (OrderMade made) =>")]
    public void A_lambda_needs_no_types_to_be_followed(string lambda)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.ReadWithStores(Messages.Of("Billing", $$"""
            using EasyNetQ; using Microsoft.EntityFrameworkCore;
            public record OrderMade(Guid Id, decimal Total);
            public class Invoice { public int Id { get; set; } public decimal Gross { get; set; } }
            public class Db : DbContext { public DbSet<Invoice> Invoices { get; } }
            public class Publisher(IBus bus) { public Task Run() => bus.PubSub.PublishAsync(new OrderMade(Guid.NewGuid(), 1)); }
            public class Worker(IBus bus, Db db)
            {
                public Task Run() => bus.PubSub.SubscribeAsync<OrderMade>("billing", {{lambda}} { db.Invoices.Add(new Invoice { Gross = made.Total }); await Task.Yield(); });
            }
            """) with { Packages = ["namespace Microsoft.EntityFrameworkCore { public class DbSet<T> { public void Add(T row) { } } public class DbContext { } }"] });

        Assert.Equal(["Total -> Invoice.Gross"], Assert.Single(facts[0].Consumed).Writes.Select(w => $"{w.From} -> {w.Entity}.{w.To}"));
    }

    [Fact]
    public void Abp_takes_distributed_events_and_keeps_local_ones_inside()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Volo.Abp.EventBus.Distributed; using Volo.Abp.EventBus;
            public class OrderMadeEto { } public class StockSeen { }
            public class Publisher(IDistributedEventBus bus) { public async Task Run() { await bus.PublishAsync(new OrderMadeEto()); var seen = new StockSeen(); } }
            public class OnMade : IDistributedEventHandler<OrderMadeEto> { public Task HandleEventAsync(OrderMadeEto data) => null; }
            public class OnSeen : ILocalEventHandler<StockSeen> { public Task HandleEventAsync(StockSeen data) => null; }
            """));

        Assert.Equal(["OrderMadeEto"], facts.Published("Orders"));
        Assert.Equal(["OrderMadeEto"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Brighter_posts_to_handlers()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Paramore.Brighter;
            public class OrderMade : Event { }
            public class Publisher(IAmACommandProcessor processor) { public void Run() => processor.Post(new OrderMade()); }
            public class OnMade : RequestHandler<OrderMade> { public override OrderMade Handle(OrderMade made) => made; }
            """));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
        Assert.Equal(["OrderMade"], facts.Consumed("Orders"));
    }

    [Fact]
    public void Convey_subscribes_its_handlers_one_by_one()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Convey.CQRS.Events; using Convey.MessageBrokers; using Convey.MessageBrokers.RabbitMQ;
            public record OrderMade(Guid Id) : IEvent; public record Ignored(Guid Id) : IEvent;
            public class OnMade : IEventHandler<OrderMade> { public Task HandleAsync(OrderMade made) => null; }
            public class OnIgnored : IEventHandler<Ignored> { public Task HandleAsync(Ignored ignored) => null; }
            public class Startup { public void Configure(IBusSubscriber subscriber) => subscriber.SubscribeEvent<OrderMade>(); }
            public class Publisher(IBusPublisher bus) { public Task Run() => bus.PublishAsync(new OrderMade(Guid.NewGuid())); }
            """));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
        Assert.Equal(["OrderMade"], facts.Consumed("Orders"));
    }

    [Fact]
    public void RawRabbit_carries_messages_by_type()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using RawRabbit;
            public record OrderMade(Guid Id);
            public class Publisher(IBusClient client) { public Task Run() => client.PublishAsync(new OrderMade(Guid.NewGuid())); }
            public class Worker(IBusClient client) { public Task Run() => client.SubscribeAsync<OrderMade>(async made => { }); }
            """));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
        Assert.Equal(["OrderMade"], facts.Consumed("Orders"));
    }
}
