using CatalogModel;
using Docs.Lookup;
using Docs.Markdown;

namespace Docs.Pages;

/// <summary>Links as they read on one page. What the catalog does not have is named without a link.</summary>
/// <param name="context">What every page needs.</param>
/// <param name="file">The page's file, as <see cref="PageContext.File"/> gives it.</param>
internal sealed class PageLinks(PageContext context, string file)
{
    /// <summary>Another page, or a place on one.</summary>
    public Inline To(Inline label, string address)
    {
        int anchor = address.IndexOf('#', StringComparison.Ordinal);
        string target = context.File(anchor < 0 ? address : address[..anchor]);
        string fragment = anchor < 0 ? "" : address[anchor..];
        return Inline.Link(label, target == file && fragment.Length > 0 ? fragment : RelativePath.Of(file, target) + fragment);
    }

    public Inline Service(string name) =>
        context.Index.Service(name) is { } service ? To(Inline.Text(name), context.Addresses.Of(service)) : Inline.Text(name);

    public Inline Services(IEnumerable<string> names) => Inline.Join(", ", names.Select(Service));

    /// <summary>An entity, by its name where the service is clear, else by its address.</summary>
    public Inline Entity(EntityPlace place, Service? within = null) =>
        To(Inline.Code(place.Service == within ? place.Entity.Name : place.Address), context.Addresses.Of(place));

    /// <summary>A field, by its name in the service where the service is clear, else by its address.</summary>
    public Inline Field(FieldPlace field, Service? within = null) =>
        To(Inline.Code(field.Place.Service == within ? field.NameInService : field.Address), context.Addresses.Of(field));

    /// <summary>An entity of a service by the name that another entity of it uses.</summary>
    public Inline EntityNamed(Service service, string name) =>
        context.Index.Entity($"{service.Name}.{name}") is { } place ? Entity(place, service) : Thing(name);

    /// <summary>What a foreign key leads to.</summary>
    public Inline RelatedEntity(Service service, Relationship relationship) => EntityNamed(service, relationship.To);

    public Inline Event(string name) =>
        context.Index.Event(name) is { } flow ? To(Inline.Code(name), context.Addresses.Of(flow)) : Inline.Code(name);

    public Inline Events(IEnumerable<string> names) => Inline.Join(", ", names.Select(Event));

    /// <summary>A field, entity, event, payload field or service, whatever the address names.</summary>
    public Inline Thing(string address)
    {
        if (context.Index.Field(address) is { } field)
        {
            return Field(field);
        }

        if (context.Index.Entity(address) is { } entity)
        {
            return Entity(entity);
        }

        if (context.Index.Event(address) is not null)
        {
            return Event(address);
        }

        if (context.Index.PayloadField(address) is { } payload)
        {
            return To(Inline.Code(address), context.Addresses.Of(payload.Flow, payload.Field));
        }

        return context.Index.Service(address) is { } service ? Service(service.Name) : Inline.Code(address);
    }

    public Inline Place(Evidence place) => context.Sources.Place(place, file);

    /// <summary>Places, each named once; at most so many.</summary>
    public Inline Places(IEnumerable<Evidence> places, string separator = ", ", int most = 5) => Some(places.Select(Place), separator, most);

    /// <summary>What takes an event, leading to where that was seen; the places alone when no handler is known by a name.</summary>
    public Inline Handlers(ConsumedEvent consumed)
    {
        string[] named = [.. consumed.Handlers.Where(h => !SourceLinks.IsCompilerMade(h))];
        return named.Length == 0 ? Places(consumed.At) : Some(named.Select(h => Handler(h, consumed.At)), ", ", most: 5);
    }

    /// <summary>A type by its name alone; a method that is seen itself as any place is.</summary>
    private Inline Handler(string handler, IReadOnlyList<Evidence> seen)
    {
        if (seen.FirstOrDefault(p => p.Symbol == handler) is { } itself)
        {
            return Place(itself);
        }

        Inline label = Inline.Code(handler[(handler.LastIndexOf('.') + 1)..]);
        Evidence? place = seen.FirstOrDefault(p => p.Symbol?.StartsWith(handler + ".", StringComparison.Ordinal) == true) ?? seen.FirstOrDefault();
        return place is null ? label : context.Sources.To(place, label, file);
    }

    private static Inline Some(IEnumerable<Inline> pieces, string separator, int most)
    {
        Inline[] distinct = [.. pieces.Distinct()];
        Inline shown = Inline.Join(separator, distinct.Take(most));
        return distinct.Length <= most ? shown : Inline.Of($"{shown} and {distinct.Length - most} more");
    }

    public Inline File(string path) => context.Sources.File(path, file);

    public Inline Rule(string rule) => context.Sources.Rule(rule);

    /// <summary>How a value reaches the field that holds it: its events, or another way.</summary>
    public Inline Way(FieldLink link) => link switch
    {
        { Via.Count: > 0 } => Events(link.Via),
        { Through: { } transport } => Inline.Text(Wording.Of(transport)),
        _ => Inline.Empty,
    };
}
