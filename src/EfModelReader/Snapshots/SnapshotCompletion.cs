using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using Microsoft.CodeAnalysis;

namespace EfModelReader.Snapshots;

/// <summary>
/// Adds to a model that was read from source what only a package knows: entities whose types come from packages that are not at hand, and
/// fields that the code's own entities inherit from such packages. The snapshot has them. Where source and snapshot tell of the same thing, the
/// source is right: a snapshot is as old as the last migration. What was added is said.
/// </summary>
internal sealed class SnapshotCompletion(SourceSet sources, IReadOnlyList<ContextModel> snapshots)
{
    private const string PackageMissing = "package that is not at hand";

    /// <summary>Completes a model; returns it as it is when nothing is missing or there is no snapshot.</summary>
    public ContextModel Complete(ContextModel model)
    {
        if (!model.Unresolved.Any(u => u.Why.Contains(PackageMissing, StringComparison.Ordinal)) || Snapshot(model) is not { } snapshot)
        {
            return model;
        }

        List<EntityModel> entities = [];
        List<UnresolvedItem> added = [];
        Dictionary<string, EntityModel> known = model.Entities.GroupBy(e => e.Type, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (EntityModel entity in model.Entities)
        {
            EntityModel[] same = [.. snapshot.Entities.Where(e => e.Type == entity.Type)];
            EntityModel completed = same.Length == 1 ? Complete(entity, same[0]) : entity;
            entities.Add(completed);
            if (completed != entity)
            {
                added.Add(Added(entity.Type, "fields of it", model, snapshot));
            }
        }

        foreach (EntityModel entity in snapshot.Entities.Where(e => !known.ContainsKey(e.Type) && !IsSource(e.Type) && (e.OwnedBy is null || !IsSource(e.OwnedBy))))
        {
            entities.Add(entity);
            added.Add(Added(entity.Type, "it", model, snapshot));
        }

        return added.Count == 0 ? model : model with
        {
            Entities = [.. entities.OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Type, StringComparer.Ordinal).ThenBy(e => e.Table, StringComparer.Ordinal)],
            Unresolved = [.. model.Unresolved, .. added],
        };
    }

    /// <summary>The contexts that packages bring whole: nothing of them stands in the source but the snapshot of their migrations.</summary>
    public IEnumerable<ContextModel> ContextsOfPackages(IReadOnlyList<ContextModel> models) =>
        snapshots.Where(s => !IsSource(s.Context) && models.All(m => m.Context != s.Context)).Select(s => s with
        {
            Unresolved = [.. s.Unresolved, new UnresolvedItem(UnresolvedKinds.Model, s.Context, "the context comes from a package that is not at hand: its model is that of the snapshot", s.At)],
        });

    private static UnresolvedItem Added(string type, string what, ContextModel model, ContextModel snapshot) =>
        new(UnresolvedKinds.Model, type, $"a package that is not at hand maps {what}: taken from the snapshot {Path.GetFileName(snapshot.At.File)}", model.At);

    private ContextModel? Snapshot(ContextModel model) =>
        snapshots.Where(s => s.Context == model.Context).OrderByDescending(s => s.Provider == model.Provider).FirstOrDefault();

    // Only what the code's own class does not declare: anything else that is missing was left out on purpose.
    private EntityModel Complete(EntityModel entity, EntityModel snapshot)
    {
        HashSet<string> columns = new(entity.Fields.Select(f => f.Column), StringComparer.OrdinalIgnoreCase);
        if (!InheritsFromMissing(entity.Type))
        {
            return entity;
        }

        FieldModel[] missing = [.. snapshot.Fields.Where(f => !columns.Contains(f.Column) && entity.Fields.All(e => e.Path != f.Path) && !Declares(entity.Type, f.Path))];
        bool keyMissing = entity.Key.Count == 0 && entity.BaseType is null && snapshot.Key.Count > 0;
        if (missing.Length == 0 && !keyMissing)
        {
            return entity;
        }

        FieldModel[] fields = [.. entity.Fields.Concat(missing).OrderBy(f => f.Path, StringComparer.Ordinal)];
        return entity with
        {
            Fields = fields,
            Key = keyMissing && snapshot.Key.All(k => fields.Any(f => f.Path == k)) ? snapshot.Key : entity.Key,
        };
    }

    private bool IsSource(string type) => sources.Projects.Any(p => p.Compilation.Assembly.GetTypeByMetadataName(type) is not null);

    private bool InheritsFromMissing(string type) => Hierarchy(type).LastOrDefault() is { TypeKind: TypeKind.Error };

    private bool Declares(string type, string path) => Hierarchy(type).Any(t => !t.GetMembers(path.Split('.')[0]).IsEmpty);

    private IEnumerable<INamedTypeSymbol> Hierarchy(string type)
    {
        for (INamedTypeSymbol? symbol = sources.Projects.Select(p => p.Compilation.Assembly.GetTypeByMetadataName(type)).FirstOrDefault(t => t is not null); symbol is not null; symbol = symbol.BaseType)
        {
            yield return symbol;
        }
    }
}
