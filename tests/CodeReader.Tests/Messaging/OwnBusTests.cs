using CatalogModel.Buses;
using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Buses that people describe in <c>system.yaml</c>, read as the libraries that the tool knows.</summary>
public sealed class OwnBusTests
{
    private static readonly FactsOptions Described = new()
    {
        Buses =
        [
            new Bus
            {
                Id = "acme",
                Namespaces = ["Acme.Messaging"],
                Handlers = [new HandlerShape("IHear") { Methods = ["Hear"] }],
                Sends = [new SendShape(["IShouter"], ["Shout"]) { Topic = new("", 0), Message = new("", 1) }],
                Topics = [new TopicShape(["IShouter"], ["Listen"], new("", 0)) { Handler = new("", 1) }],
                Members = [new Member("Open", "IShouter") { From = "Shouting" }],
                Registrations = ["UseListener"],
            },
        ],
    };

    private static readonly Project Shop = Messages.Of("Shop", """
        using Acme.Messaging;
        public record Paid(Guid Id); public record Shipped(Guid Id); public record Forgotten(Guid Id);
        public class Payments(IShouter shouter)
        {
            public void Pay() => shouter.Shout("paid", new Paid(Guid.NewGuid()));
            public void Ship() { var opened = Shouting.With("x").Open(); opened.Shout("shipped", new Shipped(Guid.NewGuid())); }
        }
        public class OnPaid : IHear<Paid> { public void Hear(Paid paid) { } }
        public class OnForgotten : IHear<Forgotten> { public void Hear(Forgotten forgotten) { } }
        public class Startup
        {
            public void Run(IShouter shouter) => shouter.Listen<Shipped>("shipped", OnShipped);
            public void Register(object services) => services.UseListener<OnPaid>();
            private void OnShipped(Shipped shipped) { }
        }
        """);

    [Fact]
    public void A_described_bus_is_read_with_its_topics_handlers_and_registrations()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Described, Shop);

        Assert.Equal(["Paid@paid", "Shipped@shipped"], facts.Published("Shop"));
        Assert.Equal(["Paid", "Shipped@shipped"], facts.Consumed("Shop"));
        Assert.All(facts[0].Published, p => Assert.Equal("acme", p.Bus));
        Assert.All(facts[0].Consumed, c => Assert.Equal("acme", c.Bus));
    }

    [Fact]
    public void Without_the_description_the_same_code_says_nothing()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Shop);

        Assert.Empty(facts.Published("Shop"));
        Assert.Empty(facts.Consumed("Shop"));
    }

    [Fact]
    public void A_description_without_namespaces_goes_by_names_alone()
    {
        Bus bus = new() { Id = "own", Sends = [new SendShape(["Relay"], ["Forward"])], Handlers = [new HandlerShape("Worker") { Methods = ["Work"] }] };
        IReadOnlyList<ProjectFacts> facts = Messages.Read(new FactsOptions { Buses = [bus] }, Messages.Of("Shop", """
            namespace Shop;
            public abstract class Worker<T> { public abstract void Work(T message); }
            public class Relay { public void Forward(object message) { } }
            public record Paid(Guid Id);
            public class OnPaid : Worker<Paid> { public override void Work(Paid message) { } }
            public class Payments(Relay relay) { public void Pay() => relay.Forward(new Paid(Guid.NewGuid())); }
            """));

        Assert.Equal(["Paid"], facts.Published("Shop"));
        Assert.Equal(["Paid"], facts.Consumed("Shop"));
    }
}
