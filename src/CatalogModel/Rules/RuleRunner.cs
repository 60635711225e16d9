using CatalogModel.Facts;
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
        CodeSuppressions inCode = new(context.Facts);
        List<Finding> findings = [];
        List<AcceptedFinding> accepted = [];
        HashSet<CodeSuppression> needed = [];
        List<Finding> switchedOff = [];
        HashSet<Exemption> usedExceptions = [];
        foreach (Finding finding in Numbered([.. rules.Where(r => r is not OWN403).SelectMany(r => Found(r, context))]))
        {
            // Where a rule is switched off, what accepts its findings is still needed when it is on again.
            needed.UnionWith(inCode.All(finding));
            Exemption? exception = context.Catalog.Settings.Exceptions.FirstOrDefault(e => Exceptions.Accepts(e, finding, context.Today));
            if (exception is not null)
            {
                usedExceptions.Add(exception);
            }

            if (finding.Severity == Severity.None)
            {
                switchedOff.Add(finding);
            }
            else if (exception is not null)
            {
                accepted.Add(new(finding, exception.Reason, exception.At) { Exception = exception });
            }
            else if (inCode.All(finding).FirstOrDefault() is { } suppression)
            {
                accepted.Add(new(finding, suppression.Reason, suppression.At));
            }
            else
            {
                findings.Add(finding);
            }
        }

        RuleContext judged = context with { UsedExceptions = usedExceptions, NeedlessSuppressions = [.. inCode.Except(needed).Where(s => IsJudged(s.Rule, rules))] };
        findings.AddRange(rules.OfType<OWN403>().SelectMany(r => Found(r, judged)).Where(f => f.Severity != Severity.None));
        return new(Sorted(findings), Told(accepted, findings)) { SwitchedOff = Sorted(switchedOff) };
    }

    /// <summary>What a rule finds, also where it is switched off. What stands beside the code is said more closely than what holds for the system.</summary>
    private static IEnumerable<Finding> Found(Rule rule, RuleContext context) => rule.Check(context)
        .Select(f => context.SeverityAt(f.Rule, f.At.File) is { } here ? f with { Severity = here }
            : context.Catalog.Settings.Severities.TryGetValue(f.Rule, out Severity set) ? f with { Severity = set }
            : f);

    /// <summary>Findings that differ in nothing but the namespace of the member at fault: all but the first have a number.</summary>
    private static IEnumerable<Finding> Numbered(IReadOnlyList<Finding> findings)
    {
        Dictionary<string, string[]> twins = findings.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => (string[])[.. same.Select(f => f.Twin).Distinct(StringComparer.Ordinal).OrderBy(t => t, StringComparer.Ordinal)], StringComparer.Ordinal);
        return findings.Select(f => Array.IndexOf(twins[f.Fingerprint], f.Twin) is int before and > 0
            ? f with { Discriminator = $"{f.Discriminator} #{(before + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}" }
            : f);
    }

    /// <summary>Of a rule that did not run nobody can say what it needs; one that does not exist needs nothing.</summary>
    private static bool IsJudged(string rule, IReadOnlyList<Rule> ran) => ran.Any(r => r.Description.Id == rule) || RuleSet.Find(rule) is null;

    private static IReadOnlyList<Finding> Sorted(IEnumerable<Finding> findings) =>
    [
        .. findings.GroupBy(f => f.Fingerprint, StringComparer.Ordinal).Select(same => same.OrderBy(f => f.At.File, StringComparer.Ordinal).ThenBy(f => f.At.Line).First())
            .OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Service, StringComparer.Ordinal).ThenBy(f => f.Address, StringComparer.Ordinal)
            .ThenBy(f => f.Discriminator, StringComparer.Ordinal),
    ];

    /// <summary>A finding has several places at times. Where one of them is not accepted, the finding is not.</summary>
    private static IReadOnlyList<AcceptedFinding> Told(IEnumerable<AcceptedFinding> accepted, IEnumerable<Finding> findings)
    {
        HashSet<string> open = new(findings.Select(f => f.Fingerprint), StringComparer.Ordinal);
        return
        [
            .. accepted.Where(a => !open.Contains(a.Finding.Fingerprint))
                .GroupBy(a => a.Finding.Fingerprint, StringComparer.Ordinal)
                .Select(same => same.OrderBy(a => a.Finding.At.File, StringComparer.Ordinal).ThenBy(a => a.Finding.At.Line).First())
                .OrderBy(a => a.Finding.Fingerprint, StringComparer.Ordinal),
        ];
    }
}

/// <summary>What the rules found.</summary>
/// <param name="Findings">What is to be mended, sorted by rule, service and address; each fingerprint once.</param>
/// <param name="Accepted">What people accept, with where they say so; sorted by fingerprint, each once.</param>
public sealed record RuleReport(IReadOnlyList<Finding> Findings, IReadOnlyList<AcceptedFinding> Accepted)
{
    /// <summary>What rules find where they are switched off: nobody is told, but what accepts it is needed when they are on again.</summary>
    public IReadOnlyList<Finding> SwitchedOff { get; init; } = [];
}

/// <summary>A finding that people accept.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why, when someone said so.</param>
/// <param name="At">Where that is written.</param>
public sealed record AcceptedFinding(Finding Finding, string? Reason, Evidence At)
{
    /// <summary>The exception of <c>system.yaml</c> that accepts it; null when the code itself does.</summary>
    public Exemption? Exception { get; init; }

    /// <summary>Whether the code itself accepts it.</summary>
    public bool InCode => Exception is null;
}
