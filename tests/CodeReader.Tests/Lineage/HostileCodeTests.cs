using CatalogModel.Facts;
using CodeReader.Lineage;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Results;
using Microsoft.CodeAnalysis;

namespace CodeReader.Tests.Lineage;

/// <summary>Code that is made to be dear: what it costs is counted in operations and bodies, which are the same on each machine.</summary>
public sealed class HostileCodeTests
{
    private const string Store = """
        public class Customer { public int Id { get; set; } public string Name { get; set; } }
        public class Db : DbContext { public DbSet<Customer> Customers { get; set; } }
        public record Registered(string Name);
        public interface ISender { Task Send(object command); }

        """;

    private readonly Budget budget = new(CancellationToken.None);

    [Fact]
    public void Handlers_that_send_each_other_commands_through_mappers_that_call_each_other_end()
    {
        ConsumerFlows flows = Following.Consumer(Store + """
            public record First(string Name); public record Second(string Name);
            public static class Mapper
            {
                public static First ToFirst(string name) => ToSecond(name).Name == "" ? ToFirst(name) : new First(name);
                public static Second ToSecond(string name) => ToFirst(name).Name == "" ? ToSecond(name) : new Second(name);
            }
            public class Handler(ISender sender) { public void Handle(Registered message) => sender.Send(Mapper.ToFirst(message.Name)); }
            public class FirstHandler(ISender sender, Db db) { public Task On(First f) { db.Add(new Customer { Name = f.Name }); return sender.Send(Mapper.ToSecond(f.Name)); } }
            public class SecondHandler(ISender sender) { public Task On(Second s) => sender.Send(Mapper.ToFirst(s.Name)); }
            """, budget);
        Assert.Equal(("Name", "Name"), Assert.Single(flows.Writes.Select(w => (w.From, w.To))));
        Assert.False(flows.Truncated);
        Assert.InRange(budget.Calls, 3, 100);
    }

