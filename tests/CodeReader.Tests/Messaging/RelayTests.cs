using CatalogModel.Facts;
using CodeReader.DataAccess.Connections.Settings;

namespace CodeReader.Tests.Messaging;

/// <summary>Buses of the system's own, whose inside must not be taken for messages: frames, relays, and commands for a mediator.</summary>
public sealed class RelayTests
{
    private static readonly Project Contracts = Messages.Of("Contracts", """
        public abstract record Event(Guid Id);
        public record Paid(Guid Id) : Event(Id);
        public interface IEventHandler<in T> where T : Event { Task Handle(T message); }
        public interface IEventBus { Task Publish(Event message); }
        """);

    private static Project Taker(string name) => Messages.Of(name, """
        public class OnPaid : IEventHandler<Paid> { public Task Handle(Paid message) => null; }
        """) with { References = ["Contracts"], IsDeployable = true };

    [Theory]
    [InlineData("new Frame(type, JsonSerializer.Serialize(pending, pending.GetType()))", "string type = pending.GetType().Name;")]
    [InlineData("new Frame { Type = pending.GetType().FullName, Text = text }", "string text = JsonSerializer.Serialize((object)pending);")]
    public void The_frame_around_every_message_is_none(string frame, string before)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Contracts,
            Messages.Of("Shop", $$"""
                using RabbitMQ.Client;
                public record Frame(string Type = "", string Text = "");
                public class RabbitBus(IModel channel) : IEventBus
                {
                    private Event pending;
                    public Task Publish(Event message) { pending = message; Flush(); return null; }
                    private void Flush() { {{before}} channel.BasicPublish("shop", "", null, JsonSerializer.SerializeToUtf8Bytes({{frame}})); }
                }
                public class Payments(IEventBus bus) { public Task Pay() => bus.Publish(new Paid(Guid.NewGuid())); }
                """) with { References = ["Contracts"], IsDeployable = true },
            Taker("Mail"));

        Assert.Equal(["Paid"], facts.Published("Shop"));
        Assert.Equal(["Paid"], facts.Consumed("Mail"));
        Assert.Empty(facts.SelectMany(f => f.Unresolved));
    }

    [Fact]
    public void An_event_with_the_text_of_one_object_is_an_event()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Shop", """
            using RabbitMQ.Client;
            public record Basket(Guid Id);
            public record Archived(string Type, string Text);
            public class Archive(IModel channel)
            {
                public void Add(Basket basket) => channel.BasicPublish("archive", "added", null,
                    JsonSerializer.SerializeToUtf8Bytes(new Archived(typeof(Basket).Name, JsonSerializer.Serialize(basket))));
            }
            """));

        Assert.Equal(["Archived@added"], facts.Published("Shop"));
    }

    [Fact]
    public void What_is_read_as_whatever_it_was_is_neither_published_nor_taken_there()
    {
        Project shared = Messages.Of("Shared", """
            using Azure.Messaging.ServiceBus;
            public class Stored { public string Type; public string Text; }
            public class Outbox(IEventBus bus)
            {
                public Task Flush(Stored stored) => bus.Publish((Event)JsonSerializer.Deserialize(stored.Text, Type.GetType(stored.Type)));
            }
            public class ServiceBus(ServiceBusClient client) : IEventBus
            {
                private readonly ServiceBusSender sender = client.CreateSender("all");
                public Task Publish(Event message) => sender.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(message, message.GetType())));
            }
            public class Receiver(ServiceBusClient client, Dictionary<string, Type> types)
            {
                private ServiceBusProcessor processor;
                public void Start() { processor = client.CreateProcessor("all", "mail"); processor.ProcessMessageAsync += Take; }
                private Task Take(ProcessMessageEventArgs args) { Type type = types[args.Message.Subject]; object read = JsonSerializer.Deserialize(args.Message.Body.ToString(), type); return null; }
            }
            """) with { References = ["Contracts"] };
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Contracts,
            shared,
            Messages.Of("Shop", "public class Payments(IEventBus bus) { public Task Pay() => bus.Publish(new Paid(Guid.NewGuid())); }") with { References = ["Contracts", "Shared"], IsDeployable = true },
            Taker("Mail") with { References = ["Contracts", "Shared"] });

        Assert.Equal(["Shop: Paid"], facts.SelectMany(f => f.Published.Select(p => f.Project.Split('/')[0] + ": " + p.Message)));
        Assert.Equal(["Mail: Paid"], facts.SelectMany(f => f.Consumed.Select(c => f.Project.Split('/')[0] + ": " + c.Message)));
    }

    [Theory]
    [InlineData("using MediatR;", "IMediator mediator", "mediator.Send(command)", 0)]
    [InlineData("using RabbitMQ.Client;", "IModel channel", "Later(() => channel.BasicPublish(\"commands\", \"\", null, JsonSerializer.SerializeToUtf8Bytes(command)))", 1)]
    public void A_command_that_a_bus_gives_to_a_mediator_stays_in_the_process(string import, string given, string send, int published)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Bank", $$"""
            {{import}}
            public abstract record Command;
            public record Deposit(Guid Id) : Command;
            public interface IEventBus { Task SendCommand<T>(T command) where T : Command; }
            public class Bus({{given}}) : IEventBus
            {
                public Task SendCommand<T>(T command) where T : Command => {{send}};
                private Task Later(Action action) => null;
            }
            public class Accounts(IEventBus bus) { public Task Post(Guid id) => bus.SendCommand(new Deposit(id)); }
            """) with { IsDeployable = true });

        Assert.Equal(published, facts.Published("Bank").Count);
    }

    [Fact]
    public void A_topic_goes_through_a_wrapper_to_the_sender_it_makes_and_each_receiver_has_its_own_code()
    {
        FactsOptions options = new() { Settings = [new SettingsFile("Shop/appsettings.json", """{ "Queues": { "Paid": "paid" } }""")] };
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            options,
            Messages.Of("Shop", """
                using Azure.Messaging.ServiceBus; using Microsoft.Extensions.Configuration;
                public record PaidDto(Guid Id);
                public class Queue(ServiceBusClient client)
                {
                    public Task Publish(object message, string queue) { var sender = client.CreateSender(queue); return sender.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(message))); }
                }
                public class Payments(Queue queue, IConfiguration configuration)
                {
                    public Task Pay(PaidDto paid) => queue.Publish(paid, configuration.GetValue<string>("Queues:Paid"));
                    public Task Register(PaidDto paid) => queue.Publish(paid.Id.ToString(), "registered");
                }
                """) with { IsDeployable = true },
            Messages.Of("Mail", """
                using Azure.Messaging.ServiceBus;
                public record PaidMessage(Guid Id);
                public record ShippedMessage(Guid Id);
                public class Receiver
                {
                    private readonly ServiceBusProcessor paid, registered, shipped;
                    public Receiver(ServiceBusClient client)
                    {
                        paid = client.CreateProcessor("paid"); registered = client.CreateProcessor("registered"); shipped = client.CreateProcessor("shipped");
                    }
                    public void Start()
                    {
                        shipped.ProcessMessageAsync += OnShipped; shipped.ProcessErrorAsync += OnError;
                        paid.ProcessMessageAsync += OnPaid; paid.ProcessErrorAsync += OnError;
                        registered.ProcessMessageAsync += OnRegistered;
                    }
                    private Task OnError(ProcessErrorEventArgs args) => null;
                    private Task OnPaid(ProcessMessageEventArgs args) { var read = JsonSerializer.Deserialize<PaidMessage>(args.Message.Body); return null; }
                    private Task OnShipped(ProcessMessageEventArgs args) { var read = JsonSerializer.Deserialize<ShippedMessage>(args.Message.Body); return null; }
                    private Task OnRegistered(ProcessMessageEventArgs args) { var read = JsonSerializer.Deserialize<string>(args.Message.Body); return null; }
                }
                """));

        Assert.Equal(["PaidDto@paid", "registered@registered"], facts.Published("Shop"));
        Assert.Equal(["PaidMessage@paid", "ShippedMessage@shipped", "registered@registered"], facts.Consumed("Mail"));
    }

    [Fact]
    public void Types_of_a_library_that_are_named_in_full_need_no_import()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Start", "using EasyNetQ; public class Program { public void Main() => RabbitHutch.CreateBus(\"\"); }"),
            Messages.Of("Shop", """
                public record Paid(Guid Id);
                public class Listener(EasyNetQ.IBus bus) { public Task Listen() => bus.PubSub.SubscribeAsync<Paid>("shop", (paid, token) => Task.CompletedTask); }
                """) with { References = ["Start"] });

        Assert.Equal(["Paid"], facts.Consumed("Shop"));
    }

    [Fact]
    public void What_happened_to_a_row_is_not_the_row_and_an_envelope_is_its_content()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Shared", """
                public record Message<T>(T Data);
                public record EntityCreatedEvent<T>(T Entity);
                public record ProductAdded(Guid Id);
                public class Product { public Guid Id { get; set; } }
                public interface IEventHandler<T> { Task Handle(T message); }
                """),
            Messages.Of("Shop", """
                using RabbitMQ.Client;
                public class Products(IModel channel)
                {
                    public void Add() { Product made = new Product(); channel.BasicPublish("shop", "added", null, JsonSerializer.SerializeToUtf8Bytes(new Message<ProductAdded>(new ProductAdded(made.Id)))); }
                }
                public class OnCreated : IEventHandler<EntityCreatedEvent<Product>> { public Task Handle(EntityCreatedEvent<Product> created) => null; }
                """) with { References = ["Shared"], IsDeployable = true },
            Messages.Of("Mail", """
                using RabbitMQ.Client; using RabbitMQ.Client.Events;
                public class Receiver<T>
                {
                    public void Listen(IModel channel)
                    {
                        channel.QueueBind("mail", "shop", "added");
                        var consumer = new EventingBasicConsumer(channel);
                        consumer.Received += (model, args) => { var message = JsonSerializer.Deserialize<Message<ProductAdded>>(args.Body); };
                        channel.BasicConsume("mail", true, consumer);
                    }
                }
                """) with { References = ["Shared"], IsDeployable = true });

        Assert.Equal(["ProductAdded@added"], facts.Published("Shop"));
        Assert.Equal(["ProductAdded@added"], facts.Consumed("Mail"));
    }
}
