using CatalogModel.Facts;
using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>How what people accept in the code itself applies.</summary>
internal sealed class CodeSuppressions(SystemFacts facts)
{
    private readonly ILookup<string, CodeSuppression> byRule = facts.Facts.SelectMany(f => f.Suppressions).ToLookup(s => s.Rule, StringComparer.Ordinal);

    /// <summary>What accepts a finding, sorted: it covers the place where the finding stands, or where its chain of facts begins.</summary>
    public IReadOnlyList<CodeSuppression> All(Finding finding) =>
    [
        .. byRule[finding.Rule]
            .Where(s => s.Covers(finding.At) || (finding.Evidence.Count > 0 && s.Covers(finding.Evidence[0])))
            .OrderBy(s => s.At.File, StringComparer.Ordinal).ThenBy(s => s.At.Line),
    ];

    /// <summary>All but those that some finding needs.</summary>
    public IEnumerable<CodeSuppression> Except(HashSet<CodeSuppression> needed) => byRule.SelectMany(r => r).Where(s => !needed.Contains(s));
}
