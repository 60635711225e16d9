namespace CatalogModel.Resolution;

/// <summary>The foreign keys inside each service's own model: such a field is no soft reference.</summary>
internal sealed class OwnForeignKeys
{
    private readonly Dictionary<FieldAddress, FieldAddress?> principals = [];

    public OwnForeignKeys(SystemDraft system)
    {
        foreach (ServiceDraft service in system.Services)
        {
            foreach (Entity entity in service.Entities)
            {
                foreach (Relationship key in entity.Relationships)
                {
                    Entity? principal = service.Index.Find(key.To);
                    foreach (string field in key.Fields)
                    {
                        principals[new(service.Name, service.Index.WithBases(entity).FirstOrDefault(e => e.Find(field) is not null)?.Name ?? entity.Name, field)] =
                            key.Fields.Count == 1 && principal is not null && ServiceDraft.KeyOf(principal) is { } id ? new(service.Name, principal.Name, id) : null;
                    }
                }
            }
        }
    }

    public bool Contains(FieldAddress field) => principals.ContainsKey(field);

    /// <summary>The key that a foreign key of one field holds, or null.</summary>
    public FieldAddress? PrincipalOf(FieldAddress field) => principals.Find(field);
}
