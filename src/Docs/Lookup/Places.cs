using CatalogModel;

namespace Docs.Lookup;

/// <summary>An entity and the service it stands in.</summary>
internal sealed record EntityPlace(Service Service, Entity Entity)
{
    /// <summary><c>shortener.ShortUrl</c>.</summary>
    public string Address => $"{Service.Name}.{Entity.Name}";

    /// <summary>The service that owns it.</summary>
    public string Owner => Entity.Owner ?? Service.Name;

    /// <summary>True when it stands in its owner's own table, which this service maps too; a copy stands in another one.</summary>
    public bool InOwnersTable => Owner != Service.Name
        && Service.Access.Any(a => a.How == AccessKind.SharedTable && a.To == Owner && a.What == Entity.Table);

    /// <summary>Its fields: the key first, then by name.</summary>
    public IEnumerable<FieldPlace> Fields => Entity.Fields
        .OrderBy(f => KeyOrder(f.Name))
        .Select(f => new FieldPlace(this, f));

    private int KeyOrder(string field)
    {
        int order = Entity.Key.ToList().IndexOf(field);
        return order < 0 ? int.MaxValue : order;
    }
}

/// <summary>A field and the entity it stands in.</summary>
internal sealed record FieldPlace(EntityPlace Place, Field Field)
{
    /// <summary><c>shortener.ShortUrl.TargetUrl</c>.</summary>
    public string Address => $"{Place.Address}.{Field.Name}";

    /// <summary><c>ShortUrl.TargetUrl</c>.</summary>
    public string NameInService => $"{Place.Entity.Name}.{Field.Name}";

    public bool InKey => Place.Entity.Key.Contains(Field.Name);

    public bool InForeignKey => Place.Entity.Relationships.Any(r => r.Fields.Contains(Field.Name));
}

/// <summary>A field that copies or refers to another service's field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Link">What it copies or refers to, and how.</param>
/// <param name="Replica">True when it copies, false when it refers.</param>
internal sealed record HeldField(FieldPlace Field, FieldLink Link, bool Replica)
{
    /// <summary>The service that holds it.</summary>
    public Service Holder => Field.Place.Service;
}
