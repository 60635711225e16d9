using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public sealed class InHouseTests
{
    private static readonly Project Shared = Messages.Of("Shared", """
        public interface IMessage { }
        public interface IEvent : IMessage { }
        public interface ICommand : IMessage { }
        public interface IDomainEvent { }
        public interface IMessageBroker { Task PublishAsync(params IMessage[] messages); }
        public interface IEventHandler<in T> where T : class, IEvent { Task HandleAsync(T @event); }
        public interface ICommandHandler<in T> where T : class, ICommand { Task HandleAsync(T command); }
        public interface IDomainEventHandler<in T> where T : class, IDomainEvent { Task HandleAsync(T @event); }
        public interface IModuleClient { Task SendAsync(string path, object request); Task<T> SendAsync<T>(string path, object request); }
        public interface IModuleSubscriber { IModuleSubscriber Subscribe<TRequest, TResponse>(string path, Func<TRequest, IServiceProvider, Task<TResponse>> action); }
        """);

    [Fact]
    public void A_module_broker_carries_the_copies_that_each_module_declares()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Shared,
            Messages.Of("Speakers", """
                namespace Speakers;
                internal record SpeakerCreated(Guid Id) : IEvent;
                internal class Service(IMessageBroker broker) { public Task Add(Guid id) => broker.PublishAsync(new SpeakerCreated(id)); }
                """) with { References = ["Shared"] },
            Messages.Of("Agendas", """
                namespace Agendas;
                internal record SpeakerCreated(Guid Id) : IEvent;
                internal class OnSpeaker : IEventHandler<SpeakerCreated> { public Task HandleAsync(SpeakerCreated created) => null; }
                """) with { References = ["Shared"] });

        MessagePublished published = Assert.Single(facts.Single(f => f.Project.StartsWith("Speakers", StringComparison.Ordinal)).Published);
        Assert.Equal(("SpeakerCreated", "Speakers.SpeakerCreated", false), (published.Message, published.Contract, published.InProcess));
        Assert.Equal(["SpeakerCreated"], facts.Consumed("Agendas"));
        Assert.Empty(facts.Published("Shared"));
    }

    [Fact]
    public void What_a_mapper_makes_of_a_domain_event_is_published_and_the_domain_event_is_not()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Shared,
            Messages.Of("Agendas", """
                internal record SubmissionAdded(Guid Id) : IDomainEvent;
                internal record SubmissionCreated(Guid Id) : IEvent;
                internal class Submission { public IDomainEvent Create() => new SubmissionAdded(Guid.NewGuid()); }
                internal class OnAdded : IDomainEventHandler<SubmissionAdded> { public Task HandleAsync(SubmissionAdded added) => null; }
                internal class EventMapper { public IMessage Map(IDomainEvent e) => e switch { SubmissionAdded x => new SubmissionCreated(x.Id), _ => null }; }
                """) with { References = ["Shared"] });

        Assert.Equal(["SubmissionCreated"], facts.Published("Agendas"));
        Assert.Empty(facts.Consumed("Agendas"));
    }

    [Fact]
    public void A_command_that_its_own_module_handles_stays_inside_and_one_given_to_the_broker_does_not()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Shared,
            Messages.Of("Saga", """
                internal record Open(Guid Id) : ICommand;
                internal record SendWelcome(string Email) : ICommand;
                internal class OnOpen : ICommandHandler<Open> { public Task HandleAsync(Open command) => null; }
                internal class Controller(ICommandHandler<Open> handler) { public Task Post() => handler.HandleAsync(new Open(Guid.NewGuid())); }
                internal class Saga(IMessageBroker broker) { public Task Run() => broker.PublishAsync(new SendWelcome("")); }
                """) with { References = ["Shared"] });

        MessagePublished published = Assert.Single(facts.Single(f => f.Project.StartsWith("Saga", StringComparison.Ordinal)).Published);
        Assert.Equal(("SendWelcome", MessageKind.Command), (published.Message, published.Kind));
    }

    [Fact]
    public void A_path_of_a_module_client_is_a_topic_and_an_answer_makes_it_a_request()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Shared,
            Messages.Of("Saga", """
                internal class Saga(IModuleClient client)
                {
                    public Task Run() => client.SendAsync("speakers/create", new { Email = "" });
                    public Task Ask() => client.SendAsync<string>("speakers/get", new { Id = 1 });
                    public Task Lose() => client.SendAsync("nobody/listens", new { Id = 1 });
                }
                """) with { References = ["Shared"] },
            Messages.Of("Speakers", """
                public class SpeakerDto { } public class GetSpeaker { }
                internal class Module
                {
                    public void Use(IModuleSubscriber subscriber) => subscriber
                        .Subscribe<SpeakerDto, object>("speakers/create", async (dto, services) => null)
                        .Subscribe<GetSpeaker, SpeakerDto>("speakers/get", async (query, services) => null);
                }
                """) with { References = ["Shared"] });

        Assert.Equal(["speakers/create@speakers/create", "speakers/get@speakers/get"], facts.Published("Saga"));
        Assert.Equal(["GetSpeaker@speakers/get", "SpeakerDto@speakers/create"], facts.Consumed("Speakers"));
        Assert.Equal([MessageKind.Request, MessageKind.Command], facts.Single(f => f.Project.StartsWith("Speakers", StringComparison.Ordinal)).Consumed.Select(c => c.Kind));
    }

    [Fact]
    public void Where_handlers_are_subscribed_one_by_one_the_others_are_dead()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("EventBus", """
                public record IntegrationEvent;
                public interface IEventBus { Task PublishAsync(IntegrationEvent e); }
                public interface IIntegrationEventHandler<in T> where T : IntegrationEvent { Task Handle(T e); }
                public interface IBuilder { }
                public static class Extensions { public static IBuilder AddSubscription<T, TH>(this IBuilder b) where T : IntegrationEvent where TH : class, IIntegrationEventHandler<T> => b; }
                """),
            Messages.Of("Basket", """
                public record OrderStarted(string User) : IntegrationEvent; public record PriceChanged(int Id) : IntegrationEvent;
                public class OnStarted : IIntegrationEventHandler<OrderStarted> { public Task Handle(OrderStarted e) => null; }
                public class OnPrice : IIntegrationEventHandler<PriceChanged> { public Task Handle(PriceChanged e) => null; }
                public static class Startup
                {
                    public static void Configure(IBuilder bus) => bus
                        .AddSubscription<OrderStarted, OnStarted>();
                }
                """) with { References = ["EventBus"] },
            Messages.Of("Payment", """
                public record Paid(int Id) : IntegrationEvent; public record Failed(int Id) : IntegrationEvent;
                public class Processor(IEventBus bus)
                {
                    public async Task Run(bool ok) { IntegrationEvent e; if (ok) { e = new Paid(1); } else { e = new Failed(1); } await bus.PublishAsync(e); }
                }
                """) with { References = ["EventBus"] });

        MessageConsumed consumed = Assert.Single(facts.Single(f => f.Project.StartsWith("Basket", StringComparison.Ordinal)).Consumed);
        Assert.Equal(("OrderStarted", "OnStarted", 8), (consumed.Message, consumed.Handler, consumed.At.Line));
        Assert.Equal(["Failed", "Paid"], facts.Published("Payment"));
        Assert.Empty(facts.Published("EventBus"));
    }

    [Fact]
    public void A_mapped_object_is_made_where_it_is_mapped()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Basket", """
            using MassTransit;
            public record IntegrationEvent; public record CheckedOut : IntegrationEvent { public decimal Total { get; set; } } public record Changed : IntegrationEvent;
            public class OnChanged : IConsumer<Changed> { public Task Consume(ConsumeContext<Changed> context) => null; }
            public class Row { public string Type { get; set; } public string Content { get; set; } }
            public class Checkout
            {
                public Row Run(object dto)
                {
                    var message = dto.Adapt<CheckedOut>();
                    return new Row { Type = typeof(CheckedOut).FullName, Content = JsonSerializer.Serialize(message) };
                }
            }
            """));

        MessagePublished published = Assert.Single(facts[0].Published);
        Assert.Equal(("CheckedOut", "Checkout.Run"), (published.Message, published.At.Symbol));
    }

    [Fact]
    public void A_factory_of_the_message_makes_its_caller_the_publisher()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Contracts", """
                public record OrderMade(Guid Id) { public static OrderMade Of(Guid id) => new OrderMade(id); }
                """),
            Messages.Of("Orders", "public class Service { public object Run() => OrderMade.Of(Guid.NewGuid()); }") with { References = ["Contracts"] },
            Messages.Of("Billing", """
                using MassTransit;
                public class OnMade : IConsumer<OrderMade> { public Task Consume(ConsumeContext<OrderMade> context) => null; }
                """) with { References = ["Contracts"] });

        Assert.Empty(facts.Published("Contracts"));
        Assert.Equal(["OrderMade"], facts.Published("Orders"));
    }
}
