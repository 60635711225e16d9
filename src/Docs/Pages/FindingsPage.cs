using CatalogModel.Findings;
using CatalogModel.Rules;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>All findings, by service.</summary>
internal static class FindingsPage
{
    /// <summary>With more findings than this the page says where they are; the services' pages have them.</summary>
    private const int MostHere = 300;

    public static Page Write(PageContext context)
    {
        PageWriter page = new(context, PageAddresses.Findings);
        page.Title(Inline.Text("Findings"))
            .Paragraph(page.Links.To(Inline.Text(context.Catalog.Settings.Name), PageAddresses.Index));
        if (context.Index.Findings.Count == 0)
        {
            return page.Paragraph(Inline.Text("No rule is broken.")).ToPage();
        }

        string[] services = [.. context.Index.Findings.Select(f => f.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        page.Table(Table.Of(
            services,
            ("Service", page.Links.Service),
            (">Errors", s => Count(context, s, Severity.Error)),
            (">Warnings", s => Count(context, s, Severity.Warning)),
            (">Infos", s => Count(context, s, Severity.Info))));
        if (context.Index.Findings.Count > MostHere)
        {
            return page.Paragraph(Inline.Of($"{context.Index.Findings.Count} findings are too many for one page: each service's page lists its own.")).ToPage();
        }

        page.Table(Table.Of(
            context.Index.Findings.GroupBy(f => f.Rule, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal),
            ("Rule", g => page.Links.Rule(g.Key)),
            ("What it finds", g => Inline.Text(RuleSet.Find(g.Key)?.Description.Title ?? "")),
            (">Findings", g => Inline.Of($"{g.Count()}"))));
        foreach (string service in services)
        {
            page.Section(page.Links.Service(service)).Table(FindingsTable.Of(page, context.Index.FindingsIn(service)));
        }

        return page.ToPage();
    }

    private static Inline Count(PageContext context, string service, Severity severity)
    {
        int count = context.Index.FindingsIn(service).Count(f => f.Severity == severity);
        return count == 0 ? Inline.Empty : Inline.Of($"{count}");
    }
}
