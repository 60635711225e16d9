using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Code without a broker, which looks like messaging at first sight: nothing is invented.</summary>
public sealed class NegativeControlTests
{
    [Fact]
    public void A_web_framework_with_endpoints_events_and_commands_of_its_own_process_says_nothing()
    {
        Says(Nothing, """
            public interface IEvent { } public interface ICommand { }
            public interface IEventHandler<in TEvent> where TEvent : IEvent { Task HandleAsync(TEvent message, CancellationToken token); }
            public interface ICommandHandler<in TCommand> where TCommand : ICommand { Task ExecuteAsync(TCommand command, CancellationToken token); }
            public abstract class Endpoint<TRequest, TResponse>
            {
                public abstract Task HandleAsync(TRequest request, CancellationToken token);
                protected Task SendAsync(TResponse response) => Task.CompletedTask;
                protected Task PublishAsync(IEvent message) => Task.CompletedTask;
            }
            public record OrderMade(Guid Id) : IEvent; public record Request(Guid Id); public record Response(Guid Id);
            public class MakeOrder : Endpoint<Request, Response>
            {
                public override async Task HandleAsync(Request request, CancellationToken token)
                {
                    await PublishAsync(new OrderMade(request.Id));
                    await SendAsync(new Response(request.Id));
                }
            }
            public class OnMade : IEventHandler<OrderMade> { public Task HandleAsync(OrderMade message, CancellationToken token) => null; }
            """);
    }

    [Fact]
    public void A_resilience_library_with_pipelines_and_listeners_says_nothing()
    {
        Says(Nothing, """
            public record Outcome(int Result); public record ExecutionEvent(string Name);
            public abstract class TelemetryListener { public abstract void Write(ExecutionEvent args); }
            public class Counter : TelemetryListener { public override void Write(ExecutionEvent args) { } }
            public class Pipeline
            {
                private readonly List<TelemetryListener> listeners = new();
                public void Send(ExecutionEvent args) { foreach (var listener in listeners) { listener.Write(args); } }
                public Outcome Execute(Func<Outcome> callback) { Send(new ExecutionEvent("start")); return callback(); }
            }
            """);
    }

    [Fact]
    public void A_serialiser_says_nothing()
    {
        Says(Nothing, """
            public record Document(string Text); public record Message(string Body);
            public static class Json
            {
                public static string Publish(Message message) => JsonSerializer.Serialize(message);
                public static Message Receive(string text) { var message = JsonSerializer.Deserialize<Message>(text); return message; }
            }
            public interface IConverter<T> { T Handle(string text); }
            public class DocumentHandler : IConverter<Document> { public Document Handle(string text) => new Document(text); }
            """);
    }

    [Fact]
    public void A_command_line_program_says_nothing()
    {
        Says(Nothing, """
            public record Options(string Path);
            public interface ICommandHandler<T> { Task<int> InvokeAsync(T options); }
            public class ScanHandler : ICommandHandler<Options> { public Task<int> InvokeAsync(Options options) => Task.FromResult(0); }
            public static class Program
            {
                public static Task<int> Main(string[] arguments) => new ScanHandler().InvokeAsync(new Options(arguments[0]));
                public static void Subscribe(string topic, Action<string> action) => Console.CancelKeyPress += (sender, e) => action(topic);
            }
            """);
    }

    [Fact]
    public void Mail_clients_hubs_and_queues_in_memory_are_no_buses()
    {
        Says(Nothing, """
            public record Mail(string To); public record Job(Guid Id);
            public class Smtp { public Task SendAsync(Mail mail) => Task.CompletedTask; }
            public class Notifier(Smtp smtp) { public Task Notify() => smtp.SendAsync(new Mail("x")); }
            public class BackgroundQueue { private readonly Queue<Job> jobs = new(); public void Enqueue(Job job) => jobs.Enqueue(job); }
            public class Worker(BackgroundQueue queue) { public void Run() => queue.Enqueue(new Job(Guid.NewGuid())); }
            """);
    }

    private static (int, int) Nothing => (0, 0);

    private static void Says((int Published, int Consumed) expected, string source)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Library", source) with { IsDeployable = true });
        Assert.Equal(expected, (facts.Published("Library").Count, facts.Consumed("Library").Count));
        Assert.Empty(facts[0].Contracts);
    }

    [Fact]
    public void A_row_that_shares_a_base_with_messages_is_none()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.ReadWithStores(Messages.Of("Shop", """
            using MassTransit; using Microsoft.EntityFrameworkCore;
            public interface IHasNumber { }
            public class Order : IHasNumber { public int Id { get; set; } }
            public class OrderMade : IHasNumber { public int Number { get; set; } }
            public class Db : DbContext { public DbSet<Order> Orders { get; } }
            public class Outlet(IPublishEndpoint bus) { public Task Send(IHasNumber message) => bus.Publish(message); }
            public class Making(Outlet outlet, Db db) { public Task Run() { db.Add(new Order()); return outlet.Send(new OrderMade { Number = 1 }); } }
            """) with { Packages = ["namespace Microsoft.EntityFrameworkCore { public class DbSet<T> { } public class DbContext { public void Add(object row) { } } }"] });

        Assert.Equal(["OrderMade"], facts.Published("Shop"));
    }
}
