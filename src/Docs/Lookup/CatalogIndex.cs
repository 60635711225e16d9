using CatalogModel;
using CatalogModel.Findings;

namespace Docs.Lookup;

/// <summary>A catalog seen from every side: addresses lead to things, and things know who refers to them.</summary>
internal sealed class CatalogIndex
{
    private readonly Dictionary<string, Service> _services;
    private readonly Dictionary<string, EntityPlace> _entities;
    private readonly Dictionary<string, FieldPlace> _fields;
    private readonly Dictionary<string, EventFlow> _events;
    private readonly ILookup<string, HeldField> _heldByTarget;
    private readonly ILookup<string, HeldField> _heldByService;
    private readonly ILookup<string, HeldField> _heldByEntity;
    private readonly ILookup<string, Finding> _findingsByService;
    private readonly ILookup<string, Finding> _findingsByThing;
    private readonly ILookup<string, Finding> _findingsByAddress;

    public CatalogIndex(Catalog catalog, IReadOnlyList<Finding> findings)
    {
        Catalog = catalog;
        Findings = findings;
        Entities = [.. catalog.Services.SelectMany(s => s.Entities.Select(e => new EntityPlace(s, e)))];
        FieldPlace[] fields = [.. Entities.SelectMany(e => e.Fields)];
        Held =
        [
            .. fields.SelectMany(f => f.Field.Replicates.Select(l => new HeldField(f, l, Replica: true))
                .Concat(f.Field.References.Select(l => new HeldField(f, l, Replica: false)))),
        ];
        Events = EventFlow.Of(catalog);
        _services = First(catalog.Services, s => s.Name);
        _entities = First(Entities, e => e.Address);
        _fields = First(fields, f => f.Address);
        _events = First(Events, e => e.Name);
        _heldByTarget = Held.ToLookup(h => h.Link.To, StringComparer.Ordinal);
        _heldByService = Held.ToLookup(h => h.Holder.Name, StringComparer.Ordinal);
        _heldByEntity = Held.ToLookup(h => h.Field.Place.Address, StringComparer.Ordinal);
        _findingsByService = findings.ToLookup(f => f.Service, StringComparer.Ordinal);
        _findingsByAddress = findings.ToLookup(f => f.Address, StringComparer.Ordinal);
        _findingsByThing = findings.ToLookup(f => ThingOf(f.Address), StringComparer.Ordinal);
    }

    /// <summary>The catalog.</summary>
    public Catalog Catalog { get; }

    /// <summary>All findings.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>All entities, by service and name.</summary>
    public IReadOnlyList<EntityPlace> Entities { get; }

    /// <summary>All events, by name.</summary>
    public IReadOnlyList<EventFlow> Events { get; }

    /// <summary>All fields that copy or refer to another service's field.</summary>
    public IReadOnlyList<HeldField> Held { get; }

    public Service? Service(string name) => _services.GetValueOrDefault(name);

    public EntityPlace? Entity(string address) => _entities.GetValueOrDefault(address);

    public FieldPlace? Field(string address) => _fields.GetValueOrDefault(address);

    public EventFlow? Event(string name) => _events.GetValueOrDefault(name);

    /// <summary>The fields elsewhere that copy or refer to a field.</summary>
    public IEnumerable<HeldField> HeldOf(FieldPlace field) => _heldByTarget[field.Address];

    /// <summary>The fields of a service that copy or refer to others' fields.</summary>
    public IEnumerable<HeldField> HeldBy(Service service) => _heldByService[service.Name];

    /// <summary>The fields of an entity that copy or refer to other services' fields.</summary>
    public IEnumerable<HeldField> HeldBy(EntityPlace entity) => _heldByEntity[entity.Address];

    /// <summary>The findings that stand in a service.</summary>
    public IEnumerable<Finding> FindingsIn(string service) => _findingsByService[service];

    /// <summary>The findings about an entity or one of its fields, wherever they stand.</summary>
    public IEnumerable<Finding> FindingsAbout(EntityPlace entity) => _findingsByThing[entity.Address];

    /// <summary>The findings about exactly what an address names, wherever they stand.</summary>
    public IEnumerable<Finding> FindingsAt(string address) => _findingsByAddress[address];

    /// <summary>The findings about an event or one of its payload fields, wherever they stand.</summary>
    public IEnumerable<Finding> FindingsAbout(EventFlow flow) => _findingsByThing[flow.Name];

    /// <summary>The event and the payload field that an address names; null when it names none.</summary>
    public (EventFlow Flow, string Field)? PayloadField(string address)
    {
        for (int dot = address.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = address.IndexOf('.', dot + 1))
        {
            if (Event(address[..dot]) is { } flow && flow.PayloadFields.Contains(address[(dot + 1)..]))
            {
                return (flow, address[(dot + 1)..]);
            }
        }

        return null;
    }

    /// <summary>The service that an address belongs to; null when the catalog has none of that name.</summary>
    public Service? ServiceOf(string address)
    {
        int dot = address.IndexOf('.', StringComparison.Ordinal);
        return Service(dot < 0 ? address : address[..dot]);
    }

    /// <summary>The entity or event that has a page of its own and is or contains what the address names.</summary>
    private string ThingOf(string address) =>
        Field(address)?.Place.Address ?? Entity(address)?.Address ?? Event(address)?.Name ?? PayloadField(address)?.Flow.Name ?? "";

    /// <summary>Addresses are unique in a sound catalog; in another one the first keeps its pages whole.</summary>
    private static Dictionary<string, T> First<T>(IEnumerable<T> things, Func<T, string> key)
    {
        Dictionary<string, T> first = new(StringComparer.Ordinal);
        foreach (T thing in things)
        {
            first.TryAdd(key(thing), thing);
        }

        return first;
    }
}
