using Docs.Documents;
using Docs.Language;
using Docs.Mermaid;
using Docs.Site.Html;
using Docs.Svg;

namespace Docs.Site;

/// <summary>Drawings: SVG within the page, what it leaves out, and the Mermaid text for those who want it elsewhere.</summary>
internal static class DiagramHtml
{
    /// <param name="html">Where to.</param>
    /// <param name="texts">The words around it.</param>
    /// <param name="inlines">Knows the ways to other pages.</param>
    /// <param name="diagram">The drawing.</param>
    /// <param name="name">What its parts are named after; one on its page.</param>
    public static void Write(HtmlWriter html, Texts texts, InlineHtml inlines, Diagram diagram, string name)
    {
        SvgPicture picture = SvgPicture.Of(diagram.Variants, new SvgOptions { IdPrefix = name, Link = inlines.Href, Words = new SvgWords(texts) });
        if (picture.Svg is not { } svg)
        {
            if (picture.LeftOut is { } why)
            {
                html.Leaf("p", why, ("class", "aside"));
            }

            return;
        }

        using (html.Tag("figure", ("class", "picture"), ("id", name)))
        {
            // What scrolls must be reachable with the keyboard.
            using (html.Tag("div", ("class", "canvas"), ("tabindex", "0"), ("role", "group"), ("aria-label", texts[TextKey.SiteDiagram])))
            {
                html.Markup(svg);
            }

            using (html.Tag("figcaption"))
            {
                if (picture.LeftOut is { } leftOut)
                {
                    html.Leaf("p", leftOut);
                }

                Mermaid(html, texts, Drawing.Of(diagram.Variants, texts).Diagrams, name);
                html.Leaf("span", "", ("class", "tools"));
            }
        }
    }

    private static void Mermaid(HtmlWriter html, Texts texts, IReadOnlyList<string> diagrams, string name)
    {
        if (diagrams.Count == 0)
        {
            return;
        }

        using (html.Tag("details"))
        {
            html.Leaf("summary", texts[TextKey.SiteMermaid])
                .Leaf("button", texts[TextKey.SiteCopy], ("type", "button"), ("data-copy", name + "-mermaid"), ("hidden", ""))
                .Leaf("pre", string.Join('\n', diagrams), ("id", name + "-mermaid"), ("tabindex", "0"));
        }
    }
}
