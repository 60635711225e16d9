using CatalogModel.Resolution;

namespace CatalogModel.Comparison;

/// <summary>
/// What changed between two catalogs, and who is hit. A change breaks when something that depended on what was is still there:
/// where both sides changed together, nobody is hit.
/// </summary>
public static class CatalogComparison
{
    /// <summary>The changes: breaking ones first, then by address and kind.</summary>
    /// <param name="before">The catalog as it was.</param>
    /// <param name="after">The catalog as it is.</param>
    public static IReadOnlyList<CatalogChange> Of(Catalog before, Catalog after)
    {
        Dependents dependents = new(before, after);
        List<CatalogChange> changes = [];
        foreach (string name in before.Services.Concat(after.Services).Select(s => s.Name).Sorted())
        {
            Service? was = before.Find(name);
            Service? now = after.Find(name);
            if (was is null || now is null)
            {
                changes.Add(was is null ? new(CatalogChangeKind.Added, name, name, "The service is new.", []) : Gone(was, dependents));
            }

            was ??= new() { Name = name };
            now ??= new() { Name = name };
            changes.AddRange(EntityComparison.Of(was, now, dependents));
            changes.AddRange(EventComparison.Of(was, now, dependents));
            changes.AddRange(Access(was, now));
        }

        return
        [
            .. changes.OrderByDescending(c => c.Breaking).ThenBy(c => c.Address, StringComparer.Ordinal).ThenBy(c => c.Kind)
                .ThenBy(c => c.Service, StringComparer.Ordinal).ThenBy(c => c.What, StringComparer.Ordinal),
        ];
    }

    // What was in it is told entity by entity and event by event, with who is hit.
    private static CatalogChange Gone(Service was, Dependents dependents) =>
        new(CatalogChangeKind.Removed, was.Name, was.Name, "The service is gone.", dependents.OfService(was)) { Breaking = dependents.OfService(was).Count > 0 };

    private static IEnumerable<CatalogChange> Access(Service was, Service now)
    {
        HashSet<(string, AccessKind, string)> known = [.. was.Access.Select(a => (a.To, a.How, a.Entity ?? a.What))];
        return now.Access.Where(a => known.Add((a.To, a.How, a.Entity ?? a.What)))
            .Select(a => new CatalogChange(CatalogChangeKind.AccessAdded, now.Name, a.Entity ?? $"{now.Name}/{a.What}", $"`{now.Name}` touches data of `{a.To}` directly, in `{a.In}`.", []));
    }
}
