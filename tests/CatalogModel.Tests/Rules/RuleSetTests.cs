using CatalogModel.Rules;

namespace CatalogModel.Tests.Rules;

public class RuleSetTests
{
    private static readonly IReadOnlyList<string> Ids = [.. RuleSet.All.Select(r => r.Description.Id)];

    [Fact]
    public void Every_rule_is_listed_once_in_the_order_of_ids() =>
        Assert.Equal(
            typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal),
            Ids);

    [Fact]
    public void A_rules_class_bears_its_id() => Assert.All(RuleSet.All, r => Assert.Equal(r.Description.Id, r.GetType().Name));

    [Fact]
    public void Every_rule_has_its_tests() =>
        Assert.All(Ids, id => Assert.NotNull(typeof(RuleSetTests).Assembly.GetType($"{typeof(RuleSetTests).Namespace}.{id}Tests")));

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule() =>
        Assert.Equal(Ids, Directory.GetFiles(Pages, "OWN*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_page_says_what_the_rule_is_and_has_all_its_sections() => Assert.All(RuleSet.All, rule =>
    {
        string[] lines = File.ReadAllLines(Path.Combine(Pages, rule.Description.Id + ".md"));
        Assert.Equal($"# {rule.Description.Id}: {rule.Description.Title}", lines[0]);
        Assert.Equal(
            ["## What it looks for", "## Why it matters", "## Reported", "## Mended", "## Configure", "## Suppress", "## Blind spots"],
            lines.Where(l => l.StartsWith("## ", StringComparison.Ordinal) && l != "## In the editor")); // the fixes, where there are some
        Assert.Contains(lines, l => l == $"Default: {rule.Description.DefaultSeverity.ToString().ToLowerInvariant()} · runs: {(rule.Description.Scope == RuleScope.Live ? "live" : "system")}");
    });

    [Fact]
    public void The_list_of_rules_names_each_with_its_title() =>
        Assert.All(RuleSet.All, rule => Assert.Contains($"| [{rule.Description.Id}]({rule.Description.Id}.md) | {rule.Description.Title} |", File.ReadAllText(Path.Combine(Pages, "README.md")), StringComparison.Ordinal));

    private static string Pages => Path.Combine(RepositoryRoot.Folder, "docs", "rules");
}
