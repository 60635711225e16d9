using CatalogModel.Facts;
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

    [Fact]
    public void What_the_code_accepts_and_nothing_needs_is_reported_where_it_stands()
    {
        Finding finding = Assert.Single(Run(publishes: false, Pragma("OWN302")).Findings);

        Assert.Equal(("OWN403", "orders", "src/orders/Code.cs:7"), (finding.Rule, finding.Service, finding.At.At));
        Assert.Contains("finds nothing here any more; remove the line", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_named() =>
        Assert.Contains("there is no such rule", Assert.Single(Run(publishes: false, Pragma("OWN999")).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void What_the_code_accepts_of_a_rule_that_did_not_run_is_not_judged() => Assert.Empty(Run(publishes: false, Pragma("OWN101")).Findings);

    [Theory]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.None)]
    public void All_that_covers_a_finding_is_needed_also_where_its_rule_is_switched_off(Severity severity)
    {
        RuleReport report = Run(publishes: true, f => f with { Severities = new Dictionary<string, Severity> { ["OWN302"] = severity } }, Pragma("OWN302"), Pragma("OWN302") with { Reason = "Twice." });

        Assert.Empty(report.Findings);
        Assert.Equal(severity == Severity.None ? 0 : 1, report.Accepted.Count);
    }

    private static CodeSuppression Pragma(string rule) => new() { Rule = rule, In = [CodeSpan.Whole("src/orders/Code.cs")], At = new("src/orders/Code.cs", 7) };

    private static RuleReport Run(bool publishes, params CodeSuppression[] suppressions) => Run(publishes, s => s, suppressions);

    private static RuleReport Run(bool publishes, Func<SystemSettings, SystemSettings> settings, params CodeSuppression[] suppressions)
    {
        SystemFacts facts = Of(publishes ? Service("orders").Publishes("OrderPaid") : Service("orders")).With(settings);
        return RuleRunner.Run(Checking.Context(facts with { Facts = [facts.Facts[0] with { Suppressions = suppressions }, .. facts.Facts.Skip(1)] }), [new OWN302(), new OWN403()]);
    }

    private static RuleReport Run(Exemption exception, string today, bool publishes)
    {
        ServiceFixture orders = publishes ? Service("orders").Publishes("OrderPaid") : Service("orders");
        RuleContext context = Checking.Context(Of(orders).With(s => s with { Exceptions = [exception] })) with { Today = today };
        return RuleRunner.Run(context, [new OWN302(), new OWN403()]);
    }
}
