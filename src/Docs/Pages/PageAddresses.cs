using CatalogModel;
using Docs.Lookup;
using Docs.Text;

namespace Docs.Pages;

/// <summary>Where everything stands: page paths relative to the pages' folder, and anchors. The same for all pages of one catalog.</summary>
internal sealed class PageAddresses
{
    /// <summary>The page that hosts show for the folder.</summary>
    public const string Index = "README.md";

    public const string Owners = "who-owns-what.md";

    public const string Findings = "findings.md";

    public const string OpenQuestions = "open-questions.md";

    private readonly IReadOnlyDictionary<string, string> _services;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _entities;
    private readonly IReadOnlyDictionary<string, string> _events;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _fields;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _payloads;

    public PageAddresses(CatalogIndex index)
    {
        _services = Slugs.Assign(index.Catalog.Services.Select(s => s.Name));
        _entities = index.Catalog.Services.DistinctBy(s => s.Name)
            .ToDictionary(s => s.Name, s => Slugs.Assign(s.Entities.Select(e => e.Name)), StringComparer.Ordinal);
        _events = Slugs.Assign(index.Events.Select(e => e.Name));
        _fields = index.Entities.DistinctBy(e => e.Address)
            .ToDictionary(e => e.Address, e => Slugs.Assign(e.Entity.Fields.Select(f => f.Name)), StringComparer.Ordinal);
        _payloads = index.Events.ToDictionary(e => e.Name, e => Slugs.Assign(e.PayloadFields), StringComparer.Ordinal);
    }

    public string Of(Service service) => $"services/{_services[service.Name]}.md";

    public string Of(EntityPlace place) => $"entities/{_services[place.Service.Name]}/{_entities[place.Service.Name][place.Entity.Name]}.md";

    public string Of(FieldPlace field) => $"{Of(field.Place)}#{Anchor(field)}";

    public string Of(EventFlow flow) => $"events/{_events[flow.Name]}.md";

    public string Of(EventFlow flow, string payloadField) => $"{Of(flow)}#{Anchor(flow, payloadField)}";

    /// <summary>A field's anchor on its entity's page. The prefix keeps it apart from headings.</summary>
    public string Anchor(FieldPlace field) => "field-" + _fields[field.Place.Address][field.Field.Name];

    /// <summary>A payload field's anchor on its event's page.</summary>
    public string Anchor(EventFlow flow, string payloadField) => "payload-" + _payloads[flow.Name][payloadField];
}
