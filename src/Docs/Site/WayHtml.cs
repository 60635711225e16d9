using CatalogModel;
using Docs.Documents;
using Docs.Site.Html;

namespace Docs.Site;

/// <summary>The way of a value, hop by hop: what leads where, how that is known, and each place in the code with its line.</summary>
internal static class WayHtml
{
    /// <summary>More places of one step are named without their lines.</summary>
    private const int MostQuoted = 12;

    /// <summary>Whether a table holds the steps of a way.</summary>
    public static bool IsWay(Table table) => Column(table, "from") >= 0 && Column(table, "to") >= 0 && Column(table, "step") >= 0;

    /// <param name="html">Where to.</param>
    /// <param name="site">What every page needs.</param>
    /// <param name="inlines">Writes pieces.</param>
    /// <param name="steps">The steps, one in each row.</param>
    public static void Write(HtmlWriter html, SiteContext site, InlineHtml inlines, Table steps)
    {
        int from = Column(steps, "from");
        int to = Column(steps, "to");
        int where = Column(steps, "where");
        int[] rest = [.. Enumerable.Range(0, steps.Columns.Count).Where(i => i != from && i != to && i != where)];
        using (html.Tag("ol", ("class", "way")))
        {
            foreach (Row step in steps.Rows)
            {
                using (html.Line().Tag("li", ("class", "hop")))
                {
                    using (html.Tag("p", ("class", "hop-ends")))
                    {
                        inlines.Write(html, step.Cells[from]);
                        html.Text(" ").Leaf("span", "→", ("class", "arrow")).Text(" ");
                        inlines.Write(html, step.Cells[to]);
                    }

                    using (html.Tag("p", ("class", "hop-how")))
                    {
                        inlines.Write(html, Inline.Join(" · ", rest.Select(i => step.Cells[i])));
                    }

                    if (where >= 0)
                    {
                        Places(html, site, inlines, step.Cells[where]);
                    }
                }
            }
        }
    }

    private static void Places(HtmlWriter html, SiteContext site, InlineHtml inlines, Inline where)
    {
        if (where is not SourcePlaces places)
        {
            using (html.Tag("p", ("class", "hop-where")))
            {
                inlines.Write(html, where);
            }

            return;
        }

        SourceLink[] distinct = [.. places.Places.Distinct()];
        using (html.Tag("ol", ("class", "places")))
        {
            foreach (SourceLink place in distinct.Take(MostQuoted))
            {
                using (html.Tag("li"))
                {
                    Place(html, site, inlines, place);
                }
            }

            if (distinct.Length > MostQuoted)
            {
                using (html.Tag("li"))
                {
                    inlines.Write(html, new SourcePlaces(distinct[MostQuoted..], places.InOrder));
                }
            }
        }
    }

    private static void Place(HtmlWriter html, SiteContext site, InlineHtml inlines, SourceLink place)
    {
        inlines.Write(html, place);
        html.Text(" ").Leaf("span", FileAndLine(place.Place), ("class", "place"));
        if (site.Snippets.Line(place.Place) is { } line)
        {
            using (html.Tag("div", ("class", "snippet")))
            {
                html.Code(line);
            }
        }
    }

    /// <summary>The file's own name: its folders are where the link leads.</summary>
    private static string FileAndLine(Evidence place) => place.At[(place.File.LastIndexOf('/') + 1)..];

    private static int Column(Table table, string id)
    {
        for (int i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
