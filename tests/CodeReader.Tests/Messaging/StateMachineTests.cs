using CatalogModel;
using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public sealed class StateMachineTests
{
    // The package as far as a machine sees it.
    private const string Package = """
        namespace MassTransit
        {
            public interface SagaStateMachineInstance { }
            public class Event<T> { }
            public class State { }
            public class BehaviorContext<TSaga, TMessage> { public TSaga Saga { get; } public TSaga Instance { get; } public TMessage Message { get; } public TMessage Data { get; } }
            public class EventActivityBinder<TSaga, TMessage>
            {
                public EventActivityBinder<TSaga, TMessage> Then(Action<BehaviorContext<TSaga, TMessage>> activity) => this;
                public EventActivityBinder<TSaga, TMessage> ThenAsync(Func<BehaviorContext<TSaga, TMessage>, Task> activity) => this;
                public EventActivityBinder<TSaga, TMessage> If(Func<BehaviorContext<TSaga, TMessage>, bool> condition, Func<EventActivityBinder<TSaga, TMessage>, EventActivityBinder<TSaga, TMessage>> then) => this;
                public EventActivityBinder<TSaga, TMessage> TransitionTo(State state) => this;
                public EventActivityBinder<TSaga, TMessage> Publish<T>(Func<BehaviorContext<TSaga, TMessage>, T> messageFactory) => this;
                public EventActivityBinder<TSaga, TMessage> Send<T>(Uri address, Func<BehaviorContext<TSaga, TMessage>, T> messageFactory) => this;
            }
            public class MassTransitStateMachine<TSaga>
            {
                protected void Event<T>(Func<Event<T>> property) { }
                protected void Initially(params object[] activities) { }
                protected void During(State state, params object[] activities) { }
                protected EventActivityBinder<TSaga, T> When<T>(Event<T> happened) => null;
                protected EventActivityBinder<TSaga, T> When<T>(Event<T> happened, Func<BehaviorContext<TSaga, T>, bool> filter) => null;
            }
        }
        """;

    [Theory]
    [InlineData("Saga", "Message", false)]
    [InlineData("Saga", "Message", true)]
    [InlineData("Instance", "Data", false)]
    [InlineData("Instance", "Data", true)]
    public void A_machine_stores_what_its_activities_put_into_its_state(string state, string message, bool restored)
    {
        IReadOnlyList<ProjectFacts> facts = Read($"When(Placed).Then(c => {{ c.{state}.Customer = c.{message}.Buyer; }}).ThenAsync(async c => c.{state}.Total = c.{message}.Price).TransitionTo(Open)", restored);

        Assert.Equal(["Buyer → Orders.OrderState.Customer", "Price → Orders.OrderState.Total"], Writes(facts, "OrderPlaced"));
        Assert.Equal(["Buyer", "Price"], Taken(facts, "OrderPlaced").Reads);
    }

    [Theory]
    [InlineData("Saga", "Message", false)]
    [InlineData("Saga", "Message", true)]
    [InlineData("Instance", "Data", false)]
    [InlineData("Instance", "Data", true)]
    public void What_a_machine_sends_comes_from_its_state_and_from_the_message(string state, string message, bool restored)
    {
        MessagePublished sent = Sent(Read($"When(Paid).Send(new Uri(\"queue:ship\"), c => new Ship {{ Name = c.{state}.Customer, Number = c.{message}.Number }})", restored), "Ship");

        Assert.Equal(["Name ← Orders.OrderState.Customer"], Origins(sent));
        Assert.Equal(["Number ↞ Orders.OrderPaid.Number"], sent.Payload.SelectMany(p => p.Passed.Select(o => $"{p.Field} ↞ {o.Type}.{o.Path}")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_machine_publishes_of_its_state_comes_from_there(bool restored) => Assert.Equal(
        ["Name ← Orders.OrderState.Customer"],
        Origins(Sent(Read("When(Paid).TransitionTo(Open).Publish(c => new Ship { Name = c.Saga.Customer })", restored), "Ship")));

    [Theory]
    [InlineData("When(Paid, c => c.Message.Number != null).Then(c => c.Saga.Customer = c.Message.Number)")]
    [InlineData("When(this.Paid).If(c => c.Saga.Total > 0, x => x.Then(c => c.Saga.Customer = c.Message.Number))")]
    [InlineData("When(Paid).Then(Keep)")]
    [InlineData("When(Paid).Then(c => Keep(c))")]
    public void Activities_are_found_under_filters_conditions_and_names(string activities)
    {
        Assert.Equal(["Number → Orders.OrderState.Customer"], Writes(Read(activities, restored: true), "OrderPaid"));
        Assert.Equal(["Number → Orders.OrderState.Customer"], Writes(Read(activities, restored: false), "OrderPaid"));
    }

    [Fact]
    public void Each_event_does_what_stands_under_it()
    {
        IReadOnlyList<ProjectFacts> facts = Read("When(Placed).Then(c => c.Saga.Customer = c.Message.Buyer), When(Paid).TransitionTo(Open)", restored: false);

        Assert.Single(Writes(facts, "OrderPlaced"));
        Assert.Empty(Taken(facts, "OrderPaid").Reads);
    }

    private static IReadOnlyList<ProjectFacts> Read(string activities, bool restored) => Messages.ReadWithModel(
        [new() { Context = "Sagas", Project = "Orders/Orders.csproj", Provider = "unknown", At = new("Orders/Code.cs", 1), Entities = [CodeReader.Tests.Lineage.Following.Entity("Orders.OrderState", "Customer", "Total")] }],
        Messages.Of("Orders", $$"""
            using MassTransit;
            namespace Orders
            {
                public class OrderPlaced { public string Buyer { get; set; } public decimal Price { get; set; } }
                public class OrderPaid { public string Number { get; set; } }
                public class Ship { public string Name { get; set; } public string Number { get; set; } }
                public class OrderState : SagaStateMachineInstance { public string Customer { get; set; } public decimal Total { get; set; } }
                public class OrderMachine : MassTransitStateMachine<OrderState>
                {
                    public OrderMachine()
                    {
                        Event(() => Placed);
                        Initially({{activities}});
                    }

                    public Event<OrderPlaced> Placed { get; private set; }
                    public Event<OrderPaid> Paid { get; private set; }
                    public State Open { get; private set; }

                    private static void Keep(BehaviorContext<OrderState, OrderPaid> context) => context.Saga.Customer = context.Message.Number;
                }
            }
            """) with { Packages = restored ? [Package] : [] });

    private static MessageConsumed Taken(IReadOnlyList<ProjectFacts> facts, string message) => Assert.Single(facts.SelectMany(f => f.Consumed), c => c.Message == message);

    private static MessagePublished Sent(IReadOnlyList<ProjectFacts> facts, string message) => Assert.Single(facts.SelectMany(f => f.Published), p => p.Message == message);

    private static IEnumerable<string> Writes(IReadOnlyList<ProjectFacts> facts, string message) => Taken(facts, message).Writes.Select(w => $"{w.From} → {w.Entity}.{w.To}");

    private static IEnumerable<string> Origins(MessagePublished sent) => sent.Payload.SelectMany(p => p.From.Select(o => $"{p.Field} ← {o.Entity}.{o.Path}"));
}
