using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Messages that pass through a library which several services share are taken where they are handled.</summary>
public sealed class SharedReceiverTests
{
    private const string Receiver = """
        using RabbitMQ.Client;
        public interface ICallback { Task On(string type, string body); }
        public class Receiver(IModel channel)
        {
            private ICallback callback;
            public void Start(ICallback callback) { this.callback = callback; channel.QueueBind("q", "e", ""); }
            private Task Received(string type, string body) => callback.On(type, body);
        }
        """;

    [Fact]
    public void Each_implementation_of_a_shared_callback_takes_the_messages_of_its_own_branches()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Messaging", Receiver),
            Service("Billing", "OrderMade", "OrderPaid"),
            Service("Shipping", "OrderPaid", "AddressChanged"));

        Assert.Empty(facts.Consumed("Messaging"));
        Assert.Equal(["OrderMade", "OrderPaid"], facts.Consumed("Billing"));
        Assert.Equal(["AddressChanged", "OrderPaid"], facts.Consumed("Shipping"));
        Assert.All(facts[0].Consumed, c => Assert.Equal(("Billing.Worker.On", "Billing/Code.cs"), (c.Handler, c.At.File)));
    }

    [Fact]
    public void Who_takes_every_message_without_saying_what_it_is_is_an_open_question()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Messaging", Receiver),
            Service("Billing", "OrderMade", "OrderPaid"),
            Messages.Of("Journal", """
                namespace Journal;
                public class Worker : ICallback { public async Task On(string type, string body) { await System.IO.File.AppendAllTextAsync("journal", body); } }
                """) with { References = ["Messaging"], IsDeployable = true },
            Messages.Of("Silent", """
                namespace Silent;
                public class Worker : ICallback { public Task On(string type, string body) => Task.CompletedTask; }
                """) with { References = ["Messaging"], IsDeployable = true });

        Assert.Equal(["consume Journal.Worker.On Journal/Code.cs"], facts.SelectMany(f => f.Unresolved).Select(u => $"{u.What} {u.In} {u.At.File}"));
    }

    [Fact]
    public void Where_nobody_says_what_a_text_is_it_is_no_message()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Messaging", Receiver),
            Messages.Of("Journal", """
                namespace Journal;
                public class Worker : ICallback { public async Task On(string type, string body) { await System.IO.File.AppendAllTextAsync("journal", body); } }
                """) with { References = ["Messaging"], IsDeployable = true });

        Assert.Empty(facts.SelectMany(f => f.Unresolved));
    }

    [Fact]
    public void A_library_that_handles_a_message_itself_takes_it()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Messaging", """
                using RabbitMQ.Client;
                public record Ping(Guid Id);
                public interface ICallback { void On(string type, string body); }
                public class PingCallback : ICallback
                {
                    public void On(string type, string body) { switch (type) { case "Ping": var ping = JsonSerializer.Deserialize<Ping>(body); break; } }
                }
                public class Receiver(IModel channel, ICallback callback)
                {
                    public void Run() { channel.QueueBind("q", "e", ""); callback.On("", ""); }
                }
                """),
            Messages.Of("Billing", "public class Worker(Receiver receiver) { public void Run() => receiver.Run(); }") with { References = ["Messaging"], IsDeployable = true });

        Assert.Equal(["Ping"], facts.Consumed("Messaging"));
        Assert.Empty(facts.Consumed("Billing"));
    }

    [Fact]
    public void A_topic_that_a_service_binds_through_a_library_reaches_only_its_own_implementation()
    {
        const string library = """
            using RabbitMQ.Client;
            public interface ICallback { void On(string body); }
            public class Receiver(IModel channel, ICallback callback)
            {
                public void Subscribe(string topic) { channel.QueueBind("q", "e", topic); callback.On(""); }
            }
            """;
        static Project Subscriber(string name, string topic, string message) => Messages.Of(name, $$"""
            namespace {{name}};
            public record {{message}}(Guid Id);
            public class Callback : ICallback { public void On(string body) { var message = JsonSerializer.Deserialize<{{message}}>(body); } }
            public class Start(Receiver receiver) { public void Run() => receiver.Subscribe("{{topic}}"); }
            """) with { References = ["Messaging"], IsDeployable = true };

        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Messaging", library),
            Subscriber("Billing", "orders.made", "OrderMade"),
            Subscriber("Shipping", "orders.paid", "OrderPaid"));

        Assert.Empty(facts.Consumed("Messaging"));
        Assert.Equal(["OrderMade@orders.made"], facts.Consumed("Billing"));
        Assert.Equal(["OrderPaid@orders.paid"], facts.Consumed("Shipping"));
    }

    [Fact]
    public void A_service_that_lets_a_library_parse_its_bodies_takes_the_messages_itself()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Contracts", """
                public record OrderMade(Guid Id);
                public static class Parser { public static OrderMade Parse(string body) => JsonSerializer.Deserialize<OrderMade>(body); }
                """),
            Messages.Of("Billing", """
                using RabbitMQ.Client;
                public class Worker(IModel channel)
                {
                    public void Run() => channel.QueueBind("q", "e", "orders.made");
                    private void On(string body) { var made = Parser.Parse(body); }
                }
                """) with { References = ["Contracts"], IsDeployable = true });

        Assert.Empty(facts.Consumed("Contracts"));
        Assert.Equal(["OrderMade@orders.made"], facts.Consumed("Billing"));
    }

    [Fact]
    public void What_is_read_of_a_message_is_what_the_overload_for_its_type_reads()
    {
        ProjectFacts facts = Messages.Read(Messages.Of("Billing", """
            using RabbitMQ.Client;
            using Missing.Json;
            public record OrderMade(Guid Id, string Customer);
            public record OrderPaid(Guid Id, decimal Amount);
            public class Order { public string Customer; public decimal Paid; }
            public class Worker(IModel channel)
            {
                private readonly Order order = new();
                public void Run() => channel.QueueBind("q", "e", "");
                private async Task On(string type, JObject body)
                {
                    switch (type)
                    {
                        case "OrderMade": await Handle(body.ToObject<OrderMade>()); break;
                        case "OrderPaid": await Handle(body.ToObject<OrderPaid>()); break;
                    }
                }
                private Task Handle(OrderMade made) { order.Customer = made.Customer; return Task.CompletedTask; }
                private Task Handle(OrderPaid paid) { order.Paid = paid.Amount; return Task.CompletedTask; }
            }
            """))[0];

        Assert.Equal(["OrderMade: Customer", "OrderPaid: Amount"], facts.Consumed.Select(c => c.Message + ": " + string.Join(" ", c.Reads)));
        Assert.All(facts.Consumed, c => Assert.Equal("Worker.On", c.Handler));
    }

    private static Project Service(string name, string first, string second) => Messages.Of(name, $$"""
        namespace {{name}};
        public record {{first}}(Guid Id);
        public record {{second}}(Guid Id);
        public class Worker(Receiver receiver) : ICallback
        {
            public void Run() => receiver.Start(this);
            public async Task On(string type, string body)
            {
                switch (type)
                {
                    case "{{first}}": await Handle(JsonSerializer.Deserialize<{{first}}>(body)); break;
                    case nameof({{second}}): await Handle(JsonSerializer.Deserialize<{{second}}>(body)); break;
                }
            }
            private Task Handle({{first}} message) => Task.CompletedTask;
            private Task Handle({{second}} message) => Task.CompletedTask;
        }
        """) with { References = ["Messaging"], IsDeployable = true };
}
