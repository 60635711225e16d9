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
