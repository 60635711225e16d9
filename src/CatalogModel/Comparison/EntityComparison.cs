using CatalogModel.Resolution;

namespace CatalogModel.Comparison;

/// <summary>What changed in the entities of one service.</summary>
internal sealed class EntityComparison
{
    private readonly Service was;
    private readonly Service now;
    private readonly Dependents dependents;
    private readonly Dictionary<string, Entity> successors = new(StringComparer.Ordinal);

    private EntityComparison(Service was, Service now, Dependents dependents)
    {
        this.was = was;
        this.now = now;
        this.dependents = dependents;
        foreach (Entity entity in now.Entities.Where(e => was.Entities.Any(o => o.Name == e.Name)))
        {
            successors[entity.Name] = entity;
        }

        foreach (Entity gone in was.Entities.Where(e => !successors.ContainsKey(e.Name)))
        {
            if (now.Entities.FirstOrDefault(e => !successors.ContainsValue(e) && IsRenamed(gone, e)) is { } renamed)
            {
                successors[gone.Name] = renamed;
            }
        }
    }

    public static IEnumerable<CatalogChange> Of(Service was, Service now, Dependents dependents)
    {
        EntityComparison comparison = new(was, now, dependents);
        return was.Entities.Where(e => !e.Technical).SelectMany(comparison.Changes)
            .Concat(now.Entities.Where(e => !e.Technical && !comparison.successors.ContainsValue(e)).Select(e => new CatalogChange(CatalogChangeKind.Added, now.Name, $"{now.Name}.{e.Name}", "The entity is new.", [])));
    }

    /// <summary>An entity of another name in the same table, or with the same fields, is the same under another name.</summary>
    private static bool IsRenamed(Entity gone, Entity candidate) =>
        (gone.Table is not null && gone.Table == candidate.Table && gone.Store == candidate.Store)
        || (gone.Fields.Count > 1 && gone.Fields.Select(f => (f.Name, f.Type)).SequenceEqual(candidate.Fields.Select(f => (f.Name, f.Type))));

    private IEnumerable<CatalogChange> Changes(Entity entity)
    {
        string address = $"{was.Name}.{entity.Name}";
        if (!successors.TryGetValue(entity.Name, out Entity? successor))
        {
            IReadOnlyList<ChangeHit> hits = dependents.OfEntity(address, entity);
            yield return new(CatalogChangeKind.Removed, was.Name, address, "The entity is gone.", hits) { Breaking = hits.Count > 0 };
            yield break;
        }

        if (successor.Name != entity.Name)
        {
            yield return new(CatalogChangeKind.Renamed, was.Name, address, $"The entity is called `{successor.Name}`.", dependents.OfEntity(address, entity));
        }

        if (!entity.Key.SequenceEqual(successor.Key) && !entity.Key.Except(successor.Fields.Select(f => f.Name)).Any())
        {
            IReadOnlyList<ChangeHit> hits = Dependents.Sorted(entity.Key.SelectMany(k => dependents.HoldersOf($"{address}.{k}").Select(h => h.Hit)));
            yield return new(CatalogChangeKind.KeyChanged, was.Name, address, $"The key is `{string.Join(", ", successor.Key)}` and was `{string.Join(", ", entity.Key)}`.", hits) { Breaking = hits.Count > 0 };
        }

        if (entity.Owner != successor.Owner)
        {
            yield return new(CatalogChangeKind.OwnerChanged, was.Name, address, $"`{successor.Owner ?? now.Name}` owns it, and `{entity.Owner ?? was.Name}` did.", dependents.OfEntity(address, entity));
        }

        foreach (CatalogChange change in new FieldComparison(now, address, entity, successor, dependents).Changes())
        {
            yield return change;
        }
    }
}
