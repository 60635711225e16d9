using CatalogModel.Findings;
using CatalogModel.Rules;
using Docs.Documents;

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
            return page.Paragraph(Inline.Text("No rule is broken.")).ToDocument(PageTarget.Findings, "Findings");
        }

        string[] services = [.. context.Index.Findings.Select(f => f.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        page.Table(Table.Of(
            services,
            ("Service", page.Links.Service),
            (Column.Number("Errors"), s => Count(context, s, Severity.Error)),
            (Column.Number("Warnings"), s => Count(context, s, Severity.Warning)),
            (Column.Number("Infos"), s => Count(context, s, Severity.Info))));
        if (context.Index.Findings.Count > MostHere)
        {
            return page.Paragraph(Inline.Of($"{context.Index.Findings.Count} findings are too many for one page: each service's page lists its own.")).ToDocument(PageTarget.Findings, "Findings");
        }

        page.Table(Table.Of(
            context.Index.Findings.GroupBy(f => f.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal),
            ("Rule", g => PageLinks.Rule(g.Key)),
            ("What it finds", g => Inline.Text(RuleSet.Find(g.Key)?.Description.Title ?? "")),
            (Column.Number("Findings"), g => Inline.Of($"{g.Count()}"))));
        foreach (string service in services)
        {
            page.Section(context.Addresses.PartOf(service), page.Links.Service(service)).Table(FindingsTable.Of(page, context.Index.FindingsIn(service)));
        }

        return page.ToDocument(PageTarget.Findings, "Findings");
    }

    private static Inline Count(PageContext context, string service, Severity severity)
    {
        int count = context.Index.FindingsIn(service).Count(f => f.Severity == severity);
        return count == 0 ? Inline.Empty : Inline.Of($"{count}");
    }
}
