using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public class DualWriteTests
{
    private const string Begin = """
        using MassTransit;
        public record OrderPaid(Guid OrderId);
        public class Pay(OrdersDb db, IPublishEndpoint bus)
        {

        """;

    [Theory]
    [InlineData("public async Task Run(Guid id) { await db.SaveChangesAsync(); await bus.Publish(new OrderPaid(id)); }")]
    [InlineData("public async Task Run(Guid id) { await bus.Publish(new OrderPaid(id)); db.SaveChanges(); }")]
    [InlineData("public async Task Run(Guid id) { if (id == default) { await bus.Publish(new OrderPaid(id)); } await db.SaveChangesAsync(); }")]
    public void A_method_that_saves_and_sends_is_found(string method)
    {
        DualWrite found = Assert.Single(Read(method).DualWrites);

        Assert.Equal(("OrderPaid", "masstransit", "Pay.Run"), (found.Message, found.Bus, found.SentAt.Symbol));
    }

    [Theory]
    [InlineData("public async Task Save() { await db.SaveChangesAsync(); } public Task Send(Guid id) => bus.Publish(new OrderPaid(id));")]
    [InlineData("public async Task Run(Guid id) { if (id == default) { await bus.Publish(new OrderPaid(id)); } else { await db.SaveChangesAsync(); } }")]
    [InlineData("public async Task Run(Guid id) { using var scope = new TransactionScope(); await db.SaveChangesAsync(); await bus.Publish(new OrderPaid(id)); }")]
    [InlineData("public async Task Run(Guid id) { using var both = db.Database.BeginTransaction(capBus); await db.SaveChangesAsync(); await bus.Publish(new OrderPaid(id)); }")]
    [InlineData("public async Task Run(Guid id) { await bus.Publish(new OrderPaid(id)); }")]
    [InlineData("public async Task Run(Guid id) { Func<Task> later = () => bus.Publish(new OrderPaid(id)); await db.SaveChangesAsync(); }")]
    public void What_does_not_do_both_or_does_both_together_is_left_alone(string method) => Assert.Empty(Read(method).DualWrites);

    [Theory]
    [InlineData("x.AddEntityFrameworkOutbox<OrdersDb>(o => { });")]
    [InlineData("x.EnableOutbox();")]
    public void The_switch_of_an_outbox_is_found(string call) =>
        Assert.Equal("Pay.Configure", Assert.Single(Read($"public void Configure(dynamic x) {{ {call} }}").Outboxes).Symbol);

    [Fact]
    public void A_switch_in_a_comment_is_none() => Assert.Empty(Read("public void Configure(dynamic x) { /* x.EnableOutbox(); */ }").Outboxes);

    private static ProjectFacts Read(string members) => Assert.Single(Messages.Read(Messages.Of("orders", Begin + members + "\n}")));
}
