namespace CatalogModel.Resolution;

/// <summary>The tables of all services, by the names that SQL texts call them.</summary>
internal sealed class TableIndex
{
    private static readonly string[] DefaultSchemas = ["", "dbo", "public"];

    private readonly Dictionary<string, List<MappedTable>> byName = new(StringComparer.OrdinalIgnoreCase);

    public TableIndex(IEnumerable<MappedTable> tables)
    {
        foreach (MappedTable table in tables)
        {
            byName.Put(table.Name.Substring(table.Name.LastIndexOf('.') + 1), table);
        }
    }

    /// <summary>The other service's table that a text names; null when it is the service's own, unknown, or could be several services'.</summary>
    /// <param name="service">The service whose code has the text.</param>
    /// <param name="databases">The databases of that service, as far as they are known.</param>
    /// <param name="schema">The schema, when the text names one.</param>
    /// <param name="table">The name.</param>
    public MappedTable? Foreign(string service, IReadOnlyList<string> databases, string? schema, string table)
    {
        IReadOnlyList<MappedTable> named = [.. byName.At(table).Where(m => schema is null || SameSchema(m.Schema, schema))];
        if (named.Any(m => m.Entity.Service == service))
        {
            return null;
        }

        IReadOnlyList<MappedTable> reachable = [.. named.Where(m => Databases.CanBeOne(databases, m.Databases))];
        IReadOnlyList<MappedTable> found = [.. reachable.GroupBy(m => m.Entity.Service, StringComparer.Ordinal).Select(same => same.First())];
        return found.Count == 1 ? found[0] : null;
    }

    private static bool SameSchema(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
        || (DefaultSchemas.Contains(one, StringComparer.OrdinalIgnoreCase) && DefaultSchemas.Contains(other, StringComparer.OrdinalIgnoreCase));
}

/// <summary>An entity's table.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">The table's name, with its schema.</param>
/// <param name="Databases">The databases it can stand in; none when they are not known.</param>
internal sealed record MappedTable(EntityAddress Entity, string Name, IReadOnlyList<string> Databases)
{
    public string Schema => Name.LastIndexOf('.') is int dot and > 0 ? Name.Substring(0, dot) : "";
}
