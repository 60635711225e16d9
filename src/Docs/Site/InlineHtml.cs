using Docs.Documents;
using Docs.Language;
using Docs.Pages;
using Docs.Site.Html;

namespace Docs.Site;

/// <summary>Pieces within lines as HTML, as they read on one page.</summary>
/// <param name="site">What every page needs.</param>
/// <param name="page">The page's path.</param>
internal sealed class InlineHtml(SiteContext site, string page)
{
    /// <summary>More places than these are folded away.</summary>
    private const int MostPlaces = 4;

    /// <summary>Writes a piece.</summary>
    public void Write(HtmlWriter html, Inline inline)
    {
        switch (inline)
        {
            case Sequence sequence:
                foreach (Inline part in sequence.Parts)
                {
                    Write(html, part);
                }

                break;
            case PlainText text:
                html.Text(text.Value);
                break;
            case CodeText { Value.Length: > 0 } code:
                html.Code(code.Value);
                break;
            case StrongText strong:
                Within(html, "strong", strong.Content);
                break;
            case AsideText aside:
                Within(html, "em", aside.Content);
                break;
            case PageLink link:
                Within(html, "a", link.Label, ("href", Href(link.Target)));
                break;
            case SourceLink source:
                Source(html, source);
                break;
            case SourcePlaces places:
                Places(html, places);
                break;
            case RuleLink rule when site.Sources.Rule(rule.Rule) is { } address:
                html.Leaf("a", rule.Rule, ("href", address));
                break;
            case RuleLink rule:
                html.Text(rule.Rule);
                break;
            case Badge badge:
                Within(html, "span", badge.Label, ("class", $"badge {Tones.Of(badge.Kind)}"));
                break;
        }
    }

    /// <summary>Writes a piece that stands within a link already.</summary>
    public void WriteWithoutLinks(HtmlWriter html, Inline inline)
    {
        switch (inline)
        {
            case Sequence sequence:
                foreach (Inline part in sequence.Parts)
                {
                    WriteWithoutLinks(html, part);
                }

                break;
            case PageLink link:
                WriteWithoutLinks(html, link.Label);
                break;
            case SourceLink source:
                WriteWithoutLinks(html, source.Label);
                break;
            case RuleLink rule:
                html.Text(rule.Rule);
                break;
            default:
                Write(html, inline);
                break;
        }
    }

    /// <summary>The way to a thing from this page.</summary>
    public string Href(PageTarget target)
    {
        string path = site.Path(target);
        string anchor = site.Anchor(target) is { } name ? "#" + name : "";
        return path == page && anchor.Length > 0 ? anchor : RelativePath.Of(page, path) + anchor;
    }

    /// <summary>The way to any file of the site from this page.</summary>
    public string Href(string path) => RelativePath.Of(page, path);

    private void Within(HtmlWriter html, string element, Inline content, params ReadOnlySpan<(string, string?)> attributes)
    {
        using (html.Tag(element, attributes))
        {
            Write(html, content);
        }
    }

    private void Source(HtmlWriter html, SourceLink source)
    {
        string? address = site.Sources.Address(source.Place, page);
        Within(html, address is null ? "span" : "a", source.Label, ("class", "source"), ("href", address), ("title", source.Place.At));
    }

    private void Places(HtmlWriter html, SourcePlaces places)
    {
        SourceLink[] distinct = [.. places.Places.Distinct()];
        Some(html, distinct.AsSpan(0, Math.Min(distinct.Length, MostPlaces)), places.InOrder);
        if (distinct.Length > MostPlaces)
        {
            using (html.Text(" ").Tag("details", ("class", "more-places")))
            {
                html.Leaf("summary", site.Texts.Line(TextKey.SiteMorePlaces, site.Texts.Number(distinct.Length - MostPlaces)));
                Some(html, distinct.AsSpan(MostPlaces), places.InOrder);
            }
        }
    }

    private void Some(HtmlWriter html, ReadOnlySpan<SourceLink> places, bool inOrder)
    {
        for (int i = 0; i < places.Length; i++)
        {
            html.Text(i == 0 ? "" : inOrder ? " → " : ", ");
            Source(html, places[i]);
        }
    }
}
