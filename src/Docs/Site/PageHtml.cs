using Docs.Documents;
using Docs.Language;
using Docs.Pages;
using Docs.Site.Html;

namespace Docs.Site;

/// <summary>A whole page: the frame that all have, and the document in it.</summary>
internal sealed class PageHtml(SiteContext site, Navigation navigation)
{
    /// <summary>With fewer sections a table of contents says nothing.</summary>
    private const int FewestSections = 3;

    /// <summary>The page's text.</summary>
    public string Of(PageDocument document)
    {
        string path = site.Path(document.Target);
        InlineHtml inlines = new(site, path);
        Heading[] sections = [.. Blocks(document).OfType<Heading>()];
        bool contents = sections.Length >= FewestSections;
        HtmlWriter html = new();
        html.Markup("<!doctype html>\n<!-- ").Text(SiteMark.Text).Markup(" -->\n");
        using (html.Tag("html", ("lang", site.Texts.Language), ("data-root", inlines.Href("index.html")[..^"index.html".Length]), ("class", document.Target.Kind == PageKind.Index ? "home with-toc" : contents ? "with-toc" : null)))
        {
            Head(html.Line(), inlines, document);
            using (html.Line().Tag("body"))
            {
                html.Line().Leaf("a", site.Texts[TextKey.SiteSkip], ("class", "skip"), ("href", "#content"));
                Bar(html.Line(), inlines);
                using (html.Line().Tag("div", ("class", "frame")))
                {
                    Side(html.Line(), inlines, document.Target);
                    Main(html.Line(), inlines, document, contents ? sections : []);
                }
            }
        }

        return html.Line().ToString();
    }

    /// <summary>What stands on the page. An entity's fields have pages that show every step of their values: it is not said twice.</summary>
    private static IEnumerable<Block> Blocks(PageDocument document)
    {
        bool told = false;
        foreach (Block block in document.Blocks)
        {
            told = block is Heading heading ? document.Target.Kind == PageKind.Entity && heading.Id == EntityPage.Steps : told;
            if (!told)
            {
                yield return block;
            }
        }
    }

