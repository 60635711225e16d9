using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public sealed class MassTransitTests
{
    private const string Library = """
        namespace MassTransit
        {
            public interface IConsumer<in T> where T : class { Task Consume(ConsumeContext<T> context); }
            public interface IPublishEndpoint { Task Publish<T>(T message, CancellationToken token = default) where T : class; Task Publish<T>(object values, CancellationToken token = default) where T : class; }
            public interface ConsumeContext<out T> : IPublishEndpoint where T : class { T Message { get; } }
        }
        """;

    private const string Shop = """
        using MassTransit;
        namespace Shop
        {
            public record OrderPlaced(Guid Id);
            public class Checkout(IPublishEndpoint bus)
            {
                public async Task Run() { var placed = new OrderPlaced(Guid.NewGuid()); await bus.Publish(placed, CancellationToken.None); }
            }
        }
        """;

    private const string Stock = """
        using MassTransit;
        namespace Shop { public record OrderPlaced(Guid Id); }
        namespace Stock
        {
            public class Reserve : IConsumer<Shop.OrderPlaced>
            {
                public Task Consume(ConsumeContext<Shop.OrderPlaced> context) => Task.CompletedTask;
            }
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_message_is_published_where_it_is_made_and_taken_by_its_consumer(bool restored)
    {
        IReadOnlyList<string> packages = restored ? [Library] : [];
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Shop", Shop) with { Packages = packages }, Messages.Of("Stock", Stock) with { Packages = packages });

        MessagePublished published = Assert.Single(facts[0].Published);
        Assert.Equal(("OrderPlaced", "Shop.OrderPlaced", "masstransit", false), (published.Message, published.Contract, published.Bus, published.InProcess));
        Assert.Equal(("Shop/Code.cs", 8, "Shop.Checkout.Run"), (published.At.File, published.At.Line, published.At.Symbol));
        MessageConsumed consumed = Assert.Single(facts[1].Consumed);
        Assert.Equal(("OrderPlaced", "Shop.OrderPlaced", "Stock.Reserve", 6), (consumed.Message, consumed.Contract, consumed.Handler, consumed.At.Line));
        Assert.Equal(["Id"], Assert.Single(facts[0].Contracts).Fields.Select(f => f.Name));
    }

    [Fact]
    public void A_consumer_that_is_not_registered_is_dead_where_others_are_registered_one_by_one()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Stock", """
            using MassTransit;
            public record Placed; public record Dropped;
            public class OnPlaced : IConsumer<Placed> { public Task Consume(ConsumeContext<Placed> context) => null; }
            public class OnDropped : IConsumer<Dropped> { public Task Consume(ConsumeContext<Dropped> context) => null; }
            public class Startup { public void Configure(dynamic services) { Add(x => x.AddConsumer<OnPlaced>()); } void Add(Action<IBusRegistrationConfigurator> configure) { } }
            """));

        MessageConsumed consumed = Assert.Single(facts[0].Consumed);
        Assert.Equal(("Placed", 6), (consumed.Message, consumed.At.Line));
    }

    [Fact]
    public void All_consumers_are_alive_where_an_assembly_is_scanned()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Stock", """
            using MassTransit;
            public record Placed; public record Dropped;
            public class OnPlaced : IConsumer<Placed> { public Task Consume(ConsumeContext<Placed> context) => null; }
            public class OnDropped : IConsumer<Dropped> { public Task Consume(ConsumeContext<Dropped> context) => null; }
            public class Startup { public void Configure(IBusRegistrationConfigurator x) { x.AddConsumer<OnPlaced>(); x.AddConsumers(typeof(Startup).Assembly); } }
            """));

        Assert.Equal(["Dropped", "Placed"], facts.Consumed("Stock"));
    }

    [Fact]
    public void The_type_argument_says_what_an_anonymous_message_is()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Shop", """
            using MassTransit;
            public interface OrderPlaced { Guid Id { get; } }
            public class Checkout(IPublishEndpoint bus) { public Task Run() => bus.Publish<OrderPlaced>(new { Id = Guid.NewGuid() }); }
            """));

        Assert.Equal(["OrderPlaced"], facts.Published("Shop"));
    }

    [Fact]
    public void A_state_machine_takes_what_its_events_carry()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Saga", """
            using MassTransit;
            public record Placed; public record Paid;
            public class Ordering : MassTransitStateMachine<OrderState>
            {
                public Event<Placed> OnPlaced { get; private set; }
                public Event<Paid> OnPaid { get; private set; }
            }
            """));

        Assert.Equal(["Paid", "Placed"], facts.Consumed("Saga"));
    }

    [Fact]
    public void A_batch_is_taken_by_the_message()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Stock", """
            using MassTransit;
            public record Placed;
            public class OnPlaced : IConsumer<Batch<Placed>> { public Task Consume(ConsumeContext<Batch<Placed>> context) => null; }
            """));

        Assert.Equal(["Placed"], facts.Consumed("Stock"));
    }

    [Fact]
    public void A_type_of_the_same_name_from_elsewhere_is_no_consumer()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Parser", """
            public record Token;
            public interface IConsumer<T> { void Take(T value, int at); }
            public class TokenConsumer : IConsumer<Token> { public void Take(Token value, int at) { } }
            public class Lexer { public Token Next() => new Token(); }
            """));

        Assert.Empty(facts.Consumed("Parser"));
        Assert.Empty(facts.Published("Parser"));
    }

    [Fact]
    public void Test_projects_say_nothing()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Shop.Tests", Shop) with { IsTest = true });

        Assert.Empty(facts);
    }

    [Theory]
    [InlineData("public class Checkout(ITopicProducer<OrderPlaced> producer) { public Task Run(Guid id) => producer.Produce(new OrderPlaced(id)); }")]
    [InlineData("public class Checkout(ITopicProducer<string, OrderPlaced> producer) { public Task Run(Guid id) => producer.Produce(id.ToString(), new OrderPlaced(id)); }")]
    [InlineData("public class Checkout(ITopicProducer<OrderPlaced> producer) { public Task Run(Guid id) => producer.Produce(new { Id = id }); }")]
    [InlineData("public class Checkout(ITopicProducerProvider producers) { public Task Run(Guid id) => producers.GetProducer<OrderPlaced>(new Uri(\"topic:orders\")).Produce(new OrderPlaced(id)); }")]
    public void A_rider_produces_to_a_topic_and_its_endpoint_feeds_a_consumer(string producer)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Shop", $$"""
                using MassTransit;
                public record OrderPlaced(Guid Id);
                {{producer}}
                public static class Startup
                {
                    public static void Add(IBusRegistrationConfigurator configurator) => configurator.AddRider(rider =>
                    {
                        rider.AddProducer<OrderPlaced>("orders");
                        rider.UsingKafka((context, kafka) => kafka.Host("localhost:9092"));
                    });
                }
                """) with { IsDeployable = true },
            Messages.Of("Stock", """
                using MassTransit;
                public record OrderPlaced(Guid Id); public record Unheard(Guid Id);
                public class Reserve : IConsumer<OrderPlaced> { public Task Consume(ConsumeContext<OrderPlaced> context) => Task.CompletedTask; }
                public class Dropped : IConsumer<Unheard> { public Task Consume(ConsumeContext<Unheard> context) => Task.CompletedTask; }
                public static class Startup
                {
                    public static void Add(IBusRegistrationConfigurator configurator) => configurator.AddRider(rider =>
                    {
                        rider.AddConsumer<Reserve>();
                        rider.UsingKafka((context, kafka) => kafka.TopicEndpoint<OrderPlaced>("orders", "stock", endpoint => endpoint.ConfigureConsumer<Reserve>(context)));
                    });
                }
                """) with { IsDeployable = true });

        MessagePublished published = Assert.Single(facts[0].Published);
        MessageConsumed consumed = Assert.Single(facts[1].Consumed);
        Assert.Equal(("OrderPlaced", "masstransit"), (published.Message, published.Bus));
        Assert.Equal(("OrderPlaced", "Reserve", "masstransit"), (consumed.Message, consumed.Handler, consumed.Bus));
    }
}