    [Fact]
    public void Every_handler_sending_to_every_other_ends_by_budget()
    {
        const int Handlers = 40;
        string code = string.Join("\n", Enumerable.Range(0, Handlers).Select(i =>
            $"public record C{i}(string Name); public class H{i}(ISender sender) {{ public void On(C{i} c) {{ {string.Join(" ", Enumerable.Range(0, Handlers).Select(j => $"sender.Send(new C{j}(c.Name + \"{i}\"));"))} }} }}"));
        ConsumerFlows flows = Following.Consumer(Store + code + """

            public class Handler(ISender sender, Db db) { public void Handle(Registered message) { db.Add(new Customer { Name = message.Name }); sender.Send(new C0(message.Name)); } }
            """, budget);
        Assert.Single(flows.Writes);
        Assert.True(flows.Truncated);
        Assert.True(budget.Exhausted);
    }

    [Theory]
    [InlineData("", "message.Name", " + message.Name", 5_000)]
    [InlineData("", "message.Name", ".Trim()", 5_000)]
    [InlineData("", "message.Name", " ?? message.Name", 5_000)]
    [InlineData("string.Concat(", "message.Name", ")", 150)]
    public void An_expression_of_many_levels_costs_only_its_own_body(string before, string inner, string after, int levels)
    {
        string deep = string.Concat(Enumerable.Repeat(before, levels)) + inner + string.Concat(Enumerable.Repeat(after, levels));
        ConsumerFlows flows = Following.Consumer(Store + $$"""
            public class Handler(Db db)
            {
                public void Handle(Registered message) { Keep(message.Name); Deep(message); }
                private void Keep(string name) => db.Add(new Customer { Name = name });
                private string Deep(Registered message) => {{deep}};
            }
            """, budget);
        Assert.Equal(("Name", "Name"), Assert.Single(flows.Writes.Select(w => (w.From, w.To))));
        Assert.InRange(budget.Steps, 1, 50 + (4 * levels));
    }

    [Fact]
    public void One_of_five_hundred_overloads_is_entered_and_not_all()
    {
        string overloads = string.Join("\n", Enumerable.Range(0, 500).Select(i => $"public class P{i} {{ }} public static partial class Factory {{ public static Customer Make(string name, P{i} p) => new() {{ Name = name }}; }}"));
        ConsumerFlows flows = Following.Consumer(Store + overloads + "public class Handler { public void Handle(Registered message) => Factory.Make(message.Name, new P321()); }", budget);
        Assert.Equal("Name", Assert.Single(flows.Writes).To);
        Assert.InRange(budget.Calls, 1, 10);
        Assert.InRange(budget.Steps, 1, 100);
    }

    [Fact]
    public void Five_hundred_overloads_that_call_each_other_end_at_the_deepest_call()
    {
        string overloads = string.Join("\n", Enumerable.Range(0, 500).Select(i => $"public class P{i} {{ }} public static partial class Factory {{ public static Customer Make(string name, P{i} p) => {(i == 499 ? "new() { Name = name }" : $"Make(name, new P{i + 1}())")}; }}"));
        ConsumerFlows flows = Following.Consumer(Store + overloads + "public class Handler { public void Handle(Registered message) => Factory.Make(message.Name, new P0()); }", budget);
        Assert.Empty(flows.Writes);
        Assert.True(flows.Truncated);
        Assert.InRange(budget.Calls, 1, 100);
    }

    [Fact]
    public void Generic_methods_that_call_themselves_with_ever_larger_types_end()
    {
        ConsumerFlows flows = Following.Consumer(Store + """
            public class Box<T> { public T Content { get; set; } public Box<Box<T>> Boxed(string name) { new Customer { Name = name }.ToString(); return new Box<Box<T>> { Content = this }.Boxed(name).Content; } }
            public class Handler
            {
                public void Handle(Registered message) { Wrap(message, message.Name); new Box<Registered> { Content = message }.Boxed(message.Name); }
                private string Wrap<T>(T inner, string name) => Wrap(new Box<T> { Content = inner }, name) + Wrap<(T, T)>((inner, inner), name);
            }
            """, budget);
        Assert.Equal("Name", Assert.Single(flows.Writes).To);
        Assert.False(flows.Truncated);
        Assert.InRange(budget.Calls, 2, 100);
    }

    [Theory]
    [InlineData("Node message = new() { Name = db.Customers.First().Name }; message.Next = message; message.All = new() { message, new Node { Next = message } }; return /*sent*/message;")]
    [InlineData("Node message = new() { Name = db.Customers.First().Name }; for (int i = 0; i < 9; i++) message = new Node { Name = message.Name, Next = message, All = new() { message, message } }; return /*sent*/message;")]
    [InlineData("Node Copy(Node n) => new() { Name = n.Name, Next = Copy(n.Next), All = n.All.Select(Copy).ToList() }; return /*sent*/Copy(new Node { Name = db.Customers.First().Name });")]
    public void A_payload_that_contains_itself_ends(string statements)
    {
        IReadOnlyList<PayloadOrigin> fields = Following.Payload(Store + $$"""
            public class Node { public string Name { get; set; } public Node Next { get; set; } public List<Node> All { get; set; } }
            public class Service(Db db) { public object Do() { {{statements}} } }
            """, budget);
        Assert.Equal("Name", Assert.Single(Assert.Single(fields, f => f.Field == "Name").From).Path);
        Assert.InRange(fields.Count, 1, 200);
        Assert.False(budget.Exhausted);
        Assert.InRange(budget.Steps, 1, 1_000);
    }

    [Fact]
    public void Two_thousand_callers_of_one_method_are_not_followed()
    {
        IReadOnlyList<PayloadOrigin> fields = Following.Payload(Store + Callers(2_000), budget);
        Assert.Empty(Assert.Single(fields).From);
        Assert.False(budget.Exhausted);
        Assert.InRange(budget.Steps, 1, 50);
    }

    [Fact]
    public void Callers_that_all_call_each_other_end_by_budget()
    {
        const int Ways = 8;
        string ways = string.Join(" ", Enumerable.Range(0, Ways).Select(i =>
            $"public object W{i}(string name) {{ {string.Join(" ", Enumerable.Range(0, Ways).Select(j => $"W{j}(name + \"{i}\");"))} return Send(name); }}"));
        IReadOnlyList<PayloadOrigin> fields = Following.Payload(Store + $"public class Service {{ public object Send(string name) => /*sent*/new {{ Name = name }}; {ways} }}", budget);
        Assert.Empty(Assert.Single(fields).From);
        Assert.True(budget.Exhausted);
    }

    [Fact]
    public void A_call_with_two_thousand_callers_is_where_following_begins()
    {
        SourceSet sources = Following.Sources(true, ("App", Store + Callers(2_000), []));
        CodeBase code = new(sources, PersistedTypes.FromSource(sources, CancellationToken.None), DispatchTable.Empty, CallTable.Empty);
        SyntaxNode sent = Following.Sent(sources);
        Assert.Same(sent, Assert.Single(new Entries(code).Above(sent)));
    }

    private static string Callers(int count) => string.Join("\n", Enumerable.Range(0, count)
        .Select(i => $"public class Caller{i}(Service service, Db db) {{ public object Do() => service.Send(db.Customers.First().Name); }}")
        .Append("public class Service { public object Send(string name) => /*sent*/new { Name = name }; }"));
}
