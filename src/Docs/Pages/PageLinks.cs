using CatalogModel;
using Docs.Documents;
using Docs.Language;
using Docs.Lookup;

namespace Docs.Pages;

/// <summary>Links between pages and to the source. What the catalog does not have is named without a link.</summary>
internal sealed class PageLinks(CatalogIndex index, Wording wording)
{
    /// <summary>A page, or a place on one, under a name of our own.</summary>
    public static PageLink To(string label, PageTarget target) => new(Inline.Text(label), target);

    /// <summary>The first page, by the system's name.</summary>
    public PageLink Index => To(index.Catalog.Settings.Name, PageTarget.Index);

    public Inline Service(string name) =>
        index.Service(name) is { } service ? new PageLink(Inline.Text(name), PageTarget.Of(service)) : Inline.Text(name);

    public Inline Services(IEnumerable<string> names) => Inline.Join(", ", names.Select(Service));

    /// <summary>An entity, by its name where the service is clear, else by its address.</summary>
    public static Inline Entity(EntityPlace place, Service? within = null) =>
        new PageLink(Inline.Code(place.Service == within ? place.Entity.Name : place.Address), PageTarget.Of(place));

    /// <summary>A store of a service.</summary>
    public static Inline Store(StorePlace place) => new PageLink(Inline.Code(place.Name), PageTarget.Of(place));

    /// <summary>A field, by its name in the service where the service is clear, else by its address.</summary>
    public static Inline Field(FieldPlace field, Service? within = null) =>
        new PageLink(Inline.Code(field.Place.Service == within ? field.NameInService : field.Address), PageTarget.Of(field));

    /// <summary>An entity of a service by the name that another entity of it uses.</summary>
    public Inline EntityNamed(Service service, string name) =>
        index.Entity($"{service.Name}.{name}") is { } place ? Entity(place, service) : Thing(name);

    /// <summary>What a foreign key leads to.</summary>
    public Inline RelatedEntity(Service service, Relationship relationship) => EntityNamed(service, relationship.To);

    public Inline Event(string name) =>
        index.Event(name) is { } flow ? new PageLink(Inline.Code(name), PageTarget.Of(flow)) : Inline.Code(name);

    public Inline Events(IEnumerable<string> names) => Inline.Join(", ", names.Select(Event));

    /// <summary>A field, entity, event, payload field or service, whatever the address names.</summary>
    public Inline Thing(string address) => Target(address) switch
    {
        null => Inline.Code(address),
        { Kind: PageKind.Service } service => new PageLink(Inline.Text(address), service),
        var target => new PageLink(Inline.Code(address), target),
    };

    /// <summary>What an address names; null when the catalog has none of it.</summary>
    public PageTarget? Target(string address) =>
        index.Field(address) is { } field ? PageTarget.Of(field)
        : index.Entity(address) is { } entity ? PageTarget.Of(entity)
        : index.Event(address) is { } flow ? PageTarget.Of(flow)
        : index.PayloadField(address) is { } payload ? PageTarget.Of(payload.Flow, payload.Field)
        : index.Service(address) is { } service ? PageTarget.Of(service)
        : null;

    /// <summary>A place in the source, by its symbol or file.</summary>
    public static Inline Place(Evidence place) => Link(place);

    /// <summary>Places in no order.</summary>
    public static Inline Places(IEnumerable<Evidence> places) => new SourcePlaces([.. places.Select(Link)], InOrder: false);

    /// <summary>Places in the order of a value's way.</summary>
    public static Inline Chain(IEnumerable<Evidence> places) => new SourcePlaces([.. places.Select(Link)], InOrder: true);

    /// <summary>What takes an event, leading to where that was seen; the places alone when no handler is known by a name.</summary>
    public Inline Handlers(ConsumedEvent consumed)
    {
        string[] named = [.. consumed.Handlers.Where(h => !SourceLabel.IsCompilerMade(h))];
        return named.Length == 0 ? Places(consumed.At) : Some(named.Select(h => Handler(h, consumed.At)));
    }

    /// <summary>A type by its name alone; a method that is seen itself as any place is.</summary>
    private static Inline Handler(string handler, IReadOnlyList<Evidence> seen)
    {
        if (seen.FirstOrDefault(p => p.Symbol == handler) is { } itself)
        {
            return Place(itself);
        }

        Inline label = Inline.Code(handler[(handler.LastIndexOf('.') + 1)..]);
        Evidence? place = seen.FirstOrDefault(p => p.Symbol?.StartsWith(handler + ".", StringComparison.Ordinal) == true) ?? seen.FirstOrDefault();
        return place is null ? label : new SourceLink(label, place);
    }

    private Inline Some(IEnumerable<Inline> pieces, int most = 5)
    {
        Inline[] distinct = [.. pieces.Distinct()];
        Inline shown = Inline.Join(", ", distinct.Take(most));
        return distinct.Length <= most ? shown : wording.Texts.Of(TextKey.AndMore, shown, wording.Texts.Figure(distinct.Length - most));
    }

    private static SourceLink Link(Evidence place) => new(SourceLabel.Of(place), place);

    /// <summary>A file or folder of the source.</summary>
    public static Inline File(string path) => new SourceLink(Inline.Code(path), new Evidence(path, 0));

    public static Inline Rule(string rule) => new RuleLink(rule);

    /// <summary>How a value reaches the field that holds it: its events, or another way.</summary>
    public Inline Way(FieldLink link) => link switch
    {
        { Via.Count: > 0 } => Events(link.Via),
        { Through: { } transport } => Inline.Text(wording.Of(transport)),
        _ => Inline.Empty,
    };
}
