namespace CatalogModel.Resolution;

/// <summary>Foreign keys whose principal's table another service owns.</summary>
internal static class ForeignKeyAccess
{
    public static IEnumerable<(string Service, ForeignAccess Access)> Find(SystemDraft system, SharedTables tables) =>
        from service in system.Services
        from entity in service.Entities
        where tables.OwnerOf(new(service.Name, entity.Name)) is null
        from key in entity.Relationships
        let principal = service.Index.Find(key.To)
        where principal is not null
        let owner = tables.OwnerOf(new(service.Name, principal.Name))
        where owner is not null
        select (service.Name, new ForeignAccess(
            owner.Value.Service, AccessKind.ForeignKey, owner.Value.ToString(), principal.Table ?? principal.Name,
            $"{entity.Name}.{string.Join("+", key.Fields)}", key.At ?? entity.At ?? new("", 0)));
}
