namespace CatalogModel.Resolution;

/// <summary>
/// Follows a field back to the fields that hold the information first: through references, foreign keys to copied entities and the
/// flows that fill it. The key of an entity that its service owns is an origin, wherever its value came from.
/// </summary>
internal sealed class Origins(SystemDraft system, EntityOwners owners, OwnForeignKeys foreignKeys, ILookup<FieldAddress, SoftReference> references, ILookup<FieldAddress, Flow> incoming)
{
    /// <summary>Information that has passed through more copies than this is taken for the last one's own.</summary>
    private const int Steps = 16;

    private readonly PayloadKeys keys = new(system);
    private readonly Dictionary<FieldAddress, IReadOnlyList<FieldAddress>> known = [];
    private readonly Dictionary<FieldAddress, int> open = [];

    public IReadOnlyList<FieldAddress> Of(FieldAddress field) => Follow(field).Origins;

    /// <summary>The origins, and the lowest step of the way so far that they depend on; only what depends on none can be kept.</summary>
    private (IReadOnlyList<FieldAddress> Origins, int DependsOn) Follow(FieldAddress field)
    {
        if (known.TryGetValue(field, out IReadOnlyList<FieldAddress>? origins))
        {
            return (origins, int.MaxValue);
        }

        if (open.TryGetValue(field, out int step))
        {
            return ([field], step); // two services that fill each other: the circle ends where it was entered
        }

        IReadOnlyList<FieldAddress> before = Before(field);
        if (before.Count == 0 || open.Count == Steps)
        {
            return ([field], before.Count == 0 ? int.MaxValue : 0);
        }

        int own = open.Count;
        open.Add(field, own);
        IReadOnlyList<(IReadOnlyList<FieldAddress> Origins, int DependsOn)> found = [.. before.Select(Follow)];
        open.Remove(field);
        origins = [.. found.SelectMany(f => f.Origins).Distinct().OrderBy(a => a)];
        int dependsOn = found.Min(f => f.DependsOn);
        if (dependsOn >= own)
        {
            known[field] = origins;
            dependsOn = int.MaxValue;
        }

        return (origins, dependsOn);
    }

    private IReadOnlyList<FieldAddress> Before(FieldAddress field)
    {
        if (system.IsKey(field) && !owners.IsCopy(field.Owner))
        {
            return [];
        }

        if (system.Facts.Settings.Owners.TryGetValue(field.ToString(), out string? owner) && owner == field.Service)
        {
            return [];
        }

        IReadOnlyList<FieldAddress> filled = [.. incoming[field].Where(f => !f.FindsRow && f.As == ValueChange.Identity).Select(f => f.From)];
        return references[field].Any() ? [.. references[field].Select(r => r.To)]
            : foreignKeys.PrincipalOf(field) is { } principal && principal != field ? [principal]
            : filled.Count > 0 ? filled
            : OwnKey(field) is { } key ? [key] : [];
    }

    /// <summary>The key of another entity of the same service that a field must hold by its name: a read model has no foreign keys.</summary>
    private FieldAddress? OwnKey(FieldAddress field) =>
        keys.Of(field.Service, "", new(field.Field, field, ValueChange.Identity, FindsRow: false, [])) is { } named && named.Field.Owner != field.Owner ? named.Field : null;
}
