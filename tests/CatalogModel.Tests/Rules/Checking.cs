using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;
using CatalogModel.Rules;

namespace CatalogModel.Tests.Rules;

/// <summary>Runs one rule on a fixture system.</summary>
internal static class Checking
{
    public static IReadOnlyList<Finding> Check<TRule>(params ServiceFixture[] services)
        where TRule : Rule, new() => Check<TRule>(SystemFixture.Of(services));

    public static IReadOnlyList<Finding> Check<TRule>(SystemFacts facts)
        where TRule : Rule, new() => RuleRunner.Run(Context(facts), [new TRule()]).Findings;

    public static RuleContext Context(SystemFacts facts) => new(CatalogBuilder.Build(facts), facts);

    /// <summary>The rule reports exactly one thing here, and its message is one whole sentence.</summary>
    public static Finding Reported<TRule>(params ServiceFixture[] services)
        where TRule : Rule, new() => Reported<TRule>(SystemFixture.Of(services));

    public static Finding Reported<TRule>(SystemFacts facts)
        where TRule : Rule, new()
    {
        Finding finding = Assert.Single(Check<TRule>(facts));
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.Contains("`", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(". ", finding.Message, StringComparison.Ordinal);
        return finding;
    }

    public static void Silent<TRule>(params ServiceFixture[] services)
        where TRule : Rule, new() => Assert.Empty(Check<TRule>(services));
}
