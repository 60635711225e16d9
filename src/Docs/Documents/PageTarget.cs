using CatalogModel;
using Docs.Lookup;

namespace Docs.Documents;

/// <summary>What a page is about.</summary>
internal enum PageKind
{
    /// <summary>The first page: the whole system.</summary>
    Index,

    /// <summary>The glossary of who owns what.</summary>
    Owners,

    /// <summary>All findings.</summary>
    Findings,

    /// <summary>What the catalog cannot say.</summary>
    OpenQuestions,

    /// <summary>What changed since an earlier state.</summary>
    Changes,

    /// <summary>A service.</summary>
    Service,

    /// <summary>A store of a service.</summary>
    Store,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A field of an entity.</summary>
    Field,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A field of an event's payload.</summary>
    Payload,
}

/// <summary>What a link leads to. Where that stands is the renderer's business.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The service's name (also of a store), the entity's or field's address, the event's name; empty where there is one of the kind.</param>
/// <param name="Part">The payload field's or the store's name; else empty.</param>
internal sealed record PageTarget(PageKind Kind, string Name = "", string Part = "")
{
    /// <summary>The first page.</summary>
    public static PageTarget Index { get; } = new(PageKind.Index);

    /// <summary>The glossary.</summary>
    public static PageTarget Owners { get; } = new(PageKind.Owners);

    /// <summary>All findings.</summary>
    public static PageTarget Findings { get; } = new(PageKind.Findings);

    /// <summary>What the catalog cannot say.</summary>
    public static PageTarget OpenQuestions { get; } = new(PageKind.OpenQuestions);

    /// <summary>What changed since an earlier state.</summary>
    public static PageTarget Changes { get; } = new(PageKind.Changes);

    /// <summary>A service.</summary>
    public static PageTarget Of(Service service) => new(PageKind.Service, service.Name);

    /// <summary>A store.</summary>
    public static PageTarget Of(StorePlace place) => new(PageKind.Store, place.Service.Name, place.Name);

    /// <summary>An entity.</summary>
    public static PageTarget Of(EntityPlace place) => new(PageKind.Entity, place.Address);

    /// <summary>A field.</summary>
    public static PageTarget Of(FieldPlace field) => new(PageKind.Field, field.Address);

    /// <summary>An event.</summary>
    public static PageTarget Of(EventFlow flow) => new(PageKind.Event, flow.Name);

    /// <summary>A field of an event's payload.</summary>
    public static PageTarget Of(EventFlow flow, string payloadField) => new(PageKind.Payload, flow.Name, payloadField);
}
