using System.Globalization;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Rules;
using CatalogYaml.Tests;
using Exports.Explanations;
using Exports.Reports;
using Xunit;

namespace Exports.Tests;

public class ExplanationTests
{
    private const string Goldens = "tests/Exports.Tests/Goldens/";

    private static readonly RuleHelp Rule = new(new("OWN206", "A replica is narrower than its source", Severity.Warning, RuleCategory.Replicas, RuleScope.Live))
    {
        Page = "# OWN206: A replica is narrower than its source\n\n## What it looks for\n\nReplicas like [these](x.md).\n\n## Mended\n\n```csharp\npublic string TargetUrl { get; set; }\n```\n",
    };

    private static readonly Finding Narrow = new()
    {
        Rule = "OWN206",
        Severity = Severity.Warning,
        Service = "analytics",
        Owner = "shortener",
        Address = "analytics.UrlStats.TargetUrl",
        Message = "`analytics.UrlStats.TargetUrl` cannot hold every value of `shortener.ShortUrl.TargetUrl`.",
        At = new Evidence("samples/shortener/Analytics/Data/UrlStats.cs", 4),
        Evidence =
        [
            new Evidence("samples/shortener/Shortener/Urls/CreateUrl.cs", 31, "Shortener.Urls.CreateUrl.HandleAsync"),
            new Evidence("samples/shortener/Analytics/Handlers/UrlCreatedHandler.cs", 13),
        ],
    };

    [Fact]
    public void A_finding_is_explained_by_its_facts_its_owner_its_way_and_its_mending() => Golden.Check(Goldens + "explain.txt", Explain(Narrow));

    [Fact]
    public void An_accepted_finding_says_who_accepts_it()
    {
        string text = Explain(Narrow, new SuppressedFinding(Narrow, "It is only shown.", new Evidence("catalog/system.yaml", 7)));
        Assert.Contains("It is accepted in catalog/system.yaml:7: It is only shown.\nTo accept it elsewhere instead\n  in the code, around samples/shortener/Analytics/Data/UrlStats.cs:4\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("exceptions:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_the_code_accepts_says_where_and_how_else_it_can_be_accepted()
    {
        string text = Explain(Narrow, new SuppressedFinding(Narrow, null, new Evidence("samples/shortener/Analytics/Data/UrlStats.cs", 3)) { InCode = true });
        Assert.Contains("It is accepted in the code, at samples/shortener/Analytics/Data/UrlStats.cs:3\nTo accept it elsewhere instead\n  in catalog/system.yaml,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#pragma", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_that_the_baseline_accepts_can_be_accepted_for_good()
    {
        string text = Explain(Narrow, new SuppressedFinding(Narrow, null, new Evidence("catalog/baseline.yaml", 5)));
        Assert.Contains("It is accepted in catalog/baseline.yaml:5\n", text, StringComparison.Ordinal);
        Assert.Contains("#pragma", text, StringComparison.Ordinal);
        Assert.Contains("exceptions:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_no_code_is_accepted_in_the_catalog_and_needless_acceptance_is_not_accepted()
    {
        Assert.DoesNotContain("#pragma", Explain(Narrow with { At = new Evidence("appsettings.json", 4) }), StringComparison.Ordinal);
        Assert.Contains("It cannot be accepted", Explain(Narrow with { Rule = "OWN403" }), StringComparison.Ordinal);
    }

    [Fact]
    public void People_who_named_the_owner_are_told()
    {
        string text = Explain(Narrow with { Address = "shortener.ShortUrl.TargetUrl" });
        Assert.Contains("shortener: people say so of shortener.ShortUrl", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_without_a_place_or_a_rule_is_explained_as_far_as_it_goes()
    {
        string text = Explain(FindingSamples.Unconsumed);
        Assert.StartsWith("info OWN302 OrderShipped\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("How it is known", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_invisible_and_no_secret_reaches_an_explanation()
    {
        string text = Explain(FindingSamples.Hostile) + Explain(FindingSamples.SharedDatabase);
        Assert.DoesNotContain(FindingSamples.Canary, text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c is not '\n' && (char.IsControl(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format));
    }

    [Fact]
    public void A_rule_is_explained_by_its_page()
    {
        Assert.Equal("# OWN206: A replica is narrower than its source\n\n## What it looks for\n\nReplicas like these.\n\n## Mended\n\n```csharp\npublic string TargetUrl { get; set; }\n```\n", Explanation.OfRule(Rule, null));
        Assert.EndsWith("\nHere its severity is error, as catalog/system.yaml says.\n\nhttps://example.org/OWN206\n", Explanation.OfRule(Rule with { Severity = Severity.Error }, "https://example.org/OWN206"), StringComparison.Ordinal);
    }

    private static string Explain(Finding finding, params SuppressedFinding[] suppressed)
    {
        CheckReport report = FindingSamples.All with
        {
            Rules = [Rule],
            Suppressed = suppressed,
            SourceOf = file => file.EndsWith("CreateUrl.cs", StringComparison.Ordinal) ? new string('\n', 30) + "  bus.Publish(new UrlCreated(url.Id, url.TargetUrl));\n" : FindingSamples.All.SourceOf(file),
        };
        using StringWriter output = new(CultureInfo.InvariantCulture);
        new Explanation(Samples.Catalog, report).Write(finding, output);
        return output.ToString();
    }
}
