using Docs.Documents;
using Docs.Lookup;
using Docs.Text;

namespace Docs.Site.Search;

/// <summary>Everything in a system that has a name of its own. What stands in drawings is in the catalog too, and is found there.</summary>
internal static class SearchEntries
{
    public static IEnumerable<SearchEntry> Of(SiteContext site)
    {
        CatalogIndex index = site.Pages.Index;
        foreach (CatalogModel.Service service in index.Catalog.Services.DistinctBy(s => s.Name))
        {
            yield return Entry(SearchKind.Service, service.Name, VisibleText.Short(service.Description ?? "", 80), PageTarget.Of(service));
        }

        foreach (EntityPlace place in index.Entities.DistinctBy(e => e.Address))
        {
            yield return Entry(SearchKind.Entity, place.Entity.Name, place.Service.Name, PageTarget.Of(place));
            foreach (FieldPlace field in place.Fields)
            {
                yield return Entry(SearchKind.Field, field.Field.Name, place.Address, PageTarget.Of(field));
            }
        }

        foreach (EventFlow flow in index.Events)
        {
            yield return Entry(SearchKind.Event, flow.Name, string.Join(", ", flow.Publishers.Select(p => p.Service.Name).Distinct()), PageTarget.Of(flow));
            foreach (string field in flow.PayloadFields)
            {
                yield return Entry(SearchKind.Payload, field, flow.Name, PageTarget.Of(flow, field));
            }
        }

        SearchEntry Entry(SearchKind kind, string name, string where, PageTarget target) => new(kind, name, where, site.Address(target));
    }
}
