using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Runs the rules: with the severities that people set, without what they accept, in one order.</summary>
public static class RuleRunner
{
    /// <summary>Runs all rules of <see cref="RuleSet"/>.</summary>
    public static RuleReport Run(RuleContext context) => Run(context, RuleSet.All);

    /// <summary>Runs some rules. The rule on exceptions comes last, as it judges what the others needed.</summary>
    public static RuleReport Run(RuleContext context, IReadOnlyList<Rule> rules)
    {
        List<Finding> findings = [];
        List<AcceptedFinding> accepted = [];
        foreach (Rule rule in rules.Where(r => r is not OWN403))
        {
            foreach (Finding finding in Found(rule, context))
            {
                if (context.Catalog.Settings.Exceptions.FirstOrDefault(e => Exceptions.Accepts(e, finding, context.Today)) is { } exception)
                {
                    accepted.Add(new(finding, exception));
                }
                else
                {
                    findings.Add(finding);
                }
            }
        }

        RuleContext judged = context with { UsedExceptions = [.. accepted.Select(a => a.Exception).Distinct()] };
        findings.AddRange(rules.OfType<OWN403>().SelectMany(r => Found(r, judged)));
        return new(Sorted(findings), [.. accepted.OrderBy(a => a.Finding.Fingerprint, StringComparer.Ordinal)]);
    }

    /// <summary>What a rule finds, unless it is switched off there. What stands beside the code is said more closely than what holds for the system.</summary>
    private static IEnumerable<Finding> Found(Rule rule, RuleContext context) => rule.Check(context)
        .Select(f => context.SeverityAt(f.Rule, f.At.File) is { } here ? f with { Severity = here }
            : context.Catalog.Settings.Severities.TryGetValue(f.Rule, out Severity set) ? f with { Severity = set }
            : f)
        .Where(f => f.Severity != Severity.None);

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).Select(same => same.OrderBy(f => f.At.File, StringComparer.Ordinal).ThenBy(f => f.At.Line).First())
            .OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Service, StringComparer.Ordinal).ThenBy(f => f.Address, StringComparer.Ordinal)
            .ThenBy(f => f.Discriminator, StringComparer.Ordinal),
    ];
}

/// <summary>What the rules found.</summary>
/// <param name="Findings">What is to be mended, sorted by rule, service and address; each fingerprint once.</param>
/// <param name="Accepted">What people accept, with the exception that says so; sorted by fingerprint.</param>
public sealed record RuleReport(IReadOnlyList<Finding> Findings, IReadOnlyList<AcceptedFinding> Accepted);

/// <summary>A finding that people accept.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Exception">The exception in <c>system.yaml</c>.</param>
public sealed record AcceptedFinding(Finding Finding, Exemption Exception);
