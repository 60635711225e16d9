using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using CatalogYaml.Nodes;
using Exports.Json;

namespace Exports.Reports;

/// <summary>
/// Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), with what GitHub's code scanning asks for.
/// No code is quoted and no path is absolute.
/// </summary>
internal sealed class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The key of our own fingerprints; its number grows when what they are made of changes.</summary>
    private const string FingerprintKey = "dataOwnership/v1";

    private readonly CheckReport report;
    private readonly SarifPlaces places;
    private readonly IReadOnlyList<RuleHelp> rules;
    private readonly Dictionary<string, int> indices;

    private SarifReport(CheckReport report)
    {
        this.report = report;
        places = new SarifPlaces(report.SourceOf);
        rules = report.Rules;
        indices = rules.Index().ToDictionary(r => r.Item.Description.Id, r => r.Index, StringComparer.Ordinal);
    }

    public static void Write(CheckReport report, TextWriter output) => output.Write(NodeJson.Write(new SarifReport(report).Log()));

    private MapNode Log() => MapNode.Of(
        ("$schema", ScalarNode.Text(Schema)),
        ("version", ScalarNode.Text("2.1.0")),
        ("runs", new ListNode([Run()])));

    private MapNode Run() => MapNode.Of(
        ("tool", MapNode.Of(("driver", MapNode.Of(
            ("name", ScalarNode.Text("catalog")),
            ("fullName", ScalarNode.Text("Data ownership catalog")),
            ("semanticVersion", ScalarNode.Text(report.Version)),
            ("informationUri", SarifRules.Address(report.Home)),
            ("rules", new ListNode([.. rules.Select(r => SarifRules.Rule(r, report.HelpOf(r.Description.Id)))])))))),
        ("automationDetails", MapNode.Of(("id", ScalarNode.Text("data-ownership/")))),
        ("invocations", new ListNode([Invocation()])),
        ("columnKind", ScalarNode.Text("utf16CodeUnits")),
        ("originalUriBaseIds", MapNode.Of((SarifPlaces.Root, MapNode.Of(("description", Text("The folder that was scanned.")))))),
        ("results", new ListNode([.. report.MostSevereFirst().Select(f => Result(f, null)), .. report.Suppressed.OrderBy(s => s.Finding.Rule, StringComparer.Ordinal).ThenBy(s => s.Finding.Fingerprint, StringComparer.Ordinal).Select(s => Result(s.Finding, s))])));

    /// <summary>That the run went well, and the severities that people set.</summary>
    private MapNode Invocation()
    {
        MapNode[] set =
        [
            .. rules.Where(r => r.Severity != r.Description.DefaultSeverity).Select(r => MapNode.Of(
                ("descriptor", MapNode.Of(("id", ScalarNode.Text(r.Description.Id)), ("index", ScalarNode.Number(indices[r.Description.Id])))),
                ("configuration", SarifRules.Configuration(r.Severity)))),
        ];
        return MapNode.Of(
            ("executionSuccessful", ScalarNode.Flag(true)),
            ("ruleConfigurationOverrides", set.Length == 0 ? null : new ListNode(set)));
    }

    private MapNode Result(Finding finding, SuppressedFinding? suppressed)
    {
        Evidence[] chain = [.. finding.Evidence.Where(e => e.File.Length > 0)];
        return MapNode.Of(
            ("ruleId", ScalarNode.Text(finding.Rule)),
            ("ruleIndex", indices.TryGetValue(finding.Rule, out int index) ? ScalarNode.Number(index) : null),
            ("level", ScalarNode.Text(SarifRules.Level(finding.Severity))),
            ("message", Text(Literal(finding.Message))),
            ("locations", new ListNode([places.Location(FindingPlace.Of(finding), finding.Address, null)])),
            ("relatedLocations", chain.Length == 0 ? null : new ListNode([.. chain.Select((e, i) => places.Location(e, null, Step(e, i + 1)))])),
            ("codeFlows", chain.Length < 2 ? null : new ListNode([CodeFlow(chain)])),
            ("partialFingerprints", MapNode.Of((FingerprintKey, ScalarNode.Text(finding.Fingerprint)))),
            ("suppressions", suppressed is null ? null : new ListNode([Suppression(suppressed)])),
            ("properties", MapNode.Of(
                ("service", ScalarNode.Text(SafeText.OneLine(finding.Service))),
                ("owner", finding.Owner is null ? null : ScalarNode.Text(SafeText.OneLine(finding.Owner))),
                ("address", ScalarNode.Text(SafeText.OneLine(finding.Address))))));
    }

    /// <summary>The places in the order of the chain: for a value, the order of its way.</summary>
    private MapNode CodeFlow(Evidence[] chain) => MapNode.Of(("threadFlows", new ListNode(
    [
        MapNode.Of(("locations", new ListNode([.. chain.Select((e, i) => MapNode.Of(("location", places.Location(e, null, Step(e, i + 1)))))]))),
    ])));

    private MapNode Suppression(SuppressedFinding suppressed) => MapNode.Of(
        ("kind", ScalarNode.Text(suppressed.InCode ? "inSource" : "external")),
        ("status", ScalarNode.Text("accepted")),
        ("justification", suppressed.Reason is null ? null : ScalarNode.Text(SafeText.OneLine(suppressed.Reason))),
        ("location", places.Location(suppressed.At, null, null)));

    private static MapNode Step(Evidence fact, int number) =>
        Text(Literal(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Fact {number}{(fact.Symbol is null ? "" : $": `{fact.Symbol}`")}.")));

    private static MapNode Text(string text) => MapNode.Of(("text", ScalarNode.Text(text)));

    /// <summary>Text in which nothing is a link or a placeholder.</summary>
    private static string Literal(string text) => SafeText.OneLine(text)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)
        .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
