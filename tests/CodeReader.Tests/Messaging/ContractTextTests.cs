using CatalogModel.Facts;

namespace CodeReader.Tests.Messaging;

public sealed class ContractTextTests
{
    [Fact]
    public void A_record_says_what_it_tells_and_what_its_parameters_are()
    {
        MessageContract contract = Read("""
            /// <summary>
            /// An order was paid; see <see cref="Shop.Checkout"/>.
            /// </summary>
            /// <param name="Id">The order.</param>
            public record Paid(Guid Id, decimal Total);
            """);

        Assert.Equal("An order was paid; see Checkout.", contract.Description);
        Assert.Equal([("Id", "The order."), ("Total", null)], contract.Fields.Select(f => (f.Name, f.Description)));
    }

    [Fact]
    public void A_class_says_it_at_its_properties_and_at_those_of_its_bases()
    {
        MessageContract contract = Read("""
            public class Happened
            {
                /// <summary>When it happened.</summary>
                public DateTime At { get; set; }
            }

            /// <summary>An order was paid.</summary>
            public class Paid(Guid id) : Happened
            {
                /// <summary>The order.</summary>
                public Guid Id { get; } = id;
            }
            """);

        Assert.Equal("An order was paid.", contract.Description);
        Assert.Equal([("At", "When it happened."), ("Id", "The order.")], contract.Fields.Select(f => (f.Name, f.Description)));
    }

    [Theory]
    [InlineData("// An order was paid.")]
    [InlineData("/// <summary>An order was paid.")]
    [InlineData("/// <summary> </summary>")]
    [InlineData("/// <remarks>An order was paid.</remarks>")]
    public void Without_a_summary_that_can_be_read_it_says_nothing(string comment) => Assert.Null(Read(comment + "\npublic record Paid(Guid Id);").Description);

    private static MessageContract Read(string contract)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            Messages.Of("Orders", $$"""
                using MassTransit;
                {{contract}}
                public class Checkout(IPublishEndpoint bus) { public Task Run() => bus.Publish(new Paid(Guid.NewGuid(){{(contract.Contains("decimal", StringComparison.Ordinal) ? ", 1m" : "")}})); }
                """));
        return Assert.Single(Assert.Single(facts).Contracts);
    }
}
