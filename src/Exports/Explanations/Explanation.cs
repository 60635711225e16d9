using System.Globalization;
using CatalogModel;
using CatalogModel.Findings;
using CatalogModel.Tracing;
using CatalogYaml;
using Exports.Reports;
using Exports.Traces;

namespace Exports.Explanations;

/// <summary>Why a finding is one: the chain of facts with their places, who owns the thing, and the ways to mend it.</summary>
public sealed class Explanation
{
    private const int MostWords = 3;
    private readonly Catalog catalog;
    private readonly FlowGraph graph;
    private readonly FactWords facts;
    private readonly CheckReport report;

    /// <summary>Explains findings of a catalog.</summary>
    /// <param name="catalog">The catalog that the findings are about, with evidence.</param>
    /// <param name="report">The findings with all that reports show: sources, rules, colour.</param>
    public Explanation(Catalog catalog, CheckReport report)
    {
        this.catalog = catalog;
        this.report = report;
        graph = FlowGraph.Of(catalog);
        facts = new FactWords(catalog, graph);
    }

    /// <summary>A rule's page for the terminal: its Markdown, and where it can be read as a page.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="address">Where the page can be read; null when it is known by no address.</param>
    public static string OfRule(RuleHelp rule, string? address)
    {
        string page = rule.Page ?? $"# {rule.Description.Id}: {rule.Description.Title}\n";
        string set = rule.Severity == rule.Description.DefaultSeverity ? "" : $"\nHere its severity is {SeverityWords.Of(rule.Severity)}, as {CatalogFolder.SystemPath} says.\n";
        return RulePage.Plain(page).TrimEnd() + "\n" + set + (address is null ? "" : $"\n{address}\n");
    }

    /// <summary>Explains one finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="output">Where the explanation goes.</param>
    public void Write(Finding finding, TextWriter output)
    {
        ReportFormats.Text.Write(report with { Findings = [finding with { Evidence = [] }], Explained = true }, output);
        Facts(finding, output);
        Owner(finding, output);
        Way(finding, output);
        Mending(finding, output);
    }

    private void Facts(Finding finding, TextWriter output)
    {
        Evidence[] chain = [.. finding.Evidence.DefaultIfEmpty(finding.At).Where(e => e.File.Length > 0)];
        if (chain.Length == 0)
        {
            return;
        }

        Line(output, "How it is known");
        foreach ((int number, Evidence fact) in chain.Index())
        {
            Line(output, string.Create(CultureInfo.InvariantCulture, $"  {number + 1}. {fact.At}{(fact.Symbol is null ? "" : $" in {fact.Symbol}")}"));
            if (fact.Line > 0 && report.SourceOf(fact.File) is { } text && Excerpt.Of(text, fact.Line) is { } code)
            {
                Line(output, "     | " + code);
            }

            // A line of code can do many things: what the finding is about comes alone, where it is among them.
            string[] words = [.. facts.Of(fact)];
            string[] about = [.. words.Where(w => w.Contains($"`{finding.Address}`", StringComparison.Ordinal))];
            foreach (string said in (about.Length > 0 ? about : words).Take(MostWords))
            {
                Line(output, "     " + Plain(said));
            }
        }

        Line(output, "");
    }

    private void Owner(Finding finding, TextWriter output)
    {
        if (finding.Owner is not { } owner || catalog.Find(owner) is null)
        {
            return;
        }

        Line(output, "Who owns it");
        string? stated = catalog.Settings.Owners.Keys.FirstOrDefault(a => catalog.Settings.Owners[a] == owner && (finding.Address == a || finding.Address.StartsWith(a + ".", StringComparison.Ordinal)));
        if (stated is not null)
        {
            Line(output, $"  {owner}: people say so of {stated}{(catalog.Settings.OwnersAt.TryGetValue(stated, out Evidence? at) ? $" in {at.At}" : "")}.");
        }
        else
        {
            Entity? entity = catalog.Find(owner)!.Entities.FirstOrDefault(e => IsAbout(finding, owner, e));
            Line(output, entity is null
                ? $"  {owner}, as its code shows."
                : $"  {owner}: {entity.Name} stands in its store {entity.Store}{(entity.Table is null ? "" : $" as {entity.Table}")}{(entity.At is null ? "" : $", declared at {entity.At.At}")}.");
        }

        Line(output, "");
    }

    /// <summary>The finding's own entity, or the one that its chain or message names.</summary>
    private static bool IsAbout(Finding finding, string owner, Entity entity)
    {
        string address = $"{owner}.{entity.Name}";
        return finding.Address == address || finding.Address.StartsWith(address + ".", StringComparison.Ordinal)
            || finding.Message.Contains($"`{address}`", StringComparison.Ordinal) || finding.Message.Contains($"`{address}.", StringComparison.Ordinal);
    }

    /// <summary>Where the value comes from, when the finding is about a field that values reach.</summary>
    private void Way(Finding finding, TextWriter output)
    {
        if (new AddressBook(catalog, graph).Find(finding.Address).Thing is not { Kind: ThingKind.Field or ThingKind.Payload } thing)
        {
            return;
        }

        TraceOptions up = new(Up: true, Down: false);
        Trace trace = Trace.Of(catalog, graph, thing, up);
        if (trace.EdgesUp.Any())
        {
            TraceReport.WriteText(trace, up, report.Colour, output);
            Line(output, "");
        }
    }

    private void Mending(Finding finding, TextWriter output)
    {
        RuleHelp? rule = report.Rules.FirstOrDefault(r => r.Description.Id == finding.Rule);
        if (RulePage.Section(rule?.Page ?? "", "Mended") is { } mended)
        {
            Line(output, "How to mend it");
            foreach (string line in RulePage.Plain(mended).Split('\n').Where(l => !l.StartsWith("```", StringComparison.Ordinal)))
            {
                Line(output, "  " + line);
            }

            Line(output, "");
        }

        foreach (string line in Acceptance.Of(finding, report.Suppressed.FirstOrDefault(s => s.Finding.Fingerprint == finding.Fingerprint)))
        {
            Line(output, line);
        }

        if (rule is not null)
        {
            Line(output, $"More on the rule: catalog explain {finding.Rule}");
        }
    }

    private static string Plain(string text) => text.Replace("`", "", StringComparison.Ordinal);

    private static void Line(TextWriter output, string line)
    {
        output.Write(SafeText.OneLine(line).TrimEnd());
        output.Write('\n');
    }
}