    private void Head(HtmlWriter html, InlineHtml inlines, PageDocument document)
    {
        string system = site.Pages.Catalog.Settings.Name;
        using (html.Tag("head"))
        {
            html.Empty("meta", ("charset", "utf-8"))
                .Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy()))
                .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
                .Empty("meta", ("name", "color-scheme"), ("content", "light dark"))
                .Leaf("title", document.Target.Kind == PageKind.Index ? system : $"{document.Title} · {system}")
                .Empty("link", ("rel", "icon"), ("href", inlines.Href("assets/icon.svg")))
                .Empty("link", ("rel", "stylesheet"), ("href", inlines.Href("assets/site.css")))
                .Leaf("script", "", ("src", inlines.Href("assets/theme.js")))
                .Leaf("script", "", ("src", inlines.Href("assets/site.js")), ("defer", ""));
            if (site.Options.ChangeStream is { } stream)
            {
                html.Leaf("script", "", ("src", inlines.Href("assets/changes.js")), ("data-stream", inlines.Href(stream)), ("defer", ""));
            }
        }
    }

    /// <summary>What a page may load: its own files. Nothing within it runs, whatever the code that was read is called.</summary>
    private string Policy() =>
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'"
        + (site.Options.ChangeStream is null ? "" : "; connect-src 'self'");

    private void Bar(HtmlWriter html, InlineHtml inlines)
    {
        Texts texts = site.Texts;
        using (html.Tag("header", ("class", "bar")))
        {
            using (html.Tag("div", ("class", "bar-start")))
            {
                using (html.Tag("a", ("class", "menu button icon-button"), ("href", "#navigation"), ("aria-label", texts[TextKey.SiteMenu])))
                {
                    html.Leaf("span", "", ("class", "icon icon-menu"));
                }

                using (html.Tag("a", ("class", "brand"), ("href", inlines.Href(PageTarget.Index))))
                {
                    html.Leaf("span", "", ("class", "icon icon-brand")).Leaf("span", site.Pages.Catalog.Settings.Name, ("class", "brand-name"));
                }
            }

            Search(html.Line());
            using (html.Line().Tag("div", ("class", "bar-end")))
            using (html.Tag("button", ("type", "button"), ("class", "icon-button"), ("data-theme-button", ""), ("hidden", "")))
            {
                html.Leaf("span", "", ("class", "icon icon-theme"));
            }
        }
    }

    /// <summary>Hidden until a script is there to search.</summary>
    private void Search(HtmlWriter html)
    {
        Texts texts = site.Texts;
        using (html.Tag("div", ("class", "search"), ("role", "search"), ("hidden", "")))
        {
            using (html.Tag("div", ("class", "search-box")))
            {
                html.Leaf("span", "", ("class", "icon icon-search"))
                    .Empty("input", ("type", "search"), ("role", "combobox"), ("aria-label", texts[TextKey.SiteSearch]), ("placeholder", texts[TextKey.SiteSearchShort]), ("aria-autocomplete", "list"), ("aria-expanded", "false"), ("aria-controls", "results"), ("autocomplete", "off"), ("autocapitalize", "off"), ("spellcheck", "false"), ("enterkeyhint", "go"))
                    .Leaf("kbd", "/", ("aria-hidden", "true"));
            }

            using (html.Tag("div", ("class", "results"), ("hidden", "")))
            {
                html.Leaf("div", "", ("id", "results"), ("role", "listbox"), ("aria-label", texts[TextKey.SiteResults]))
                    .Leaf("p", "", ("class", "no-results"), ("hidden", ""));
            }

            html.Leaf("div", "", ("class", "unseen"), ("role", "status"));
        }
    }

    private void Side(HtmlWriter html, InlineHtml inlines, PageTarget page)
    {
        using (html.Tag("nav", ("id", "navigation"), ("class", "side"), ("aria-label", site.Texts[TextKey.SiteNavigation])))
        {
            using (html.Tag("a", ("class", "side-close button icon-button"), ("href", "#content"), ("aria-label", site.Texts[TextKey.SiteCloseMenu])))
            {
                html.Leaf("span", "", ("class", "icon icon-close"));
            }

            navigation.Write(html, inlines, page);
        }
    }

    private void Main(HtmlWriter html, InlineHtml inlines, PageDocument document, Heading[] contents)
    {
        using (html.Tag("main", ("id", "content"), ("tabindex", "-1")))
        using (html.Tag("div", ("class", "page")))
        {
            PageHead(html, inlines, document);
            Contents(html, inlines, contents);
            using (html.Line().Tag("div", ("class", "body")))
            {
                BlockHtml blocks = new(site, inlines);
                foreach (Block block in Blocks(document))
                {
                    blocks.Write(html, block);
                }
            }

            Foot(html.Line(), inlines);
        }
    }

    private void PageHead(HtmlWriter html, InlineHtml inlines, PageDocument document)
    {
        if (document.Breadcrumbs.Count > 0)
        {
            using (html.Tag("nav", ("class", "crumbs"), ("aria-label", site.Texts[TextKey.SiteBreadcrumbs])))
            using (html.Tag("ol"))
            {
                foreach (PageLink crumb in document.Breadcrumbs)
                {
                    using (html.Tag("li"))
                    {
                        inlines.Write(html, crumb);
                    }
                }
            }
        }

        using (html.Line().Tag("header", ("class", "page-head")))
        {
            if (KindOf(document.Target) is { } kind)
            {
                html.Leaf("span", site.Texts[kind], ("class", "page-kind"));
            }

            using (html.Tag("h1"))
            {
                html.Name(document.Title);
            }

            if (document.Description is { } description)
            {
                using (html.Tag("div", ("class", "lead")))
                {
                    html.Markup(HumanTextHtml.Of(description.Content));
                }
            }

            Facts(html, inlines, document.Facts);
        }

        html.Line();
    }

    private static TextKey? KindOf(PageTarget page) => page.Kind switch
    {
        PageKind.Service => TextKey.SiteKindService,
        PageKind.Entity => TextKey.SiteKindEntity,
        PageKind.Field => TextKey.SiteKindField,
        PageKind.Event => TextKey.SiteKindEvent,
        _ => null,
    };

    private static void Facts(HtmlWriter html, InlineHtml inlines, IReadOnlyList<Inline> facts)
    {
        if (facts.Count == 0)
        {
            return;
        }

        using (html.Tag("ul", ("class", "facts")))
        {
            foreach (Inline fact in facts)
            {
                using (html.Tag("li"))
                {
                    inlines.Write(html, fact);
                }
            }
        }
    }

    private void Contents(HtmlWriter html, InlineHtml inlines, Heading[] contents)
    {
        if (contents.Length == 0)
        {
            return;
        }

        using (html.Tag("nav", ("class", "toc"), ("aria-labelledby", "toc-title")))
        {
            html.Leaf("h2", site.Texts[TextKey.SiteOnThisPage], ("id", "toc-title"));
            using (html.Tag("ul"))
            {
                foreach (Heading heading in contents)
                {
                    using (html.Tag("li", ("class", heading.Level > 2 ? "deeper" : null)))
                    using (html.Tag("a", ("href", "#" + heading.Id)))
                    {
                        inlines.WriteWithoutLinks(html, heading.Title);
                    }
                }
            }
        }
    }

    private void Foot(HtmlWriter html, InlineHtml inlines)
    {
        using (html.Tag("footer", ("class", "foot")))
        {
            using (html.Tag("span"))
            {
                inlines.Write(html, site.Texts.Of(TextKey.SiteFooter));
            }


            if (site.Options.Revision is { } revision)
            {
                html.Text(" ").Leaf("span", site.Texts.Line(TextKey.SiteRevision, VisibleRevision(revision)));
            }
        }
    }

    /// <summary>As much of a commit's name as people use.</summary>
    private static string VisibleRevision(string revision) => revision.Length == 40 && revision.All(char.IsAsciiHexDigitLower) ? revision[..10] : revision;
}
