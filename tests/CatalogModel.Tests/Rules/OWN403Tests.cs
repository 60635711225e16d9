using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN403Tests
{
    private static readonly Exemption Accepted = new("OWN302", "orders", "OrderPaid", "Taken by the warehouse.", "2030-01-31", new("catalog/system.yaml", 12));

    [Fact]
    public void An_exception_that_is_over_is_reported_with_what_it_covered() =>
        Assert.Equal(["OWN302", "OWN403"], Run(Accepted, "2030-02-01", publishes: true).Findings.Select(f => f.Rule));

    [Fact]
    public void An_exception_that_nothing_needs_is_reported() =>
        Assert.Contains("matches no finding any more", Assert.Single(Run(Accepted, "2030-01-01", publishes: false).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void An_exception_that_holds_accepts_its_finding()
    {
        RuleReport report = Run(Accepted, "2030-01-31", publishes: true);

        Assert.Empty(report.Findings);
        Assert.Equal(("OWN302", Accepted), (Assert.Single(report.Accepted).Finding.Rule, report.Accepted[0].Exception));
    }

    private static RuleReport Run(Exemption exception, string today, bool publishes)
    {
        ServiceFixture orders = publishes ? Service("orders").Publishes("OrderPaid") : Service("orders");
        RuleContext context = Checking.Context(Of(orders).With(s => s with { Exceptions = [exception] })) with { Today = today };
        return RuleRunner.Run(context, [new OWN302(), new OWN403()]);
    }
}
