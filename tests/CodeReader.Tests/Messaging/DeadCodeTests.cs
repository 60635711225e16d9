using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>What nobody runs says nothing.</summary>
public sealed class DeadCodeTests
{
    [Fact]
    public void Consumers_that_are_not_registered_where_others_are_take_nothing()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Billing", """
            using MassTransit;
            public record Paid(Guid Id); public record Lost(Guid Id);
            public class OnPaid : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> context) => null; }
            public class OnPaidDefinition { }
            public class OnLost : IConsumer<Lost> { public Task Consume(ConsumeContext<Lost> context) => null; }
            public class Startup { public void Run(IBusRegistrationConfigurator bus) => bus.AddConsumer<OnPaid, OnPaidDefinition>(); }
            """));

        Assert.Equal(["Paid"], facts.Consumed("Billing"));
    }

    [Fact]
    public void Commented_subscriptions_are_none()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Billing", """
            using EasyNetQ;
            public record Paid(Guid Id); public record Lost(Guid Id);
            public class Worker(IBus bus)
            {
                public void Run()
                {
                    bus.Subscribe<Paid>("billing", paid => { });
                    // bus.Subscribe<Lost>("billing", lost => { });
                    /* bus.Publish(new Lost(Guid.NewGuid())); */
                }
            #if NEVER
                public void Old() => bus.Publish(new Lost(Guid.NewGuid()));
            #endif
            }
            """));

        Assert.Equal(["Paid"], facts.Consumed("Billing"));
        Assert.Empty(facts.Published("Billing"));
    }

    [Fact]
    public void Test_projects_neither_publish_nor_take()
    {
        const string source = """
            using MassTransit;
            public record Paid(Guid Id);
            public class OnPaid : IConsumer<Paid> { public Task Consume(ConsumeContext<Paid> context) => null; }
            public class Harness(IBus bus) { public Task Run() => bus.Publish(new Paid(Guid.NewGuid())); }
            """;
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Billing.Tests", source) with { IsTest = true });

        Assert.Empty(facts);
    }

    [Theory]
    [InlineData("container.Collection.Register(typeof(IHandleMessages<>), typeof(Startup).Assembly);")]
    [InlineData("builder.RegisterAssemblyTypes(typeof(Startup).Assembly).AsClosedTypesOf(typeof(IHandleMessages<>));")]
    [InlineData("services.Scan(s => s.FromAssemblyOf<Startup>().AddClasses(c => c.AssignableTo(typeof(IHandleMessages<>))));")]
    public void A_scan_for_the_generic_type_keeps_all_handlers_alive(string scan)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Billing", $$"""
            using Rebus.Handlers;
            public record Paid(Guid Id); public record Made(Guid Id);
            public class OnPaid : IHandleMessages<Paid> { public Task Handle(Paid paid) => null; }
            public class OnMade : IHandleMessages<Made> { public Task Handle(Made made) => null; }
            public class Startup
            {
                public void Run(object container, object builder, object services)
                {
                    {{scan}}
                    container.Collection.Append(typeof(IHandleMessages<Paid>), typeof(OnPaid));
                }
            }
            """));

        Assert.Equal(["Made", "Paid"], facts.Consumed("Billing"));
    }

    [Fact]
    public void A_generic_decorator_is_no_handler_and_registers_nothing()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Billing", """
            using Rebus.Handlers;
            public record Paid(Guid Id); public record Envelope<T>(T Content);
            public class OnPaid : IHandleMessages<Paid> { public Task Handle(Paid paid) => null; }
            public class Traced<T> : IHandleMessages<Envelope<T>> { public Task Handle(Envelope<T> message) => null; }
            """));

        Assert.Equal(["Paid"], facts.Consumed("Billing"));
    }
}
