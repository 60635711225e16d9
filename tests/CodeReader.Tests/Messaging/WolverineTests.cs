using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Wolverine's conventions: sagas, and messages that are only returned.</summary>
public sealed class WolverineTests
{
    [Fact]
    public void What_handlers_return_is_sent_whether_somebody_here_takes_it_or_not()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Wolverine; using Marten;
            public record Place(Guid Id); public record Placed(Guid Id); public record Mailed(Guid Id); public record Late(Guid Id);
            public static class PlaceHandler
            {
                public static (Placed, OutgoingMessages) Handle(Place command)
                {
                    var messages = new OutgoingMessages();
                    messages.Add(new Mailed(command.Id));
                    messages.Delay(new Late(command.Id), TimeSpan.FromDays(1));
                    return (new Placed(command.Id), messages);
                }
            }
            """));

        Assert.Equal(["Late", "Mailed", "Placed"], facts.Published("Orders"));
    }

    [Fact]
    public void The_answer_of_an_endpoint_is_not_sent_and_what_stands_beside_it_is()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Wolverine.Http;
            public record Place(Guid Id); public record Placed(Guid Id); public record Answer(Guid Id);
            public static class PlaceEndpoint
            {
                [WolverinePost("/orders")] public static (Answer, Placed) Post(Place command) => (new Answer(command.Id), new Placed(command.Id));
                [WolverineGet("/orders")] public static Answer Get() => new Answer(Guid.NewGuid());
            }
            """));

        Assert.Equal(["Placed"], facts.Published("Orders"));
    }

    [Fact]
    public void What_a_caller_waits_for_is_an_answer()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Wolverine;
            public record Ask(Guid Id); public record Price(decimal Value); public record Rename(Guid Id); public record RenameResponse(Guid Id);
            public static class AskHandler { public static Price Handle(Ask ask) => new Price(1); }
            public static class RenameHandler { public static RenameResponse Handle(Rename command) => new RenameResponse(command.Id); }
            public class Endpoint(IMessageBus bus) { public Task<Price> Get() => bus.InvokeAsync<Price>(new Ask(Guid.NewGuid())); }
            """));

        MessagePublished published = Assert.Single(facts[0].Published);
        Assert.Equal(("Ask", MessageKind.Request), (published.Message, published.Kind));
    }

    [Fact]
    public void Events_that_an_aggregate_handler_returns_are_stored_and_not_sent()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Wolverine; using Wolverine.Marten;
            public record Ship(Guid Id); public record Shipped(Guid Id);
            [AggregateHandler]
            public static class ShipHandler { public static Shipped Handle(Ship command) => new Shipped(command.Id); }
            """));

        Assert.Empty(facts.Published("Orders"));
        Assert.Equal(["Ship"], facts.Consumed("Orders"));
    }

    [Fact]
    public void A_saga_takes_what_starts_it_and_what_drives_it_on()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Wolverine;
            public record Start(Guid Id); public record Paid(Guid Id); public record Remind(Guid Id);
            public class Order : Saga
            {
                public Guid Id { get; set; }
                public static (Order, Remind) Start(Start start) => (new Order { Id = start.Id }, new Remind(start.Id));
                public void Handle(Paid paid) => MarkCompleted();
                public void Other(Remind remind) { }
            }
            """));

        Assert.Equal(["Remind"], facts.Published("Orders"));
        Assert.Equal(["Paid", "Start"], facts.Consumed("Orders"));
    }
}
