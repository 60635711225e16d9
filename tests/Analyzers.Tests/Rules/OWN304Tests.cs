namespace Analyzers.Tests.Rules;

public sealed class OWN304Tests
{
    private const string Library = """
        namespace MassTransit
        {
            public interface IPublishEndpoint { System.Threading.Tasks.Task Publish<T>(T message); }
        }

        namespace Orders
        {
            public record OrderPaid(System.Guid OrderId);
            public class OrdersDbContext : Microsoft.EntityFrameworkCore.DbContext;
        }
        """;

    private const string Begin = """
        using System;
        using System.Threading.Tasks;
        using MassTransit;
        namespace Orders;
        public class Pay(OrdersDbContext db, IPublishEndpoint bus)
        {

        """;

    [Theory]
    [InlineData("public async Task Run(Guid id) { await db.SaveChangesAsync(); await {|OWN304:bus.Publish(new OrderPaid(id))|}; }")]
    [InlineData("public void Run(Guid id) { OrderPaid paid = new(id); {|OWN304:bus.Publish(paid)|}; db.SaveChanges(); }")]
    [InlineData("public Task Run(Guid id) { Func<Task> both = async () => { await db.SaveChangesAsync(); await {|OWN304:bus.Publish(new OrderPaid(id))|}; }; return both(); }")]
    public Task A_save_and_a_send_in_one_method_are_reported_where_the_message_is_sent(string method) => Of(method).Run();

    [Theory]
    [InlineData("public Task Save() => db.SaveChangesAsync(); public Task Send(Guid id) => bus.Publish(new OrderPaid(id));")]
    [InlineData("public void Run(Guid id) { if (id == default) { bus.Publish(new OrderPaid(id)); } else { db.SaveChanges(); } }")]
    [InlineData("public async Task Run(Guid id) { using var both = new System.Transactions.TransactionScope(); await db.SaveChangesAsync(); await bus.Publish(new OrderPaid(id)); }")]
    public Task What_does_not_do_both_or_does_both_together_is_left_alone(string method) => Of(method).Run();

    [Fact]
    public Task A_message_that_is_handed_in_is_left_to_those_who_made_it() =>
        Of("public async Task Run(OrderPaid paid) { await db.SaveChangesAsync(); await bus.Publish(paid); }").Run();

    [Fact]
    public Task What_is_called_like_a_send_and_is_none_is_left_alone() =>
        Of("private void Publish(OrderPaid paid) => Console.WriteLine(paid); public void Run(Guid id) { db.SaveChanges(); Publish(new OrderPaid(id)); }").Run();

    [Fact]
    public Task An_outbox_that_another_file_of_the_project_switches_on_is_respected() => Both()
        .And("Program.cs", "public static class Program { public static void Configure(dynamic x) { x.AddEntityFrameworkOutbox(); } }").Run();

    [Fact]
    public Task An_outbox_that_the_last_scan_saw_is_respected() => Both()
        .With("catalog/services/orders.yaml", "source: src/Orders\n", "source: src/Orders\noutbox: true\n").Run();

    [Fact]
    public Task An_outbox_of_another_service_does_not_help() =>
        Of("public void Run(Guid id) { db.SaveChanges(); {|OWN304:bus.Publish(new OrderPaid(id))|}; }")
            .With("catalog/services/customers.yaml", "source: src/Customers\n", "source: src/Customers\noutbox: true\n").Run();

    private static LiveTest Both() => Of("public void Run(Guid id) { db.SaveChanges(); bus.Publish(new OrderPaid(id)); }");

    private static LiveTest Of(string members) => LiveTest.Of(Begin + members + "\n}").And("Library.cs", Library);
}
