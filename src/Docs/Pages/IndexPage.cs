using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Lookup;
using Docs.Markdown;
using Docs.Text;

namespace Docs.Pages;

/// <summary>The first page: the system in ten seconds, then the way to everything else.</summary>
internal static class IndexPage
{
    /// <summary>More broken rules than these are read on the findings' page.</summary>
    private const int MostRules = 5;

    public static Page Write(PageContext context)
    {
        PageWriter page = new(context, PageAddresses.Index);
        page.Title(Inline.Text(context.Catalog.Settings.Name))
            .Paragraph(Inline.Text("Who owns which data, who copies it, and through which events: read from the source code."));
        if (context.Catalog.Services.Count == 0)
        {
            return page.Paragraph(Inline.Of($"No services were found. Name their folders in `catalog/system.yaml`; `catalog init` proposes one.")).ToPage();
        }

        Figures(page);
        if (context.Catalog.Settings.Proposed)
        {
            page.Paragraph(Inline.Of($"The services are a proposal: there is no `catalog/system.yaml` yet. `catalog init` writes one to correct."));
        }

        Attention(page);
        WriteLandscape(page.Section("Landscape"));
        Services(page);
        page.Section("Who owns what");
        if (OwnersTable.HasOwnPage(context))
        {
            page.Paragraph(Inline.Of($"See {page.Links.To(Inline.Text("who owns what"), PageAddresses.Owners)}."));
        }
        else
        {
            page.Table(OwnersTable.Of(page), "No entities were found.");
        }

        Events(page);
        return page.ToPage();
    }

    /// <summary>The landscape with its table.</summary>
    public static PageWriter WriteLandscape(PageWriter page)
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

    private static void Figures(PageWriter page)
    {
        PageContext context = page.Context;
        (string Title, int Number)[] figures =
        [
            ("Services", context.Catalog.Services.Count),
            ("Entities", context.Index.Entities.Count(e => !e.Entity.Technical)),
            ("Events", context.Index.Events.Count),
            ("Replicated fields", context.Index.Entities.Sum(e => e.Entity.Fields.Count(f => f.Replicates.Count > 0))),
            ("Soft references", context.Index.Entities.Sum(e => e.Entity.Fields.Count(f => f.References.Count > 0))),
        ];
        (string Title, int Number, string Address)[] linked =
        [
            ("Errors", Severities(context, Severity.Error), PageAddresses.Findings),
            ("Warnings", Severities(context, Severity.Warning), PageAddresses.Findings),
            ("Infos", Severities(context, Severity.Info), PageAddresses.Findings),
            ("Open questions", context.Questions.Count, PageAddresses.OpenQuestions),
        ];
        page.Table(new Table(
            [.. figures.Select(f => ">" + f.Title), .. linked.Select(f => ">" + f.Title)],
            [[.. figures.Select(f => Inline.Of($"{f.Number}")), .. linked.Select(f => page.Links.To(Inline.Of($"{f.Number}"), f.Address))]]));
    }

    private static int Severities(PageContext context, Severity severity) => context.Index.Findings.Count(f => f.Severity == severity);

    /// <summary>The worst findings in words; warnings only where there is no error to speak of.</summary>
    private static void Attention(PageWriter page)
    {
        Finding[] worst = [.. FindingsTable.Sorted(page.Context.Index.Findings.Where(f => f.Severity >= Severity.Warning))];
        if (worst.Length == 0)
        {
            return;
        }

        page.Section("What needs attention")
            .List(worst.Where(f => f.Severity == worst[0].Severity).GroupBy(f => f.Rule, StringComparer.Ordinal).Take(MostRules).Select(g => Example(page, [.. g])))
            .Paragraph(Inline.Of($"All findings: {page.Links.To(Inline.Text(Wording.Counts(page.Context.Index.Findings)), PageAddresses.Findings)}."));
    }

    /// <summary>The first of the findings of one rule, and how many there are.</summary>
    private static Inline Example(PageWriter page, Finding[] findings)
    {
        Finding first = findings[0];
        Inline example = Inline.Of($"{Inline.Strong(Inline.Text(Wording.Of(first.Severity)))} {page.Links.Rule(first.Rule)} in {page.Links.Service(first.Service)}: {FindingsTable.Message(first)}");
        return findings.Length == 1 ? example : Inline.Of($"{example} ({findings.Length - 1} more like it.)");
    }

    private static void Services(PageWriter page) => page.Section("Services").Table(Table.Of(
        page.Context.Catalog.Services,
        ("Service", s => page.Links.Service(s.Name)),
        ("What it does", s => Inline.Text(VisibleText.Short(s.Description ?? "", 160))),
        ("Team", s => Inline.Text(s.Team ?? "")),
        ("Stores", s => Inline.Text(string.Join(", ", s.Stores.Select(t => Wording.Database(t) is { Length: > 0 } database ? $"{t.Name} ({database})" : t.Name)))),
        (">Entities", s => Inline.Of($"{s.Entities.Count(e => !e.Technical)}")),
        (">Publishes", s => Inline.Of($"{s.Publishes.Count}")),
        (">Consumes", s => Inline.Of($"{s.Consumes.Count}")),
        ("Findings", s => Inline.Text(Wording.Counts(page.Context.Index.FindingsIn(s.Name))))));

    private static void Events(PageWriter page) => page.Section("Events").Table(
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
