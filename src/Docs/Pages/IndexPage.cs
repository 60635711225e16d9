using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Lookup;
using Docs.Documents;
using Docs.Text;

namespace Docs.Pages;

/// <summary>The first page: the system in ten seconds, then the way to everything else.</summary>
internal static class IndexPage
{
    /// <summary>More broken rules than these are read on the findings' page.</summary>
    private const int MostRules = 5;

    public static PageDocument Write(PageContext context)
    {
        PageBuilder page = new(context);
        page.Paragraph(Inline.Text("Who owns which data, who copies it, and through which events: read from the source code."));
        if (context.Catalog.Services.Count == 0)
        {
            return page.Paragraph(Inline.Of($"No services were found. Name their folders in {Inline.Code("catalog/system.yaml")}; {Inline.Code("catalog init")} proposes one.")).ToDocument(PageTarget.Index, context.Catalog.Settings.Name);
        }

        Figures(page);
        if (context.Catalog.Settings.Proposed)
        {
            page.Callout(Inline.Of($"The services are a proposal: there is no {Inline.Code("catalog/system.yaml")} yet. {Inline.Code("catalog init")} writes one to correct."));
        }

        Attention(page);
        WriteLandscape(page.Section("landscape", "Landscape"));
        Services(page);
        page.Section("owners", "Who owns what");
        if (OwnersTable.HasOwnPage(context))
        {
            page.Paragraph(Inline.Of($"See {PageLinks.To("who owns what", PageTarget.Owners)}."));
        }
        else
        {
            page.Table(OwnersTable.Of(page), "No entities were found.");
        }

        Events(page);
        return page.ToDocument(PageTarget.Index, context.Catalog.Settings.Name);
    }

    /// <summary>The landscape with its table.</summary>
    public static PageBuilder WriteLandscape(PageBuilder page)
    {
        Table twin = Table.Of(
            page.Context.Exchanges.Where(e => e.Events.Count + e.Calls.Count + e.Access.Count > 0),
            ("From", e => page.Links.Service(e.From)),
            ("To", e => page.Links.Service(e.To)),
            ("Events", e => page.Links.Events(e.Events)),
            ("Other values", e => Inline.Text(string.Join(", ", e.Calls.Select(Wording.Of)))),
            ("Reaches back into the data", e => ServiceSections.Reaches(page, e.Access)));
        page.Picture(LandscapeGraph.Variants(page.Context), twin, evenWithoutRows: true);
        if (twin.Rows.Count == 0)
        {
            page.Paragraph(Inline.Text("No data passes between services yet."));
        }

        return page.Table(ServiceSections.Shared(page));
    }

    private static void Figures(PageBuilder page)
    {
        PageContext context = page.Context;
        page.Figures(
        [
            new("Services", context.Catalog.Services.Count),
            new("Entities", context.Index.Entities.Count(e => !e.Entity.Technical)),
            new("Events", context.Index.Events.Count),
            new("Replicated fields", context.Index.Entities.Sum(e => e.Entity.Fields.Count(f => f.Replicates.Count > 0)), Tone: BadgeKind.Replica),
            new("Soft references", context.Index.Entities.Sum(e => e.Entity.Fields.Count(f => f.References.Count > 0)), Tone: BadgeKind.Reference),
            new("Errors", Severities(context, Severity.Error), PageTarget.Findings, BadgeKind.Error),
            new("Warnings", Severities(context, Severity.Warning), PageTarget.Findings, BadgeKind.Warning),
            new("Infos", Severities(context, Severity.Info), PageTarget.Findings, BadgeKind.Info),
            new("Open questions", context.Questions.Count, PageTarget.OpenQuestions, BadgeKind.Unresolved),
        ]);
    }

    private static int Severities(PageContext context, Severity severity) => context.Index.Findings.Count(f => f.Severity == severity);

    /// <summary>The worst findings in words; warnings only where there is no error to speak of.</summary>
    private static void Attention(PageBuilder page)
    {
        Finding[] worst = [.. FindingsTable.Sorted(page.Context.Index.Findings.Where(f => f.Severity >= Severity.Warning))];
        if (worst.Length == 0)
        {
            return;
        }

        page.Section("attention", "What needs attention")
            .List(worst.Where(f => f.Severity == worst[0].Severity).GroupBy(f => f.Rule, StringComparer.Ordinal).Take(MostRules).Select(g => Example(page, [.. g])))
            .Paragraph(Inline.Of($"All findings: {PageLinks.To(Wording.Counts(page.Context.Index.Findings), PageTarget.Findings)}."));
    }

    /// <summary>The first of the findings of one rule, and how many there are.</summary>
    private static Inline Example(PageBuilder page, Finding[] findings)
    {
        Finding first = findings[0];
        Inline example = Inline.Of($"{Inline.Strong(Wording.Badge(first.Severity))} {PageLinks.Rule(first.Rule)} in {page.Links.Service(first.Service)}: {FindingsTable.Message(first)}");
        return findings.Length == 1 ? example : Inline.Of($"{example} ({findings.Length - 1} more like it.)");
    }

    private static void Services(PageBuilder page) => page.Section("services", "Services").Table(Table.Of(
        page.Context.Catalog.Services,
        ("Service", s => page.Links.Service(s.Name)),
        ("What it does", s => Inline.Text(VisibleText.Short(s.Description ?? "", 160))),
        ("Team", s => Inline.Text(s.Team ?? "")),
        ("Stores", s => Inline.Text(string.Join(", ", s.Stores.Select(t => Wording.Database(t) is { Length: > 0 } database ? $"{t.Name} ({database})" : t.Name)))),
        (Column.Number("Entities"), s => Inline.Of($"{s.Entities.Count(e => !e.Technical)}")),
        (Column.Number("Publishes"), s => Inline.Of($"{s.Publishes.Count}")),
        (Column.Number("Consumes"), s => Inline.Of($"{s.Consumes.Count}")),
        ("Findings", s => Inline.Text(Wording.Counts(page.Context.Index.FindingsIn(s.Name))))));

    private static void Events(PageBuilder page) => page.Section("events", "Events").Table(
        Table.Of(
            page.Context.Index.Events,
            ("Event", e => page.Links.Event(e.Name)),
            ("From", e => page.Links.Services(Names(e.Publishers.Select(p => p.Service)))),
            ("To", e => page.Links.Services(Names(e.Consumers.Select(c => c.Service)))),
            ("Carries", e => Carries(e.PayloadFields))),
        "No events yet: no service publishes or consumes one.");

    private static IEnumerable<string> Names(IEnumerable<Service> services) => services.Select(s => s.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The names of some payload fields.</summary>
    public static Inline Carries(IReadOnlyList<string> fields, int most = 6)
    {
        Inline names = Inline.Join(", ", fields.Take(most).Select(Inline.Code));
        return fields.Count <= most ? names : Inline.Of($"{names} and {fields.Count - most} more");
    }
}
