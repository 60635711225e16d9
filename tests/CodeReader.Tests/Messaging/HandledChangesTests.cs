using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Which changes of rows happen because of a message, and which for other reasons, too.</summary>
public sealed class HandledChangesTests
{
    private const string Packages = """
        namespace MassTransit { public class ConsumeContext<T> { public T Message { get; } } public interface IConsumer<T> { Task Consume(ConsumeContext<T> context); } public interface IPublishEndpoint { Task Publish<T>(T message); } }
        namespace MediatR { public interface IRequest; public interface IRequestHandler<T> { Task Handle(T request, CancellationToken cancellation); } public interface ISender { Task Send(object request); } }
        namespace Microsoft.EntityFrameworkCore { public class DbSet<T> { public void Add(T row) { } public T Find(object key) => default; public void Remove(T row) { } } public class DbContext { } }
        """;

    private const string App = """
        using MassTransit; using MediatR; using Microsoft.EntityFrameworkCore;
        namespace App;
        public class Order { public int Id { get; set; } public int Status { get; set; } public string Note { get; set; } public void Pay() { Status = 2; } public void Annotate(string note) { Note = note; } }
        public class Db : DbContext { public DbSet<Order> Orders { get; } }
        public record Paid(int OrderId);
        public record Pay(int OrderId) : IRequest;
        public class PayHandler(Db db) : IRequestHandler<Pay> { public Task Handle(Pay pay, CancellationToken c) { db.Orders.Find(pay.OrderId).Pay(); return Task.CompletedTask; } }
        public class Dispatcher { public Task Take<T>(IConsumer<T> consumer, ConsumeContext<T> context) => consumer.Consume(context); public Task Take<T>(IRequestHandler<T> handler, T request) => handler.Handle(request, default); }
        public class Startup { void Configure(dynamic x) { x.AddConsumer<PaidConsumer>(); } public void Send(IPublishEndpoint bus) => bus.Publish(new Paid(1)); }

        """;

    [Theory]
    [InlineData("db.Orders.Find(context.Message.OrderId).Status = 2;", "", "Status: Paid", "Status: ")]
    [InlineData("db.Orders.Find(context.Message.OrderId).Pay();", "", "Status: , Paid")]
    [InlineData("sender.Send(new Pay(context.Message.OrderId));", "", "Status: Paid")]
    [InlineData("sender.Send(new Pay(context.Message.OrderId));", "public class Api(ISender sender) { public void Post(int id) => sender.Send(new Pay(id)); }", "Status: , Paid")]
    [InlineData("Shop.Close(context.Message.OrderId, db);", "public static class Shop { public static void Close(int id, Db db) { db.Orders.Find(id).Pay(); } }", "Status: , Paid")]
    [InlineData("Shop.Close(context.Message.OrderId, db);", "public static class Shop { public static void Close(int id, Db db) { db.Orders.Find(id).Status = 3; if (id > 0) Close(id - 1, db); } }", "Status: ", "Status: Paid")]
    [InlineData("db.Orders.Find(context.Message.OrderId).Status = 2;", "public class Relay(IConsumer<Paid> consumer) { public Task Run(ConsumeContext<Paid> paid) => consumer.Consume(paid); }", "Status: Paid", "Status: ")]
    [InlineData("db.Orders.Find(context.Message.OrderId).Status = 2;", "public class Api(PaidConsumer consumer) { public Task Post() => consumer.Consume(new()); }", "Status: , Paid", "Status: ")]
    [InlineData("", "", "Status: ")]
    [InlineData("db.Orders.Find(context.Message.OrderId).Annotate(\"paid\");", "", "Note: Paid", "Status: ")]
    [InlineData("db.Orders.Find(context.Message.OrderId).Annotate(\"paid\");", "public class Api(Db db) { public void Post(Order order) => order.Annotate(\"x\"); }", "Note: , Paid", "Status: ")]
    public void Are_told_apart(string handler, string more, params string[] expected)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.ReadWithStores(Messages.Of("App", App + more + $$"""

            public class PaidConsumer(Db db, ISender sender) : IConsumer<Paid>
            {
                public Task Consume(ConsumeContext<Paid> context) { {{handler}} return Task.CompletedTask; }
            }
            """) with { Packages = [Packages] });
        Assert.Equal(
            expected.OrderBy(e => e, StringComparer.Ordinal),
            facts.Single().Changes.Where(c => c.Kind == ChangeKind.Update && c.Member is "Status" or "Note")
                .GroupBy(c => (c.Member, c.At)).Select(g => g.Key.Member + ": " + string.Join(", ", g.Select(c => c.InHandlerOf)))
                .Where(l => l != "Note: ").Distinct().OrderBy(e => e, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("order.Annotate(order.Note);", false)]
    [InlineData("order.Annotate((order.Note!));", false)]
    [InlineData("order.Annotate(order.Note); order.Note = order.Note;", false)]
    [InlineData("order.Annotate(order.Note); order.Annotate(other.Note);", true)]
    [InlineData("order.Annotate(order.Note); order.Annotate(text);", true)]
    [InlineData("order.Annotate(other.Note);", true)]
    [InlineData("order.Annotate(order.Note); order.Note = other.Note;", true)]
    [InlineData("order.Annotate(order.Note); order.Note = order.Note.Trim();", true)]
    [InlineData("db.Orders.Find(1).Annotate(db.Orders.Find(1).Note);", true)]
    public void Giving_a_member_the_value_that_it_has_changes_nothing(string statements, bool changes)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.ReadWithStores(Messages.Of("App", App + $$"""
            public class Api(Db db) { public void Post(Order order, Order other, string text) { {{statements}} } }
            """) with { Packages = [Packages] });
        Assert.Equal(changes, facts.Single().Changes.Any(c => c.Member == "Note"));
    }
}
