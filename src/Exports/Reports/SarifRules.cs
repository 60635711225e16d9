using CatalogModel.Findings;
using CatalogModel.Rules;
using CatalogYaml.Nodes;

namespace Exports.Reports;

/// <summary>Rules as SARIF describes them.</summary>
internal static class SarifRules
{
    /// <summary>A rule with its page.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="address">Where the page can be read; null when it is known by no absolute address.</param>
    public static MapNode Rule(RuleHelp rule, string? address)
    {
        RuleDescription description = rule.Description;
        return MapNode.Of(
            ("id", ScalarNode.Text(description.Id)),
            ("name", ScalarNode.Text(Name(description.Title))),
            ("shortDescription", Text(Sentence(description.Title))),
            ("fullDescription", Text(Sentence(RulePage.Plain(RulePage.Section(rule.Page ?? "", "What it looks for") ?? description.Title)))),
            ("helpUri", Address(address)),
            ("help", MapNode.Of(
                ("text", ScalarNode.Text(RulePage.Plain(rule.Page ?? Sentence(description.Title)))),
                ("markdown", ScalarNode.Text(rule.Page ?? Sentence(description.Title))))),
            ("defaultConfiguration", Configuration(description.DefaultSeverity)),
            ("properties", MapNode.Of(
                ("precision", ScalarNode.Text("high")),
                ("problem.severity", ScalarNode.Text(description.DefaultSeverity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "recommendation" })),
                ("tags", ListNode.OfTexts(["data-ownership", Words(description.Category.ToString())])))));
    }

    /// <summary>An address on the web; null when it is none.</summary>
    public static ScalarNode? Address(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? ScalarNode.Text(uri.AbsoluteUri) : null;

    public static MapNode Configuration(Severity severity) => severity == Severity.None
        ? MapNode.Of(("enabled", ScalarNode.Flag(false)))
        : MapNode.Of(("level", ScalarNode.Text(Level(severity))));

    public static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };

    private static MapNode Text(string text) => MapNode.Of(("text", ScalarNode.Text(text)));

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Words(string category) => category.ToLowerInvariant();

    /// <summary>The title as one word in Pascal case, in which no two capitals meet: <c>SqlTextTouchesTable</c>.</summary>
    private static string Name(string title) => string.Concat(
        title.Replace("'", "", StringComparison.Ordinal).Split([.. title.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 1).Select(w => char.ToUpperInvariant(w[0]) + w[1..].ToLowerInvariant()));
}
