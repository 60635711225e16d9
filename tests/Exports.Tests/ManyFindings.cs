using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Exports.Reports;

namespace Exports.Tests;

/// <summary>Findings of every rule, of each severity, about names that try to break out of every report.</summary>
internal static class ManyFindings
{
    private static readonly string[] Names =
    [
        "ordering.Order",
        "",
        "a|b`c`*d*[e](f)",
        "List<T>\n::error file=x::injected",
        "100%25 %0A %3A,file=x,line=1:2::y",
        "]]>&amp;<!-- \"'-->",
        "\u001B[31m\0\u0007\uFFFE\uFFFF",
        "\uD800alone\uDC00",
        "ação.Größe.名前.😀",
        "a\rb\r\nc\u2028d\u0085e\tf",
        "\u202Etxt.exe\u2066",
        "{0} {name} #12 @admin",
        new string('x', 3000),
    ];

    private static readonly IReadOnlyList<Finding> Findings =
    [
        .. from rule in RuleSet.All
           from severity in new[] { Severity.Info, Severity.Warning, Severity.Error }
           from name in Names
           select Of(rule.Description.Id, severity, name),
    ];

    /// <summary>All of them; people accept some, and one rule is switched off.</summary>
    public static CheckReport Report { get; } = new()
    {
        Findings = Findings,
        Suppressed = [.. Findings.Where((_, i) => i % 5 == 0).Select((f, i) => new SuppressedFinding(f with { Service = "accepted" }, i % 2 == 0 ? f.Address : null, new Evidence("catalog/system.yaml", i + 1)))],
        Rules = [.. RuleSet.All.Select((r, i) => new RuleHelp(r.Description) { Page = RulePage.Of(r.Description.Id), Severity = i == 0 ? Severity.None : r.Description.DefaultSeverity })],
        Services = ["ordering", "silent"],
        HelpOf = rule => $"docs/rules/{rule}.md",
    };

    private static Finding Of(string rule, Severity severity, string name) => new()
    {
        Rule = rule,
        Severity = severity,
        Service = name,
        Owner = name.Length == 0 ? null : name,
        Address = $"{name}.{severity}",
        Message = $"{rule} says {name} of {name}.",
        At = name.Length == 0 ? new Evidence("", 0) : new Evidence($"src/{name}.cs", 7, name),
        Evidence = name.Length == 0 ? [] : [new Evidence($"src/{name}.cs", 7, name), new Evidence("src/Other.cs", 0)],
    };
}
