using Docs.Documents;
using Docs.Site.Html;

namespace Docs.Site;

/// <summary>Tables as HTML: they scroll in a frame of their own, their rows have addresses, and their columns say by what they can be filtered.</summary>
internal static class TableHtml
{
    /// <param name="html">Where to.</param>
    /// <param name="site">What every page needs.</param>
    /// <param name="inlines">Writes what stands in cells.</param>
    /// <param name="table">The table; it has rows.</param>
    /// <param name="name">What filters in the address are named after.</param>
    /// <param name="label">What it is, for those who cannot see it.</param>
    public static void Write(HtmlWriter html, SiteContext site, InlineHtml inlines, Table table, string name, string label)
    {
        // What scrolls must be reachable with the keyboard, and then has to be called something.
        using (html.Tag("div", ("class", "table"), ("role", "group"), ("tabindex", "0"), ("aria-label", label)))
        using (html.Tag("table", ("data-filter", name)))
        {
            Head(html, table);
            using (html.Tag("tbody"))
            {
                foreach (Row row in table.Rows)
                {
                    html.Line();
                    using (html.Tag("tr", ("id", row.Anchor is { } target ? site.Pages.Addresses.Anchor(target) : null)))
                    {
                        Cells(html, site, inlines, table, row);
                    }
                }
            }
        }
    }

    private static void Head(HtmlWriter html, Table table)
    {
        using (html.Tag("thead"))
        using (html.Tag("tr"))
        {
            for (int i = 0; i < table.Columns.Count; i++)
            {
                html.Leaf("th", table.Columns[i].Title, ("scope", "col"), ("class", Class(table.Columns[i])), ("data-choices", Choices(table, i)));
            }
        }
    }

    private static void Cells(HtmlWriter html, SiteContext site, InlineHtml inlines, Table table, Row row)
    {
        for (int i = 0; i < row.Cells.Count; i++)
        {
            Column column = table.Columns[i];
            using (column.IsName ? html.Tag("th", ("scope", "row")) : html.Tag("td", ("class", Class(column))))
            {
                // Where a row's thing has a page of its own, its name leads there.
                inlines.Write(html, column.IsName && row.Anchor is { } target && site.HasOwnPage(target) ? new PageLink(row.Cells[i], target) : row.Cells[i]);
            }
        }
    }

    private static string? Class(Column column) => column.Kind == ColumnKind.Number ? "number" : null;

    /// <summary>What a column can be filtered by: one of a few things in each cell. The word stands in addresses, and is the same in every language.</summary>
    private static string? Choices(Table table, int column)
    {
        if (table.Columns[column].IsName)
        {
            return null;
        }

        Inline[] filled = [.. table.Rows.Select(r => r.Cells[column]).Where(c => !c.IsEmpty)];
        return filled.Length > 0 && filled.All(IsChoice) ? table.Columns[column].Id : null;
    }

    private static bool IsChoice(Inline cell) => cell is Badge or RuleLink or PageLink { Target.Kind: PageKind.Service };
}
