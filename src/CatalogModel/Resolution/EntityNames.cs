using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Names the entities of a service: the type's simple name; <c>Owner+Type</c> or <c>Namespace+Type</c> where a store has two of one name;
/// <c>Store:Entity</c> where two stores of the service have entities of one name.
/// </summary>
internal static class EntityNames
{
    /// <summary>The names, in the order of the entities.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<(string Store, EntityModel Entity)> entities)
    {
        ILookup<(string Store, string Name), EntityModel> same = entities.ToLookup(e => (e.Store, e.Entity.Name), e => e.Entity);
        IReadOnlyList<string> inStore = [.. entities.Select(e => Within(e.Entity, [.. same[(e.Store, e.Entity.Name)]]))];
        ILookup<string, string> stores = entities.Select((e, i) => (e.Store, Name: inStore[i])).ToLookup(e => e.Name, e => e.Store, StringComparer.Ordinal);
        return [.. entities.Select((e, i) => stores[inStore[i]].Distinct(StringComparer.Ordinal).Count() == 1 ? inStore[i] : $"{e.Store}:{inStore[i]}")];
    }

    private static string Within(EntityModel entity, IReadOnlyList<EntityModel> same)
    {
        if (same.Count == 1)
        {
            return entity.Name;
        }

        string qualified = Qualified(entity);
        return same.Count(s => Qualified(s) == qualified) == 1 ? qualified : $"{qualified}+{entity.Table ?? entity.Type}";
    }

    private static string Qualified(EntityModel entity)
    {
        string around = entity.OwnedBy ?? (entity.Type.LastIndexOf('.') is int dot and > 0 ? entity.Type.Substring(0, dot) : "");
        return around.Length == 0 ? entity.Name : $"{around.Substring(around.LastIndexOf('.') + 1)}+{entity.Name}";
    }
}
