namespace CatalogModel.Comparison;

/// <summary>What changed between two catalogs.</summary>
public enum CatalogChangeKind
{
    /// <summary>A service, entity, field, event or payload field is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another name and is otherwise what it was.</summary>
    Renamed,

    /// <summary>Its type is another one.</summary>
    Retyped,

    /// <summary>It takes fewer values than before.</summary>
    Narrowed,

    /// <summary>It takes more values than before.</summary>
    Widened,

    /// <summary>The key of an entity is another one.</summary>
    KeyChanged,

    /// <summary>Another service owns it.</summary>
    OwnerChanged,

    /// <summary>The classification of a field is another one.</summary>
    Classified,

    /// <summary>A replica or reference is no longer brought by an event.</summary>
    Unfilled,

    /// <summary>An event's contract or topic has another name, by which messages are told apart on the way.</summary>
    Readdressed,

    /// <summary>A payload field's value comes from other fields.</summary>
    OriginChanged,

    /// <summary>A service touches another one's data directly, which it did not before.</summary>
    AccessAdded,
}

/// <summary>One difference between two catalogs.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Service">The service in which it happened.</param>
/// <param name="Address">The thing that it happened to: where it was; of what is new, where it is.</param>
/// <param name="What">What happened, in a sentence.</param>
/// <param name="Hits">Who depends on what was, and is still there; sorted.</param>
public sealed record CatalogChange(CatalogChangeKind Kind, string Service, string Address, string What, IReadOnlyList<ChangeHit> Hits)
{
    /// <summary>Whether it breaks what it hits; else those are only to know of it.</summary>
    public bool Breaking { get; init; }
}

/// <summary>Something that depends on what changed.</summary>
/// <param name="Service">The service that depends on it.</param>
/// <param name="Address">What depends on it there: a field, or an event that the service takes.</param>
/// <param name="How">In which way, in a few words.</param>
public sealed record ChangeHit(string Service, string Address, string How);
