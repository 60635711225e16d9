using System.Globalization;
using Docs.Documents;
using Docs.Language;
using Docs.Site.Html;

namespace Docs.Site;

/// <summary>The parts of a page as HTML.</summary>
internal sealed class BlockHtml(SiteContext site, InlineHtml inlines)
{
    private int _diagrams;
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);
    private string _section = "top";
    private int _unnamed;

    /// <summary>Writes a part.</summary>
    public void Write(HtmlWriter html, Block block)
    {
        switch (block)
        {
            case Heading heading:
                _section = heading.Id;
                using (html.Tag(heading.Level > 2 ? "h3" : "h2", ("id", heading.Id)))
                {
                    inlines.Write(html, heading.Title);
                }

                break;
            case Paragraph paragraph:
                using (html.Tag("p"))
                {
                    inlines.Write(html, paragraph.Content);
                }

                break;
            case BulletList list:
                List(html, list);
                break;
            case Table table:
                Table(html, table);
                break;
            case Diagram diagram:
                DiagramHtml.Write(html, site.Texts, inlines, diagram, "diagram-" + (++_diagrams).ToString(CultureInfo.InvariantCulture));
                Twin(html, diagram.Twin);
                break;
            case Figures figures:
                Figures(html, figures);
                break;
            case Callout callout:
                using (html.Tag("div", ("class", "callout tone-note")))
                using (html.Tag("p"))
                {
                    inlines.Write(html, callout.Content);
                }

                break;
            case HumanText text:
                html.Markup(HumanTextHtml.Of(text.Content));
                break;
        }

        html.Line();
    }

    private void List(HtmlWriter html, BulletList list)
    {
        using (html.Tag("ul"))
        {
            foreach (Inline item in list.Items)
            {
                using (html.Tag("li"))
                {
                    inlines.Write(html, item);
                }
            }
        }
    }

    private void Figures(HtmlWriter html, Figures figures)
    {
        using (html.Tag("ul", ("class", "figures")))
        {
            foreach (Figure figure in figures.Items)
            {
                bool toned = figure is { Tone: not null, Number: > 0 };
                string style = "figure" + (toned ? $" toned {Tones.Of(figure.Tone!.Value)}" : figure.Number == 0 ? " none" : "");
                using (html.Tag("li"))
                using (html.Tag(figure.Target is null ? "div" : "a", ("class", style), ("href", figure.Target is { } target ? inlines.Href(target) : null)))
                {
                    html.Leaf("strong", site.Texts.Number(figure.Number)).Text(" ").Leaf("span", figure.Label);
                }
            }
        }
    }

    /// <summary>What a drawing shows, as a table; the way of a value as a list of its hops.</summary>
    private void Twin(HtmlWriter html, Table twin)
    {
        if (WayHtml.IsWay(twin))
        {
            WayHtml.Write(html, site, inlines, twin);
        }
        else
        {
            Table(html, twin);
        }
    }

    private void Table(HtmlWriter html, Table table)
    {
        if (table.Rows.Count > 0)
        {
            string name = _tables.Add(_section) ? _section : $"{_section}-{(++_unnamed).ToString(CultureInfo.InvariantCulture)}";
            TableHtml.Write(html, site, inlines, table.WithoutEmptyColumns(), name, site.Texts.Line(TextKey.SiteTable, string.Join(", ", table.Columns.Select(c => c.Title))));
        }
    }
}
