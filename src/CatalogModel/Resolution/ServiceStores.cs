using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// The stores of one service, of all its projects together. A type stands once: in the store that is its home. EF's contexts come first,
/// then stores by how much they are made to keep; a cache and a search index only hold what is kept elsewhere.
/// </summary>
internal sealed class ServiceStores
{
    private ServiceStores(IReadOnlyList<ContextModel> contexts, ILookup<string, string> others)
    {
        Contexts = contexts;
        Others = others;
    }

    /// <summary>The stores, each with the entities that are at home there; those of EF are as they were read.</summary>
    public IReadOnlyList<ContextModel> Contexts { get; }

    /// <summary>Full name of a type → the contexts that keep it beside its home.</summary>
    public ILookup<string, string> Others { get; }

    /// <summary>Joins the stores of a service's projects.</summary>
    /// <param name="contexts">The stores of each project.</param>
    /// <param name="isForeign">Whether a table of which only uses were seen is another service's.</param>
    public static ServiceStores Of(IReadOnlyList<ContextModel> contexts, Func<EntityModel, bool> isForeign)
    {
        IReadOnlyList<ContextModel> mapped = [.. contexts.Where(c => c.Library is null)];
        Dictionary<string, string?> homes = new(StringComparer.Ordinal);
        foreach (EntityModel entity in mapped.SelectMany(c => c.Entities))
        {
            homes[entity.Type] = null;
        }

        HashSet<string> tables = new(mapped.SelectMany(c => c.Entities).Select(e => e.Table).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        List<ContextModel> stores = [.. mapped];
        List<(string Type, string Context)> others = [];
        foreach (ContextModel store in contexts.Where(c => c.Library is not null).GroupBy(c => c.Context, StringComparer.Ordinal).Select(Join)
            .OrderBy(c => c.Kind).ThenByDescending(c => c.HasType).ThenBy(c => c.Context, StringComparer.Ordinal))
        {
            List<EntityModel> own = [];
            foreach (EntityModel entity in store.Entities.Where(e => !(e.OnlyUsed && isForeign(e)) && !(store.Kind == StoreKind.Relational && tables.Contains(e.Table ?? ""))))
            {
                if (!homes.TryGetValue(entity.Type, out string? home))
                {
                    homes.Add(entity.Type, store.Library);
                    own.Add(entity);
                }
                else if (store.Kind != StoreKind.Relational && (home != store.Library || store.Kind == StoreKind.Cache))
                {
                    others.Add((entity.Type, store.Context));
                }
            }

            if (own.Count > 0 || others.Exists(o => o.Context == store.Context))
            {
                stores.Add(store with { Entities = own });
            }
        }

        return new(stores, others.ToLookup(o => o.Type, o => o.Context, StringComparer.Ordinal));
    }

    private static ContextModel Join(IEnumerable<ContextModel> parts)
    {
        IReadOnlyList<ContextModel> all = [.. parts.OrderBy(p => p.Project, StringComparer.Ordinal)];
        return all[0] with
        {
            Entities =
            [
                .. all.SelectMany(p => p.Entities)
                    .GroupBy(e => all[0].Kind == StoreKind.Relational ? e.Table?.ToLowerInvariant() ?? e.Type : e.Type, StringComparer.Ordinal).Select(Join)
                    .OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Type, StringComparer.Ordinal),
            ],
            Unresolved = [.. all.SelectMany(p => p.Unresolved)],
        };
    }

    /// <summary>What several projects say of one entity: the fullest word, with what the others know beside it.</summary>
    private static EntityModel Join(IEnumerable<EntityModel> same)
    {
        IReadOnlyList<EntityModel> all = [.. same.OrderBy(e => e.OnlyUsed).ThenByDescending(e => e.Key.Count > 0).ThenByDescending(e => e.Fields.Count)];
        return all[0] with
        {
            Table = all.Select(e => e.Table).FirstOrDefault(t => t is not null),
            Key = all.Select(e => e.Key).FirstOrDefault(k => k.Count > 0) ?? [],
            Fields = [.. all.SelectMany(e => e.Fields).GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Select(f => f.First()).OrderBy(f => f.Path, StringComparer.Ordinal)],
        };
    }
}
