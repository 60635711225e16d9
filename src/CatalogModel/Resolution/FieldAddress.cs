namespace CatalogModel.Resolution;

/// <summary>A field of the system: service, entity and the field's path.</summary>
internal readonly record struct FieldAddress(string Service, string Entity, string Field) : IComparable<FieldAddress>
{
    /// <summary>The address as it is written: <c>shortener.ShortUrl.TargetUrl</c>.</summary>
    public override string ToString() => $"{Service}.{Entity}.{Field}";

    /// <summary>The address of its entity.</summary>
    public EntityAddress Owner => new(Service, Entity);

    public int CompareTo(FieldAddress other) => string.CompareOrdinal(ToString(), other.ToString());
}

/// <summary>An entity of the system.</summary>
internal readonly record struct EntityAddress(string Service, string Entity)
{
    /// <summary>The address as it is written: <c>shortener.ShortUrl</c>.</summary>
    public override string ToString() => $"{Service}.{Entity}";
}
