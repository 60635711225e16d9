using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class RuleRunnerTests
{
    [Fact]
    public void People_set_severities()
    {
        RuleContext context = Checking.Context(Of(Service("orders").Publishes("OrderPaid")).With(s => s with { Severities = new Dictionary<string, Severity> { ["OWN302"] = Severity.Error } }));

        Assert.Equal(Severity.Error, Assert.Single(RuleRunner.Run(context).Findings).Severity);
    }

    [Fact]
    public void A_rule_that_is_switched_off_says_nothing()
    {
        RuleContext context = Checking.Context(Of(Service("orders").Publishes("OrderPaid")).With(s => s with { Severities = new Dictionary<string, Severity> { ["OWN302"] = Severity.None } }));

        Assert.Empty(RuleRunner.Run(context).Findings);
    }

    [Fact]
    public void What_stands_beside_the_code_overrules_what_holds_for_the_system()
    {
        RuleContext context = Checking.Context(Of(Service("orders").Publishes("OrderPaid"), Service("stock").Publishes("StockCounted"))
            .With(s => s with { Severities = new Dictionary<string, Severity> { ["OWN302"] = Severity.None } })) with
        {
            SeverityAt = (rule, file) => rule == "OWN302" && file.StartsWith("src/orders/", StringComparison.Ordinal) ? Severity.Warning : null,
        };

        Finding finding = Assert.Single(RuleRunner.Run(context).Findings);
        Assert.Equal(("OrderPaid", Severity.Warning), (finding.Address, finding.Severity));
        Assert.Empty(RuleRunner.Run(context with { SeverityAt = (_, _) => Severity.None }).Findings);
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_other_things_are_renamed_or_added()
    {
        string Fingerprint(ServiceFixture[] others, Func<SystemFacts, SystemFacts> change) => RuleRunner
            .Run(Checking.Context(change(Of([Service("customers").Entity("Customer", "Id:guid", "Name").Creates("Customer"), Service("orders").Entity("Order", "Id:guid", "CustomerId:guid").Creates("Order").Sql("customers"), .. others]))))
            .Findings.Single(f => f.Rule == "OWN005" && f.Service == "orders").Fingerprint;

        string before = Fingerprint([], f => f);
        Assert.Equal(before, Fingerprint([Service("invoicing").Entity("Invoice", "Id:guid").Sql("orders")], f => f));
        Assert.Equal(before, Fingerprint([], f => f.With(s => s with { Name = "renamed" })));
        Assert.Equal(before, Fingerprint([], f => f with
        {
            Facts = [.. f.Facts.Select(p => p with { Sql = [.. p.Sql.Select(q => q with { At = q.At with { File = "src/moved/" + q.At.File, Line = q.At.Line + 50 } })] })],
        }));
        Assert.NotEqual(before, Fingerprint([], f => f with
        {
            Facts = [.. f.Facts.Select(p => p with { Sql = [.. p.Sql.Select(q => q with { At = q.At with { Symbol = "orders.Another" } })] })],
        }));
    }

    [Fact]
    public void Findings_are_sorted_and_each_is_told_once()
    {
        RuleContext context = Checking.Context(Of(Service("b").Publishes("Y").Publishes("X"), Service("a").Consumes("Z").Publishes("X")));

        Assert.Equal(["OWN301 a Z", "OWN302 a X", "OWN302 b X", "OWN302 b Y"], RuleRunner.Run(context).Findings.Select(f => $"{f.Rule} {f.Service} {f.Address}"));
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_lines_move()
    {
        string Fingerprint(int line) => Assert.Single(RuleRunner.Run(Checking.Context(Of(Service("orders").Publishes("OrderPaid", m => m with { At = m.At with { Line = line } })))).Findings).Fingerprint;

        Assert.Equal(Fingerprint(10), Fingerprint(400));
    }

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_namespaces_are_renamed()
    {
        Assert.Equal(Accessing("Shop.Orders.Report.Run"), Accessing("Shop.Sales.Reporting.Report.Run"));
        Assert.NotEqual(Accessing("Shop.Orders.Report.Run"), Accessing("Shop.Orders.Report.Count"));
        Assert.NotEqual(Accessing("Shop.Orders.Report.Run"), Accessing("Shop.Orders.Summary.Run"));
    }

    [Fact]
    public void Members_of_one_name_in_several_namespaces_have_a_fingerprint_each()
    {
        IReadOnlyList<string> before = Accessing("Shop.Create.Handler.Handle", "Shop.Delete.Handler.Handle");

        Assert.Equal(2, before.Count);
        Assert.Equal(before, Accessing("Store.Removal.Handler.Handle", "Store.Adding.Handler.Handle"));
        Assert.Contains(Assert.Single(Accessing("Shop.Delete.Handler.Handle")), before);
    }

    [Fact]
    public void What_accepts_a_finding_is_needed_also_where_its_rule_is_switched_off()
    {
        Exemption exception = new("OWN302", "orders", "OrderPaid", "Taken by the warehouse.", null, new("catalog/system.yaml", 12));
        RuleContext context = Checking.Context(Of(Service("orders").Publishes("OrderPaid")).With(s => s with { Exceptions = [exception] }));
        RuleReport report = RuleRunner.Run(context with { SeverityAt = (rule, _) => rule == "OWN302" ? Severity.None : null });

        Assert.Empty(report.Findings);
        Assert.Empty(report.Accepted);
        Assert.Equal("OrderPaid", Assert.Single(report.SwitchedOff).Address);
    }

    /// <summary>The fingerprints of SQL on another service's table, in these members.</summary>
    private static IReadOnlyList<string> Accessing(params string[] members)
    {
        SystemFacts facts = Of(
            Service("customers").Entity("Customer", "Id:guid", "Name").Creates("Customer"),
            Service("orders").Entity("Order", "Id:guid", "CustomerId:guid").Creates("Order").Sql("customers"));
        RuleContext context = Checking.Context(facts with
        {
            Facts = [.. facts.Facts.Select(p => p with { Sql = [.. p.Sql.SelectMany(q => members.Select(m => q with { At = q.At with { Symbol = m } }))] })],
        });
        return [.. RuleRunner.Run(context).Findings.Where(f => f.Rule == "OWN005").Select(f => f.Fingerprint).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Look_alikes_are_silent()
    {
        ServiceFixture crm = Service("crm").Entity("Customer", "Id:guid", "Name:string").Entity("OutboxMessage", "Id:guid", "Type:string", "Content:string").Creates("Customer").On("crm");
        ServiceFixture billing = Service("billing").Entity("Customer", "Id:guid", "Name:string").Entity("OutboxMessage", "Id:guid", "Type:string", "Content:string").Creates("Customer").On("billing");

        Assert.Empty(RuleRunner.Run(Checking.Context(Of(crm, billing))).Findings);
    }
}
