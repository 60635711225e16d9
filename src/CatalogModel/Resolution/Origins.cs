namespace CatalogModel.Resolution;

/// <summary>
/// Follows a field back to the fields that hold the information first: through references, foreign keys to copied entities and the
/// flows that fill it. The key of an entity that its service owns is an origin, wherever its value came from.
/// </summary>
internal sealed class Origins(SystemDraft system, EntityOwners owners, OwnForeignKeys foreignKeys, ILookup<FieldAddress, SoftReference> references, ILookup<FieldAddress, Flow> incoming)
{
    private readonly Dictionary<FieldAddress, IReadOnlyList<FieldAddress>> known = [];
    private readonly HashSet<FieldAddress> open = [];

    public IReadOnlyList<FieldAddress> Of(FieldAddress field)
    {
        if (known.TryGetValue(field, out IReadOnlyList<FieldAddress>? origins))
        {
            return origins;
        }

        if (!open.Add(field))
        {
            return [field]; // two services that fill each other: the circle ends where it was entered
        }

        IReadOnlyList<FieldAddress> before = Before(field);
        origins = before.Count == 0 ? [field] : [.. before.SelectMany(Of).Distinct().OrderBy(a => a)];
        open.Remove(field);
        if (open.Count == 0)
        {
            known[field] = origins;
        }

        return origins;
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
            : filled;
    }
}
