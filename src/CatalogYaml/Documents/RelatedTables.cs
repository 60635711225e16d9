using CatalogModel;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>
/// The table that a relationship points to is told by the entity it points to. It is written beside the relationship only where that
/// entity stands in another file, and always in the JSON form.
/// </summary>
internal static class RelatedTables
{
    /// <summary>The service without the tables that its own entities tell.</summary>
    public static Service LeaveOut(Service service, Form form) =>
        form == Form.Json ? service : Change(service, (relationship, told) => relationship.Table == told ? relationship with { Table = null } : relationship);

    /// <summary>The service with them.</summary>
    public static Service PutIn(Service service) => Change(service, (relationship, told) => relationship with { Table = relationship.Table ?? told });

    private static Service Change(Service service, Func<Relationship, string?, Relationship> change)
    {
        Dictionary<string, string?> tables = new(StringComparer.Ordinal);
        foreach (Entity entity in service.Entities)
        {
            tables[entity.Name] = entity.Table;
        }

        return service with
        {
            Entities = [.. service.Entities.Select(entity => entity.Relationships.Count == 0 ? entity : entity with
            {
                Relationships = [.. entity.Relationships.Select(r => tables.TryGetValue(r.To, out string? told) ? change(r, told) : r)],
            })],
        };
    }
}
