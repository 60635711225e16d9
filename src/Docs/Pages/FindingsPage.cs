using CatalogModel.Findings;
using Docs.Documents;
using Docs.Language;

namespace Docs.Pages;

/// <summary>All findings, by service.</summary>
internal static class FindingsPage
{
    /// <summary>With more findings than this the page says where they are; the services' pages have them.</summary>
    private const int MostHere = 300;

    public static PageDocument Write(PageContext context)
    {
        PageBuilder page = new(context);
        page.Under(context.Links.Index);
        if (context.Index.Findings.Count == 0)
        {
            return page.Paragraph(page.Say(TextKey.EmptyFindings)).ToDocument(PageTarget.Findings, page.Texts[TextKey.TitleFindings]);
        }

        string[] services = [.. context.Index.Findings.Select(f => f.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        page.Table(page.TableOf(
            services,
            (TextKey.ColumnService, page.Links.Service),
            (ColumnKey.Number(TextKey.ColumnErrors), s => Count(context, s, Severity.Error)),
            (ColumnKey.Number(TextKey.ColumnWarnings), s => Count(context, s, Severity.Warning)),
            (ColumnKey.Number(TextKey.ColumnInfos), s => Count(context, s, Severity.Info))));
        if (context.Index.Findings.Count > MostHere)
        {
            return page.Paragraph(page.Say(TextKey.FindingsTooMany, page.Texts.Figure(context.Index.Findings.Count))).ToDocument(PageTarget.Findings, page.Texts[TextKey.TitleFindings]);
        }

        page.Table(page.TableOf(
            context.Index.Findings.GroupBy(f => f.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal),
            (TextKey.ColumnRule, g => PageLinks.Rule(g.Key)),
            (TextKey.ColumnWhatItFinds, g => Inline.Text(page.Wording.Rule(g.Key))),
            (ColumnKey.Number(TextKey.ColumnFindings), g => page.Texts.Figure(g.Count()))));
        foreach (string service in services)
        {
            page.Section(context.Addresses.PartOf(service), page.Links.Service(service)).Table(FindingsTable.Of(page, context.Index.FindingsIn(service)));
        }

        return page.ToDocument(PageTarget.Findings, page.Texts[TextKey.TitleFindings]);
    }

    private static Inline Count(PageContext context, string service, Severity severity)
    {
        int count = context.Index.FindingsIn(service).Count(f => f.Severity == severity);
        return count == 0 ? Inline.Empty : context.Texts.Figure(count);
    }
}
