using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Names the entities of a service: the type's simple name; <c>Owner+Type</c> or <c>Namespace+Type</c> where a store has two of one name;
/// <c>Store:Entity</c> where two stores of the service have entities of one name.
/// </summary>
internal static class EntityNames
{
    /// <summary>The names by store and position of the entity in its context.</summary>
    public static IReadOnlyDictionary<(string Store, EntityModel Entity), string> Of(IReadOnlyList<(string Store, EntityModel Entity)> entities)
    {
        Dictionary<(string, EntityModel), string> names = [];
        foreach (IGrouping<(string Store, string Name), (string Store, EntityModel Entity)> same in entities.GroupBy(e => (e.Store, e.Entity.Name)))
        {
            foreach ((string store, EntityModel entity) in same)
            {
                names[(store, entity)] = same.Count() == 1 ? entity.Name : Within(entity, [.. same.Select(s => s.Entity)]);
            }
        }

        ILookup<string, string> stores = names.ToLookup(n => n.Value, n => n.Key.Item1, StringComparer.Ordinal);
        return names.ToDictionary(
            n => (n.Key.Item1, n.Key.Item2),
            n => stores[n.Value].Distinct(StringComparer.Ordinal).Count() == 1 ? n.Value : $"{n.Key.Item1}:{n.Value}");
    }

    private static string Within(EntityModel entity, IReadOnlyList<EntityModel> same)
    {
        string plain = Qualified(entity);
        return same.Count(s => Qualified(s) == plain) == 1 ? plain : $"{plain}+{entity.Table ?? entity.Type}";
    }

    private static string Qualified(EntityModel entity)
    {
        string around = entity.OwnedBy ?? (entity.Type.LastIndexOf('.') is int dot and > 0 ? entity.Type.Substring(0, dot) : "");
        return around.Length == 0 ? entity.Name : $"{around.Substring(around.LastIndexOf('.') + 1)}+{entity.Name}";
    }
}
