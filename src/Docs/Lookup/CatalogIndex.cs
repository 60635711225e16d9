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
    private readonly ILookup<string, Finding> _findings;

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
        _findings = findings.ToLookup(f => f.Service, StringComparer.Ordinal);
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

    /// <summary>The findings that stand in a service.</summary>
    public IEnumerable<Finding> FindingsIn(string service) => _findings[service];

    /// <summary>The service that an address belongs to; null when the catalog has none of that name.</summary>
    public Service? ServiceOf(string address)
    {
        int dot = address.IndexOf('.', StringComparison.Ordinal);
        return Service(dot < 0 ? address : address[..dot]);
    }

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
