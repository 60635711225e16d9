using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The tables that services declare, by mapping or creating them. A table that a service only uses and another declares is that one's.</summary>
internal sealed class ForeignTables
{
    private readonly Dictionary<string, List<(string Service, EntityModel Entity)>> declared = new(StringComparer.OrdinalIgnoreCase);

    public ForeignTables(IReadOnlyDictionary<string, List<ContextModel>> contexts)
    {
        foreach (KeyValuePair<string, List<ContextModel>> service in contexts)
        {
            foreach (EntityModel entity in service.Value.Where(c => c.Kind == StoreKind.Relational).SelectMany(c => c.Entities).Where(e => e is { Table: not null, OnlyUsed: false }))
            {
                declared.Put(entity.Table!, (service.Key, entity));
            }
        }
    }

    /// <summary>Whether another service declares the table of an entity, in the same schema as far as both name one, and the service itself does not.</summary>
    public bool Contains(string service, EntityModel entity)
    {
        IReadOnlyList<(string Service, EntityModel Entity)> found =
            [.. declared.At(entity.Table ?? "").Where(d => entity.Schema is null || d.Entity.Schema is null || string.Equals(entity.Schema, d.Entity.Schema, StringComparison.OrdinalIgnoreCase))];
        return found.Count > 0 && found.All(d => d.Service != service);
    }
}
