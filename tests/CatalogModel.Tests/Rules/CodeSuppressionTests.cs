using CatalogModel.Facts;
using CatalogModel.Rules;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class CodeSuppressionTests
{
    private static readonly Evidence Written = new("src/orders/Paid.cs", 3);

    [Fact]
    public void What_the_code_accepts_is_no_finding()
    {
        RuleReport report = Run([Suppression("OWN302", 1, 50)], []);

        Assert.Empty(report.Findings);
        AcceptedFinding accepted = Assert.Single(report.Accepted);
        Assert.Equal(("OWN302", "Known.", Written, true), (accepted.Finding.Rule, accepted.Reason, accepted.At, accepted.InCode));
    }

    [Fact]
    public void It_is_accepted_where_its_chain_of_facts_begins()
    {
        RuleReport report = RuleRunner.Run(Context([Suppression("OWN302", 7, 7)], []), [new Chained()]);

        Assert.Empty(report.Findings);
        Assert.Equal("OWN302", Assert.Single(report.Accepted).Finding.Rule);
    }

    [Theory]
    [InlineData("OWN301", 1, 50)]
    [InlineData("OWN302", 1, 9)]
    [InlineData("OWN302", 11, 50)]
    public void Another_rule_or_other_lines_accept_nothing(string rule, int first, int last)
    {
        RuleReport report = Run([Suppression(rule, first, last)], []);

        Assert.Single(report.Findings, f => f.Rule == "OWN302");
        Assert.Empty(report.Accepted);
    }

    [Fact]
    public void An_exception_of_the_system_comes_first_so_that_it_is_not_called_needless()
    {
        Exemption exception = new("OWN302", "orders", null, "Agreed.", null, new("catalog/system.yaml", 12));
        RuleReport report = Run([Suppression("OWN302", 1, 50)], [exception]);

        Assert.Empty(report.Findings);
        Assert.Equal((exception, "Agreed.", false), (Assert.Single(report.Accepted).Exception, report.Accepted[0].Reason, report.Accepted[0].InCode));
    }

    [Fact]
    public void A_finding_that_stands_elsewhere_too_is_accepted_only_where_all_its_places_are()
    {
        Assert.Equal((1, 0), Counts(RuleRunner.Run(Context([Suppression("OWN302", 10, 10)], []), [new Twice()])));
        Assert.Equal((0, 1), Counts(RuleRunner.Run(Context([Suppression("OWN302", 10, 20)], []), [new Twice()])));
    }

    private static (int Findings, int Accepted) Counts(RuleReport report) => (report.Findings.Count, report.Accepted.Count);

    private static CodeSuppression Suppression(string rule, int first, int last) =>
        new() { Rule = rule, Reason = "Known.", At = Written, In = [new("src/orders/Paid.cs", first, last)] };

    private static RuleReport Run(CodeSuppression[] suppressions, Exemption[] exceptions) => RuleRunner.Run(Context(suppressions, exceptions), [new OWN302(), new OWN403()]);

    private static RuleContext Context(CodeSuppression[] suppressions, Exemption[] exceptions)
    {
        SystemFacts facts = Of(Service("orders").Publishes("OrderPaid", m => m with { At = new("src/orders/Paid.cs", 10) })).With(s => s with { Exceptions = exceptions });
        return Checking.Context(facts with { Facts = [.. facts.Facts.Select(f => f with { Suppressions = suppressions })] });
    }

    private static readonly RuleDescription Described = new("OWN302", "For the test", CatalogModel.Findings.Severity.Error, RuleCategory.Events, RuleScope.System);

    /// <summary>One finding in a file that says nothing, whose chain of facts begins on line 7 of one that may.</summary>
    private sealed class Chained() : Rule(Described)
    {
        public override IEnumerable<CatalogModel.Findings.Finding> Check(RuleContext context) =>
            [Report("orders", "OrderPaid", new("src/orders/Other.cs", 1), "`OrderPaid`.") with { Evidence = [new("src/orders/Paid.cs", 7), new("src/orders/Paid.cs", 90)] }];
    }

    /// <summary>The same finding at two places.</summary>
    private sealed class Twice() : Rule(Described)
    {
        public override IEnumerable<CatalogModel.Findings.Finding> Check(RuleContext context) =>
            [Report("orders", "OrderPaid", new("src/orders/Paid.cs", 20), "`OrderPaid`."), Report("orders", "OrderPaid", new("src/orders/Paid.cs", 10), "`OrderPaid`.")];
    }
}
