using CatalogModel.Resolution;

namespace CatalogModel.Comparison;

/// <summary>Who depended on what was, as far as it is still there.</summary>
internal sealed class Dependents
{
    private readonly Catalog after;
    private readonly Dictionary<string, List<(ChangeHit Hit, Field Holder, FieldLink Link)>> holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ChangeHit>> reaching = new(StringComparer.Ordinal);

    public Dependents(Catalog before, Catalog after)
    {
        this.after = after;
        foreach (Service service in before.Services)
        {
            foreach (Entity entity in service.Entities)
            {
                foreach (Field field in entity.Fields)
                {
                    AddLinks(service, entity, field);
                }
            }

            foreach (ForeignAccess access in service.Access.Where(a => a.Entity is not null && Still(service, a)))
            {
                reaching.Put(access.Entity!, new(service.Name, access.Entity!, $"touched directly in {access.In}"));
            }
        }
    }

    /// <summary>The fields that copy or refer to a field, in other services.</summary>
    public IReadOnlyList<(ChangeHit Hit, Field Holder, FieldLink Link)> HoldersOf(string field) => holders.At(field);

    /// <summary>The field that stands at an address now, or null.</summary>
    public Field? FieldNow(string address) =>
        after.Services.Where(s => address.StartsWith(s.Name + ".", StringComparison.Ordinal))
            .SelectMany(s => s.Entities.Where(e => address.StartsWith($"{s.Name}.{e.Name}.", StringComparison.Ordinal)).Select(e => e.Find(address.Substring(s.Name.Length + e.Name.Length + 2))))
            .FirstOrDefault(f => f is not null);

    /// <summary>Who depends on a field: those who hold it, and those whose code touches its entity directly.</summary>
    public IReadOnlyList<ChangeHit> OfField(string entity, string field) => Sorted(holders.At($"{entity}.{field}").Select(h => h.Hit).Concat(reaching.At(entity)));

    /// <summary>Who depends on an entity or on one of its fields.</summary>
    public IReadOnlyList<ChangeHit> OfEntity(string address, Entity entity) =>
        Sorted(entity.Fields.SelectMany(f => holders.At($"{address}.{f.Name}").Select(h => h.Hit)).Concat(reaching.At(address)));

    /// <summary>Who depends on anything of a service.</summary>
    public IReadOnlyList<ChangeHit> OfService(Service service) => Sorted(
        service.Entities.SelectMany(e => OfEntity($"{service.Name}.{e.Name}", e))
            .Concat(service.Publishes.SelectMany(e => OfEvent(e.Name, service.Name))).Where(h => h.Service != service.Name));

    /// <summary>Who takes an event that a service published.</summary>
    public IReadOnlyList<ChangeHit> OfEvent(string name, string publisher, Func<ConsumedEvent, bool>? isHit = null) => Sorted(
        from service in after.Services
        where service.Name != publisher
        from consumed in service.Consumes
        where consumed.Name == name && (isHit is null || isHit(consumed))
        select new ChangeHit(service.Name, name, $"taken by {string.Join(", ", consumed.Handlers)}"));

    /// <summary>Who reads a payload field, and where its value ends there.</summary>
    public IReadOnlyList<ChangeHit> OfPayload(string message, string path, string publisher) => Sorted(
        from service in after.Services
        where service.Name != publisher
        from consumed in service.Consumes
        where consumed.Name == message
        from hit in OfPayload(service, consumed, path)
        select hit);

    public static IReadOnlyList<ChangeHit> Sorted(IEnumerable<ChangeHit> hits) =>
        [.. hits.Distinct().OrderBy(h => h.Service, StringComparer.Ordinal).ThenBy(h => h.Address, StringComparer.Ordinal).ThenBy(h => h.How, StringComparer.Ordinal)];

    private static IEnumerable<ChangeHit> OfPayload(Service service, ConsumedEvent consumed, string path)
    {
        PayloadPaths<string> read = new();
        read.Add(path, path);
        ChangeHit[] stored = [.. consumed.Writes.Where(w => read.Find(w.From).Count > 0).Select(w => new ChangeHit(service.Name, $"{service.Name}.{w.To}", $"stored by {string.Join(", ", consumed.Handlers)}"))];
        return stored.Length > 0 ? stored
            : consumed.Reads.Any(r => read.Find(r).Count > 0) ? [new(service.Name, $"{consumed.Name}.{path}", $"read by {string.Join(", ", consumed.Handlers)}")]
            : [];
    }

    private void AddLinks(Service service, Entity entity, Field field)
    {
        // A name alone does not make a dependent.
        foreach ((FieldLink link, string what) in field.Replicates.Select(l => (l, "replica")).Concat(field.References.Select(l => (l, "reference"))).Where(l => l.l.Strength > Strength.Name))
        {
            if (!link.To.StartsWith(service.Name + ".", StringComparison.Ordinal)
                && after.Find(service.Name)?.Entities.FirstOrDefault(e => e.Name == entity.Name)?.Find(field.Name) is { } holder)
            {
                string how = link.Via.Count > 0 ? $"{what} by {string.Join(", ", link.Via)}" : what;
                holders.Put(link.To, (new(service.Name, $"{service.Name}.{entity.Name}.{field.Name}", how), holder, link));
            }
        }
    }

    private bool Still(Service service, ForeignAccess access) =>
        after.Find(service.Name)?.Access.Any(a => a.In == access.In && a.How == access.How) == true;
}
