namespace Docs.Site.Search;

/// <summary>What kind of thing is found. The numbers are what the script knows them by, and the order in which equal fits are shown.</summary>
internal enum SearchKind
{
    /// <summary>A service.</summary>
    Service,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A field of an entity.</summary>
    Field,

    /// <summary>A field of an event's payload.</summary>
    Payload,
}

/// <summary>Something that can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Where">What it stands in: a service, an entity's address, an event.</param>
/// <param name="Address">Where it leads, relative to the site's root.</param>
internal sealed record SearchEntry(SearchKind Kind, string Name, string Where, string Address) : IComparable<SearchEntry>
{
    /// <summary>Wider things first, then shorter names: what more people look for.</summary>
    public int CompareTo(SearchEntry? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Kind.CompareTo(other.Kind);
        order = order != 0 ? order : Name.Length.CompareTo(other.Name.Length);
        order = order != 0 ? order : string.CompareOrdinal(Name, other.Name);
        order = order != 0 ? order : string.CompareOrdinal(Where, other.Where);
        return order != 0 ? order : string.CompareOrdinal(Address, other.Address);
    }
}
