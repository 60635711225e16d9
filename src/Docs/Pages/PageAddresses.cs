using CatalogModel;
using Docs.Documents;
using Docs.Lookup;
using Docs.Text;

namespace Docs.Pages;

/// <summary>Where everything stands: page paths relative to the pages' folder, and anchors. The same for all forms of one catalog.</summary>
internal sealed class PageAddresses
{
    private readonly IReadOnlyDictionary<string, string> _services;
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _events;
    private readonly Dictionary<string, (string Entity, string Slug)> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Event, string Field), string> _payloads = [];
    private readonly Dictionary<(string Service, string Store), string> _stores = [];

    public PageAddresses(CatalogIndex index)
    {
        _services = Slugs.Assign(index.Catalog.Services.Select(s => s.Name));
        _events = Slugs.Assign(index.Events.Select(e => e.Name));
        foreach (Service service in index.Catalog.Services.DistinctBy(s => s.Name))
        {
            foreach ((string store, string slug) in Slugs.Assign(StorePlace.Of(service).Select(s => s.Name)))
            {
                _stores[(service.Name, store)] = slug;
            }

            IReadOnlyDictionary<string, string> slugs = Slugs.Assign(service.Entities.Select(e => e.Name));
            foreach (EntityPlace place in service.Entities.Select(e => new EntityPlace(service, e)))
            {
                AddFields(place, $"entities/{_services[service.Name]}/{slugs[place.Entity.Name]}");
            }
        }

        foreach (EventFlow flow in index.Events)
        {
            foreach ((string field, string slug) in Slugs.Assign(flow.PayloadFields))
            {
                _payloads[(flow.Name, field)] = slug;
            }
        }
    }

    /// <summary>The path of the page that shows a thing, without its file's ending: <c>entities/ordering/order</c>. A field stands on its entity's page.</summary>
    public string Path(PageTarget target) => target.Kind switch
    {
        PageKind.Owners => "who-owns-what",
        PageKind.Findings => "findings",
        PageKind.OpenQuestions => "open-questions",
        PageKind.Changes => "changes",
        PageKind.Service => $"services/{_services[target.Name]}",
        PageKind.Store => $"stores/{_services[target.Name]}/{_stores[(target.Name, target.Part)]}",
        PageKind.Entity => _entities[target.Name],
        PageKind.Field => _fields[target.Name].Entity,
        PageKind.Event or PageKind.Payload => $"events/{_events[target.Name]}",
        _ => "index",
    };

    /// <summary>Where on its page a thing stands; null for what the page is about. The prefix keeps it apart from headings.</summary>
    public string? Anchor(PageTarget target) => target.Kind switch
    {
        PageKind.Field => "field-" + _fields[target.Name].Slug,
        PageKind.Payload => "payload-" + _payloads[(target.Name, target.Part)],
        _ => null,
    };

    /// <summary>The anchor of the part of a page that is about a service.</summary>
    public string PartOf(string service) => "service-" + (_services.TryGetValue(service, out string? slug) ? slug : Slugs.Assign([service])[service]);

    private void AddFields(EntityPlace place, string path)
    {
        if (!_entities.TryAdd(place.Address, path))
        {
            return;
        }

        foreach ((string field, string slug) in Slugs.Assign(place.Entity.Fields.Select(f => f.Name)))
        {
            _fields.TryAdd($"{place.Address}.{field}", (path, slug));
        }
    }
}
