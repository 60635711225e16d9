using CatalogModel.Findings;

namespace EndToEnd.Tests.RulePages;

/// <summary>What the pages of the rules promise: their first example is reported, their second is not.</summary>
public class RulePageTests
{
    /// <summary>All pages but OWN401's: its example is a sequence of commands, which <see cref="BuildTests"/> runs.</summary>
    public static TheoryData<string> Ids { get; } = [.. RulePage.Ids.Where(id => id != "OWN401")];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_a_page_are_reported_and_mended(string id)
    {
        RulePage page = RulePage.Read(id);

        Assert.Contains(id, RulesOf(ExampleSystem.Check(page.Reported)));
        Assert.DoesNotContain(id, RulesOf(ExampleSystem.Check(page.Mended)));
    }

    private static IEnumerable<string> RulesOf(IReadOnlyList<Finding> findings) => findings.Select(f => f.Rule).Distinct(StringComparer.Ordinal);
}
