using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Language;
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
        page.Paragraph(page.Say(TextKey.AboutSystem));
        if (context.Catalog.Services.Count == 0)
        {
            return page.Paragraph(page.Say(TextKey.EmptyServices)).ToDocument(PageTarget.Index, context.Catalog.Settings.Name);
        }

        Figures(page);
        if (context.Catalog.Settings.Proposed)
        {
            page.Callout(page.Say(TextKey.Proposal));
        }

        Attention(page);
        WriteLandscape(page.Section("landscape", TextKey.TitleLandscape));
        Services(page);
        page.Section("owners", TextKey.TitleOwners);
        if (OwnersTable.HasOwnPage(context))
        {
            page.Paragraph(page.Say(TextKey.AllOwners, PageLinks.To(page.Texts[TextKey.LinkOwners], PageTarget.Owners)));
        }
        else
        {
            page.Table(OwnersTable.Of(page), TextKey.EmptyEntities);
        }

        Events(page);
        return page.ToDocument(PageTarget.Index, context.Catalog.Settings.Name);
    }

    /// <summary>The landscape with its table.</summary>
    public static PageBuilder WriteLandscape(PageBuilder page)
    {
        Table twin = page.TableOf(
            page.Context.Exchanges.Where(e => e.Events.Count + e.Calls.Count + e.Access.Count > 0),
            (TextKey.ColumnFrom, e => page.Links.Service(e.From)),
            (TextKey.ColumnTo, e => page.Links.Service(e.To)),
            (TextKey.ColumnEvents, e => page.Links.Events(e.Events)),
            (TextKey.ColumnOtherValues, e => Inline.Text(string.Join(", ", e.Calls.Select(page.Wording.Of)))),
            (TextKey.ColumnReachesBack, e => ServiceSections.Reaches(page, e.Access)));
        page.Picture(LandscapeGraph.Variants(page.Context), twin, evenWithoutRows: true);
        if (twin.Rows.Count == 0)
        {
            page.Paragraph(page.Say(TextKey.EmptyLandscape));
        }

        return page.Table(ServiceSections.Shared(page));
    }

    private static void Figures(PageBuilder page)
    {
        PageContext context = page.Context;
        page.Figures(
        [
            new(page.Texts[TextKey.FigureServices], context.Catalog.Services.Count),
            new(page.Texts[TextKey.FigureEntities], context.Index.Entities.Count(e => !e.Entity.Technical)),
            new(page.Texts[TextKey.FigureEvents], context.Index.Events.Count),
            new(page.Texts[TextKey.FigureReplicas], context.Index.Entities.Sum(e => e.Entity.Fields.Count(f => f.Replicates.Count > 0)), Tone: BadgeKind.Replica),
            new(page.Texts[TextKey.FigureReferences], context.Index.Entities.Sum(e => e.Entity.Fields.Count(f => f.References.Count > 0)), Tone: BadgeKind.Reference),
            new(page.Texts[TextKey.FigureErrors], Severities(context, Severity.Error), PageTarget.Findings, BadgeKind.Error),
            new(page.Texts[TextKey.FigureWarnings], Severities(context, Severity.Warning), PageTarget.Findings, BadgeKind.Warning),
            new(page.Texts[TextKey.FigureInfos], Severities(context, Severity.Info), PageTarget.Findings, BadgeKind.Info),
            new(page.Texts[TextKey.FigureOpenQuestions], context.Questions.Count, PageTarget.OpenQuestions, BadgeKind.Unresolved),
            .. context.Changes is { } recent
                ? [new Figure(page.Texts[TextKey.FigureChanges], recent.Changes.Count, PageTarget.Changes, recent.Breaking > 0 ? BadgeKind.Warning : null)]
                : Array.Empty<Figure>(),
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

        page.Section("attention", TextKey.TitleAttention)
            .List(worst.Where(f => f.Severity == worst[0].Severity).GroupBy(f => f.Rule, StringComparer.Ordinal).Take(MostRules).Select(g => Example(page, [.. g])))
            .Paragraph(page.Say(TextKey.AllFindings, PageLinks.To(page.Wording.Counts(page.Context.Index.Findings), PageTarget.Findings)));
    }

    /// <summary>The first of the findings of one rule, and how many there are.</summary>
    private static Inline Example(PageBuilder page, Finding[] findings)
    {
        Finding first = findings[0];
        Inline example = page.Say(
            TextKey.FindingInService, Inline.Strong(page.Wording.Of(first.Severity)), PageLinks.Rule(first.Rule), page.Links.Service(first.Service), Sentence.Of(first.Message));
        return findings.Length == 1 ? example : page.Say(TextKey.MoreLikeIt, example, page.Texts.Figure(findings.Length - 1));
    }

    private static void Services(PageBuilder page) => page.Section("services", TextKey.TitleServices).Table(page.TableOf(
        page.Context.Catalog.Services,
        (TextKey.ColumnService, s => page.Links.Service(s.Name)),
        (TextKey.ColumnWhatItDoes, s => Inline.Text(VisibleText.Short(s.Description ?? "", 160))),
        (TextKey.ColumnTeam, s => Inline.Text(s.Team ?? "")),
        (TextKey.ColumnStores, s => Inline.Text(string.Join(", ", s.Stores.Select(t => page.Wording.Database(t) is { Length: > 0 } database ? $"{t.Name} ({database})" : t.Name)))),
        (ColumnKey.Number(TextKey.ColumnEntities), s => page.Texts.Figure(s.Entities.Count(e => !e.Technical))),
        (ColumnKey.Number(TextKey.ColumnPublishes), s => page.Texts.Figure(s.Publishes.Count)),
        (ColumnKey.Number(TextKey.ColumnConsumes), s => page.Texts.Figure(s.Consumes.Count)),
        (TextKey.ColumnFindings, s => Inline.Text(page.Wording.Counts(page.Context.Index.FindingsIn(s.Name))))));

    private static void Events(PageBuilder page) => page.Section("events", TextKey.TitleEvents).Table(
        page.TableOf(
            page.Context.Index.Events,
            (TextKey.ColumnEvent, e => page.Links.Event(e.Name)),
            (TextKey.ColumnFrom, e => page.Links.Services(Names(e.Publishers.Select(p => p.Service)))),
            (TextKey.ColumnTo, e => page.Links.Services(Names(e.Consumers.Select(c => c.Service)))),
            (TextKey.ColumnCarries, e => Carries(page, e.PayloadFields)),
            (TextKey.ColumnWhatItIs, e => Inline.Text(VisibleText.Short(e.Description ?? "", 160)))),
        TextKey.EmptyEvents);

    private static IEnumerable<string> Names(IEnumerable<Service> services) => services.Select(s => s.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The names of some payload fields.</summary>
    public static Inline Carries(PageBuilder page, IReadOnlyList<string> fields, int most = 6)
    {
        Inline names = Inline.Join(", ", fields.Take(most).Select(Inline.Code));
        return fields.Count <= most ? names : page.Say(TextKey.AndMore, names, page.Texts.Figure(fields.Count - most));
    }
}
