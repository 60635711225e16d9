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
    public void Look_alikes_are_silent()
    {
        ServiceFixture crm = Service("crm").Entity("Customer", "Id:guid", "Name:string").Entity("OutboxMessage", "Id:guid", "Type:string", "Content:string").Creates("Customer").On("crm");
        ServiceFixture billing = Service("billing").Entity("Customer", "Id:guid", "Name:string").Entity("OutboxMessage", "Id:guid", "Type:string", "Content:string").Creates("Customer").On("billing");

        Assert.Empty(RuleRunner.Run(Checking.Context(Of(crm, billing))).Findings);
    }
}
