using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public sealed class RabbitMqTests
{
    [Fact]
    public void A_wrapper_sends_anonymous_payloads_and_another_binds_methods_to_routing_keys()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Auth", """
                using RabbitMQ.Client;
                public interface IRabbitPublisher { void Publish(string routingKey, object message); }
                public class RabbitPublisher(IChannel channel) : IRabbitPublisher
                {
                    public void Publish(string routingKey, object message)
                    {
                        var body = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message));
                        channel.BasicPublishAsync("events", routingKey, body).GetAwaiter().GetResult();
                    }
                }
                public class Accounts(IRabbitPublisher publisher) { public void Register(Guid id) => publisher.Publish("user.registered", new { UserId = id }); }
                """),
            Messages.Of("Statistics", """
                using RabbitMQ.Client;
                public class Worker
                {
                    private IChannel channel;
                    public Task Run() => Bind("statistics.user.registered", "user.registered", OnRegistered);
                    private async Task Bind(string queue, string routingKey, Func<string, Task> handler)
                    {
                        await channel.QueueBindAsync(queue, "events", routingKey);
                        await channel.BasicConsumeAsync(queue, autoAck: false, consumer: null);
                    }
                    private Task OnRegistered(string body) { var message = JsonSerializer.Deserialize<Registered>(body); return Task.CompletedTask; }
                    private record Registered(Guid UserId);
                }
                """));

        MessagePublished published = Assert.Single(facts[0].Published);
        Assert.Equal(("user.registered", null, "Accounts.Register"), (published.Message, published.Contract, published.At.Symbol));
        MessageConsumed consumed = Assert.Single(facts[1].Consumed);
        Assert.Equal(("Registered", "user.registered", "Worker.OnRegistered"), (consumed.Message, consumed.Topic, consumed.Handler));
    }

    [Fact]
    public void A_body_that_is_dispatched_by_a_text_in_it_is_taken_as_the_type_that_is_read_then()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Platforms", """
                using RabbitMQ.Client;
                public class PlatformPublished { public string Event { get; set; } public int Id { get; set; } }
                public interface IMessageBusClient { void PublishNewPlatform(PlatformPublished published); }
                public class MessageBusClient(IModel channel) : IMessageBusClient
                {
                    public void PublishNewPlatform(PlatformPublished published) { var text = JsonSerializer.Serialize(published); Send(text); }
                    private void Send(string text) => channel.BasicPublish(exchange: "trigger", routingKey: "", basicProperties: null, body: Encoding.UTF8.GetBytes(text));
                }
                public class Controller(IMessageBusClient bus, IMapper mapper) { public void Create(object dto) => bus.PublishNewPlatform(mapper.Map<PlatformPublished>(dto)); }
                """),
            Messages.Of("Commands", """
                using RabbitMQ.Client;
                public class PlatformPublished { public string Event { get; set; } public int Id { get; set; } }
                public class AnyEvent { public string Event { get; set; } }
                public interface IProcessor { void Process(string body); }
                public class Processor : IProcessor
                {
                    public void Process(string body)
                    {
                        switch (JsonSerializer.Deserialize<AnyEvent>(body).Event) { case "Platform_Published": Add(body); break; }
                    }
                    private void Add(string body) { var published = JsonSerializer.Deserialize<PlatformPublished>(body); }
                }
                public class Subscriber(IModel channel, IProcessor processor)
                {
                    public void Run() { channel.QueueBind(queue: "q", exchange: "trigger", routingKey: ""); On("{}"); }
                    private void On(string body) => processor.Process(body);
                }
                """));

        Assert.Equal(["PlatformPublished"], facts.Published("Platforms"));
        Assert.Equal("Controller.Create", facts[1].Published.Single().At.Symbol);
        Assert.Equal(["PlatformPublished"], facts.Consumed("Commands"));
    }

    [Fact]
    public void A_shared_library_that_receives_for_everybody_takes_nothing_itself()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Messaging", """
                using RabbitMQ.Client;
                public interface ICallback { void On(string type, string body); }
                public class Receiver(IModel channel, ICallback callback)
                {
                    public void Run() { channel.QueueBind("q", "e", ""); callback.On("", ""); }
                }
                """),
            Messages.Of("Billing", """
                public record OrderMade(Guid Id);
                public class Worker : ICallback
                {
                    public void On(string type, string body) { switch (type) { case "OrderMade": var made = JsonSerializer.Deserialize<OrderMade>(body); break; } }
                }
                """) with { References = ["Messaging"] });

        Assert.Empty(facts.Consumed("Messaging"));
        Assert.Equal(["OrderMade"], facts.Consumed("Billing"));
    }

    [Fact]
    public void A_message_whose_type_is_known_only_at_run_time_is_named_as_not_read()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Relay", """
            using MassTransit;
            public class Row { public string Type { get; set; } public string Content { get; set; } }
            public class Outbox(IPublishEndpoint bus)
            {
                public async Task Flush(List<Row> rows)
                {
                    foreach (var row in rows) { var message = JsonSerializer.Deserialize(row.Content, Type.GetType(row.Type)); await bus.Publish(message); }
                }
            }
            """));

        Assert.Empty(facts.Published("Relay"));
        Assert.Equal(("publish", "Outbox.Flush"), facts[0].Unresolved.Select(u => (u.What, u.In)).Single());
    }
}
