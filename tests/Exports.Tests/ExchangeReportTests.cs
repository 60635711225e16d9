using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CatalogModel;
using CatalogModel.Findings;
using Exports.Reports;
using Xunit;

namespace Exports.Tests;

/// <summary>Reports in formats that others define.</summary>
public class ExchangeReportTests
{
    [Fact]
    public void Every_result_of_SARIF_has_what_code_scanning_asks_for()
    {
        JsonElement run = Sarif(FindingSamples.All);
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(rules.EnumerateArray(), rule => Assert.All(
            ["id", "shortDescription", "fullDescription", "help"], key => Assert.True(rule.TryGetProperty(key, out _), key)));
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            JsonElement place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            string uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
            Assert.Equal("%SRCROOT%", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
            JsonElement region = place.GetProperty("region");
            Assert.True(region.GetProperty("startLine").GetInt32() > 0);
            Assert.True(!region.TryGetProperty("endColumn", out JsonElement end) || end.GetInt32() > region.GetProperty("startColumn").GetInt32());
            Assert.Matches("^[0-9a-f]{16}$", result.GetProperty("partialFingerprints").GetProperty("dataOwnership/v1").GetString());
        });
    }

    [Fact]
    public void A_rule_of_SARIF_has_an_address_where_the_product_has_one()
    {
        CheckReport known = FindingSamples.All with { HelpOf = rule => $"https://example.org/docs/rules/{rule}.md", Home = "https://example.org" };
        Assert.Contains("\"helpUri\": \"https://example.org/docs/rules/OWN005.md\"", Write("sarif", known), StringComparison.Ordinal);
        Assert.Contains("\"informationUri\": \"https://example.org/\"", Write("sarif", known), StringComparison.Ordinal);
        Assert.DoesNotContain("helpUri", Write("sarif", FindingSamples.All), StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_facts_is_a_code_flow_in_its_order()
    {
        JsonElement result = Sarif(FindingSamples.All).GetProperty("results")[0];
        JsonElement[] steps = [.. result.GetProperty("codeFlows")[0].GetProperty("threadFlows")[0].GetProperty("locations").EnumerateArray()];
        Assert.Equal(FindingSamples.RawSql.Evidence.Select(e => e.File), steps.Select(s => s.GetProperty("location").GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()));
    }

    [Fact]
    public void What_people_accept_is_suppressed_with_their_reason()
    {
        JsonElement[] suppressed = [.. Sarif(FindingSamples.All).GetProperty("results").EnumerateArray().Where(r => r.TryGetProperty("suppressions", out _))];
        Assert.Equal(2, suppressed.Length);
        Assert.Equal("The report moves to events in autumn.", suppressed[0].GetProperty("suppressions")[0].GetProperty("justification").GetString());
        Assert.All(suppressed, s => Assert.Equal("external", s.GetProperty("suppressions")[0].GetProperty("kind").GetString()));
    }

    [Fact]
    public void What_the_code_accepts_is_suppressed_in_the_source()
    {
        CheckReport report = new() { Findings = [], Suppressed = [new(FindingSamples.RawSql, "Read only.", new Evidence("src/OrderProcessor/Services/GracePeriod.cs", 2)) { InCode = true }] };
        JsonElement suppression = Sarif(report).GetProperty("results")[0].GetProperty("suppressions")[0];
        Assert.Equal(("inSource", "Read only."), (suppression.GetProperty("kind").GetString(), suppression.GetProperty("justification").GetString()));
        Assert.Equal(2, suppression.GetProperty("location").GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
    }

    [Theory]
    [InlineData("Uses [a](1) and {0}.", "Uses \\[a\\](1) and {{0}}.")]
    public void A_message_of_SARIF_has_no_links_and_no_placeholders(string message, string text) =>
        Assert.Equal(text, Sarif(new CheckReport { Findings = [FindingSamples.RawSql with { Message = message }] }).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString());

    [Fact]
    public async Task The_validator_of_SARIF_finds_no_error()
    {
        foreach (CheckReport report in new[] { FindingSamples.All, ManyFindings.Report, new CheckReport { Findings = [] } })
        {
            await SarifValidator.Accepts(Write("sarif", report));
        }
    }

    [Fact]
    public void GitLab_gets_entries_with_a_file_a_line_and_a_fingerprint_of_their_own()
    {
        using JsonDocument report = JsonDocument.Parse(Write("gitlab", FindingSamples.All));
        JsonElement[] entries = [.. report.RootElement.EnumerateArray()];
        Assert.Equal(FindingSamples.All.Findings.Count, entries.Select(e => e.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.All(entries, e =>
        {
            Assert.NotEmpty(e.GetProperty("description").GetString()!);
            Assert.Contains(e.GetProperty("severity").GetString(), (string[])["info", "minor", "major", "critical", "blocker"]);
            Assert.NotEmpty(e.GetProperty("location").GetProperty("path").GetString()!);
            Assert.True(e.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() > 0);
        });
    }

    [Fact]
    public void JUnit_shows_each_rule_of_each_service_and_fails_where_something_is_to_be_mended()
    {
        XDocument xml = XDocument.Parse(Write("junit", FindingSamples.All));
        XElement[] cases = [.. xml.Descendants("testcase")];
        Assert.Equal(cases.Length, (int)xml.Root!.Attribute("tests")!);
        Assert.Equal(cases.Count(c => c.Element("failure") is not null), (int)xml.Root.Attribute("failures")!);
        Assert.All(xml.Descendants("testsuite"), suite => Assert.Equal(suite.Elements("testcase").Count(), (int)suite.Attribute("tests")!));
        Assert.Contains(cases, c => (string)c.Attribute("classname")! == "ordering" && ((string)c.Attribute("name")!).StartsWith("OWN005", StringComparison.Ordinal) && !c.HasElements);
        Assert.Contains(cases, c => (string)c.Attribute("classname")! == "orderprocessor" && (string?)c.Element("failure")?.Attribute("type") == "OWN005");
        Assert.Contains(cases, c => (string)c.Attribute("classname")! == "ordering" && c.Element("system-out")?.Value.Contains("OrderShipped is published", StringComparison.Ordinal) == true);
        Assert.Equal(3, cases.Count(c => c.Element("skipped") is not null));
    }

    [Fact]
    public void A_finding_without_a_place_is_shown_at_the_record_of_its_service()
    {
        Finding nowhere = FindingSamples.Unconsumed;
        Assert.Contains("\"path\": \"catalog/services/ordering.yaml\"", Write("gitlab", new CheckReport { Findings = [nowhere] }), StringComparison.Ordinal);
        Assert.Contains("\"path\": \"catalog/system.yaml\"", Write("gitlab", new CheckReport { Findings = [nowhere with { Service = "" }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_XML_forbids_are_replaced() =>
        Assert.Contains("a\\u0000\uFFFDb", XDocument.Parse(Write("junit", new CheckReport { Findings = [FindingSamples.RawSql with { Message = "a\0\uFFFEb" }] })).Descendants("failure").Single().Attribute("message")!.Value, StringComparison.Ordinal);

    [Fact]
    public void The_pages_of_rules_ship_with_the_tool() => Assert.All(
        CatalogModel.Rules.RuleSet.All,
        rule => Assert.NotNull(RulePage.Section(RulePage.Of(rule.Description.Id) ?? "", "What it looks for")));

    private static JsonElement Sarif(CheckReport report) => JsonDocument.Parse(Write("sarif", report)).RootElement.GetProperty("runs")[0];

    private static string Write(string format, CheckReport report)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        ReportFormats.Find(format)!.Write(report, output);
        return output.ToString();
    }
}
