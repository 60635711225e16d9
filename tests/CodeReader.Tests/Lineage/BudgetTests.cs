using System.Diagnostics;
using System.Text;
using CodeReader.Lineage;

namespace CodeReader.Tests.Lineage;

/// <summary>Code that never ends, or ends too late, is left.</summary>
public sealed class BudgetTests
{
    private const string Store = """
        public class Customer { public int Id { get; set; } public string Name { get; set; } }
        public class Db : DbContext { public DbSet<Customer> Customers { get; set; } }
        public record Registered(string Name);

        """;

    [Fact]
    public void Mutual_recursion_ends()
    {
        ConsumerFlows flows = Following.Consumer(Store + """
            public class Handler { public void Handle(Registered message) => A(message.Name); string A(string n) => B(n); string B(string n) { new Customer { Name = n }.ToString(); return A(n) + B(n); } }
            """);
        Assert.Equal("Name", Assert.Single(flows.Writes).To);
        Assert.False(flows.Truncated);
    }

    [Fact]
    public void A_tree_of_calls_that_doubles_at_every_level_ends()
    {
        StringBuilder code = new(Store + "public class Handler { public void Handle(Registered message) => F0(message.Name);\n");
        for (int i = 0; i < 40; i++)
        {
            code.Append($"string F{i}(string n) => F{i + 1}(n + \"a\") + F{i + 1}(n);\n");
        }

        code.Append("string F40(string n) { new Customer { Name = n }.ToString(); return n; } }");
        Stopwatch watch = Stopwatch.StartNew();
        ConsumerFlows flows = Following.Consumer(code.ToString());
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"took {watch.Elapsed}");
        Assert.True(flows.Truncated);
    }

    [Fact]
    public void A_wide_tree_of_equal_calls_is_remembered_and_read_to_its_end()
    {
        StringBuilder code = new(Store + "public class Handler { public void Handle(Registered message) => F0(message.Name);\n");
        for (int i = 0; i < 14; i++)
        {
            code.Append($"string F{i}(string n) {{ F{i + 1}(n); F{i + 1}(n); return n; }}\n");
        }

        code.Append("string F14(string n) { new Customer { Name = n }.ToString(); return n; } }");
        ConsumerFlows flows = Following.Consumer(code.ToString());
        Assert.False(flows.Truncated);
        Assert.Single(flows.Writes);
    }

    [Fact]
    public void An_object_that_leads_to_itself_ends() => Assert.Empty(Following.Origins(Store + """
        public class Node { public Node Next { get; set; } public string Name { get; set; } }
        public class Service { public object Do(Node node) { while (node != null) node = node.Next; var message = new Node(); message.Next = message; return /*sent*/message; } }
        """));

    [Fact]
    public void An_expression_too_deep_for_the_thread_does_not_end_the_process()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("message.Name", 3000));
        Exception? failure = null;
        Thread thread = new(() => failure = Record.Exception(() => Following.Consumer(Store + $"public class Handler {{ public void Handle(Registered message) {{ var c = new Customer {{ Name = {sum} }}; }} }}")), 16 * 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }

    [Fact]
    public void A_cancelled_following_stops_with_an_exception()
    {
        SourceSet sources = Following.Sources(true, ("App", Store + "public class Service { public object Do(Db db) => /*sent*/new { db.Customers.First().Name }; }", []));
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            new LineageEngine(sources, PersistedTypes.Empty, DispatchTable.Empty).FollowPayload(Following.Sent(sources), cancelled.Token));
    }

    [Theory]
    [InlineData("Unknown.Builder.Make(x => x).With<Missing>(out var y)?.Then[0].Do(message.Name); new Customer { Name = message.Name };")]
    [InlineData("var q = from x in message. select x; new Customer { Name = message.Name }; foreach (var in message) { }")]
    [InlineData("new Customer { Name = message.Name }; if (message is { Name: ) { }")]
    public void Broken_code_costs_only_itself(string statements) => Assert.Equal(
        ["Name → Customer.Name"],
        Following.Writes(Store + $"public class Handler {{ public void Handle(Registered message) {{ {statements} }} }}", restored: false));
}
