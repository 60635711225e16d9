using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

/// <summary>Code that finds out from a name which message a body is.</summary>
public sealed class ChosenTypeTests
{
    [Theory]
    [InlineData("switch (type) { case \"paid\": OnPaid(body); break; case \"made\": OnMade(body); break; default: break; }")]
    [InlineData("if (type == \"paid\") { OnPaid(body); } else if (type == \"made\") { OnMade(body); }")]
    [InlineData("var handled = type switch { \"paid\" => OnPaid(body), \"made\" => OnMade(body), _ => false };")]
    public void Each_branch_may_hand_the_body_to_a_method_of_its_own(string choice)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Billing", $$"""
            using Confluent.Kafka;
            public record Paid(Guid Id, string Payer); public record Made(Guid Id, string Maker);
            public class Worker(IConsumer<string, string> consumer)
            {
                public void Run()
                {
                    consumer.Subscribe("orders");
                    var result = consumer.Consume(CancellationToken.None);
                    Dispatch(result.Message.Key, result.Message.Value);
                }
                private void Dispatch(string type, string body) { {{choice}} }
                private bool OnPaid(string body) { var paid = JsonSerializer.Deserialize<Paid>(body); return paid != null; }
                private bool OnMade(string body) { var made = JsonSerializer.Deserialize<Made>(body); return made != null; }
            }
            """));

        Assert.Equal(["Made@orders", "Paid@orders"], facts.Consumed("Billing"));
    }

    [Theory]
    [InlineData("switch (type) { case \"paid\": OnPaid(body); break; case \"made\": OnMade(body); break; default: break; }")]
    [InlineData("if (type == \"paid\") { OnPaid(body); } else if (type == \"made\") { OnMade(body); }")]
    public void A_delegate_may_choose_between_methods_too(string choice)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Billing", $$"""
            using EasyNetQ;
            public record Paid(Guid Id, string Payer); public record Made(Guid Id, string Maker);
            public class Worker(IBus bus)
            {
                public void Run() => bus.Receive("orders", On);
                private void On(string body) { var type = body.Substring(0, 4); {{choice}} }
                private bool OnPaid(string body) { var paid = JsonSerializer.Deserialize<Paid>(body); return paid != null; }
                private bool OnMade(string body) { var made = JsonSerializer.Deserialize<Made>(body); return made != null; }
            }
            """));

        Assert.Equal(["Made@orders", "Paid@orders"], facts.Consumed("Billing"));
    }
}
