using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public sealed class ProcessCrossingTests
{
    private static readonly Project Contracts = Messages.Of("Contracts", """
        namespace Contracts;
        public sealed record UrlCreated(Guid UrlId);
        """);

    private static readonly Project Handling = Messages.Of("Handling", """
        namespace Handling;
        public interface IEventHandler<in TEvent> where TEvent : class { Task HandleAsync(TEvent message); }
        public sealed class Row { public string Payload { get; init; } = ""; public static Row Of<TEvent>(TEvent message) where TEvent : class => new() { Payload = JsonSerializer.Serialize(message) }; }
        """);

    private const string Making = "namespace Shortener; class Urls(List<Handling.Row> outbox) { public void Create() => outbox.Add(Handling.Row.Of(new Contracts.UrlCreated(Guid.NewGuid()))); }";

    private const string Taking = "namespace Analytics; class OnCreated : Handling.IEventHandler<Contracts.UrlCreated> { public Task HandleAsync(Contracts.UrlCreated message) => Task.CompletedTask; }";

    [Fact]
    public void A_message_made_in_a_process_without_a_handler_leaves_it_whatever_carries_it()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Contracts,
            Handling,
            Messages.Of("Shortener", Making) with { References = ["Contracts", "Handling"], IsDeployable = true },
            Messages.Of("Analytics", Taking) with { References = ["Contracts", "Handling"], IsDeployable = true });

        Assert.Equal(["UrlCreated"], facts.Published("Shortener"));
        Assert.Equal(["UrlCreated"], facts.Consumed("Analytics"));
        Assert.All(facts.SelectMany(f => f.Published), p => Assert.False(p.InProcess));
        Assert.All(facts.SelectMany(f => f.Consumed), c => Assert.False(c.InProcess));
    }

    [Fact]
    public void A_message_made_and_handled_within_one_process_stays_in_it()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Contracts,
            Handling,
            Messages.Of("Shortener", Making) with { References = ["Contracts", "Handling"] },
            Messages.Of("Analytics", Taking) with { References = ["Contracts", "Handling"] },
            Messages.Of("Host", "namespace Host; class Program { static void Main() { } }") with { References = ["Shortener", "Analytics"], IsDeployable = true });

        Assert.All(facts.SelectMany(f => f.Published), p => Assert.True(p.InProcess));
        Assert.All(facts.SelectMany(f => f.Consumed), c => Assert.True(c.InProcess));
    }
}
