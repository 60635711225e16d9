using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;
using Docs.Pages;
using Docs.Site.Html;

namespace Docs.Site;

/// <summary>The pages beside a page: the system's, the services, and what belongs to the same service. Bounded, however large the system is.</summary>
internal sealed class Navigation
{
    /// <summary>Longer lists are left to search and to the pages that have them in full.</summary>
    private const int MostServices = 40;

    private const int MostEntities = 30;

    private const int MostEvents = 20;

    private readonly SiteContext _site;
    private readonly (string Label, PageTarget Target, int? Count)[] _system;
    private readonly Service[] _services;
    private readonly ILookup<string, string> _events;

    public Navigation(SiteContext site)
    {
        _site = site;
        PageContext pages = site.Pages;
        _system =
        [
            (site.Texts[TextKey.SiteOverview], PageTarget.Index, null),
            .. OwnersTable.HasOwnPage(pages) ? [(site.Texts[TextKey.TitleOwners], PageTarget.Owners, null)] : Array.Empty<(string, PageTarget, int?)>(),
            (site.Texts[TextKey.TitleFindings], PageTarget.Findings, pages.Index.Findings.Count),
            (site.Texts[TextKey.TitleOpenQuestions], PageTarget.OpenQuestions, pages.Questions.Count),
            .. pages.Changes is not null ? [(site.Texts[TextKey.FigureChanges], PageTarget.Changes, null)] : Array.Empty<(string, PageTarget, int?)>(),
        ];
        _services = [.. pages.Catalog.Services.DistinctBy(s => s.Name)];
        _events = pages.Index.Events
            .SelectMany(e => e.Publishers.Select(p => p.Service.Name).Concat(e.Consumers.Select(c => c.Service.Name)).Distinct().Select(s => (Service: s, e.Name)))
            .ToLookup(e => e.Service, e => e.Name, StringComparer.Ordinal);
    }

    /// <summary>Writes it as it stands beside a page.</summary>
    public void Write(HtmlWriter html, InlineHtml inlines, PageTarget page)
    {
        Service? service = ServiceOf(page);
        Links(html, inlines, page, _system, null);
        html.Leaf("h2", _site.Texts[TextKey.FigureServices]);
        if (_services.Length <= MostServices)
        {
            Links(html, inlines, page, _services.Select(s => (s.Name, PageTarget.Of(s), (int?)null)), null);
        }
        else
        {
            Links(html, inlines, page, service is null ? [] : [(service.Name, PageTarget.Of(service), null)], (_site.Texts.Line(TextKey.SiteAllServices, _site.Texts.Number(_services.Length)), PageTarget.Index));
        }

        if (service is null)
        {
            return;
        }

        PageTarget all = PageTarget.Of(service);
        EntityPlace[] entities = [.. service.Entities.Where(e => !e.Technical).Select(e => new EntityPlace(service, e))];
        Section(html, inlines, page, _site.Texts[TextKey.FigureEntities], [.. entities.Select(e => (e.Entity.Name, PageTarget.Of(e), (int?)null))], MostEntities, all);
        Section(html, inlines, page, _site.Texts[TextKey.TitleEvents], [.. _events[service.Name].Select(e => (_site.Pages.EventEnding.Without(e), new PageTarget(PageKind.Event, e), (int?)null))], MostEvents, all);
    }

    /// <summary>The service a page belongs to: for an event the one that publishes it.</summary>
    private Service? ServiceOf(PageTarget page)
    {
        CatalogIndex index = _site.Pages.Index;
        return page.Kind switch
        {
            PageKind.Service => index.Service(page.Name),
            PageKind.Entity => index.Entity(page.Name)?.Service,
            PageKind.Field => index.Field(page.Name)?.Place.Service,
            PageKind.Event => index.Event(page.Name) is { } flow ? flow.Publishers.Select(p => p.Service).Concat(flow.Consumers.Select(c => c.Service)).FirstOrDefault() : null,
            _ => null,
        };
    }

    /// <summary>Whether a page of the list is the entity of the field that is shown.</summary>
    private bool IsAbove(PageTarget target, PageTarget page) =>
        page.Kind == PageKind.Field && target.Kind == PageKind.Entity && _site.Pages.Index.Field(page.Name)?.Place.Address == target.Name;

    private void Section(HtmlWriter html, InlineHtml inlines, PageTarget page, string title, (string, PageTarget Target, int?)[] links, int most, PageTarget all)
    {
        if (links.Length == 0)
        {
            return;
        }

        html.Leaf("h2", title);
        // The page itself is always among them.
        int shown = links.Length <= most ? links.Length : most - 1;
        int current = Array.FindIndex(links, l => l.Target == page || IsAbove(l.Target, page));
        int start = Math.Clamp(current - (shown / 2), 0, links.Length - shown);
        Links(html, inlines, page, links[start..(start + shown)], links.Length > shown ? ($"{_site.Texts.Number(links.Length)} …", all) : null);
    }

    private void Links(
        HtmlWriter html, InlineHtml inlines, PageTarget page, IEnumerable<(string Label, PageTarget Target, int? Count)> links, (string Label, PageTarget Target)? more)
    {
        using (html.Tag("ul"))
        {
            foreach ((string label, PageTarget target, int? count) in links)
            {
                using (html.Tag("li"))
                using (html.Tag("a", ("href", inlines.Href(target)), ("aria-current", target == page ? "page" : IsAbove(target, page) ? "true" : null)))
                {
                    using (html.Tag("span"))
                    {
                        html.Name(label);
                    }

                    if (count is > 0)
                    {
                        html.Text(" ").Leaf("span", _site.Texts.Number(count.Value), ("class", "count"));
                    }
                }
            }

            if (more is { } all)
            {
                using (html.Tag("li"))
                {
                    html.Leaf("a", all.Label, ("href", inlines.Href(all.Target)), ("class", "more"));
                }
            }
        }
    }
}
