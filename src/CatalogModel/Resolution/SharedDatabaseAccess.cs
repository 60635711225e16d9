namespace CatalogModel.Resolution;

/// <summary>
/// Databases that several services are configured on. A schema for each service is normal inside one process; between programs it is
/// recorded as separate schemas.
/// </summary>
internal sealed class SharedDatabaseAccess
{
    private readonly SystemDraft system;
    private readonly SharedTables tables;
    private readonly Processes processes;

    private SharedDatabaseAccess(SystemDraft system, SharedTables tables)
    {
        this.system = system;
        this.tables = tables;
        processes = new(system.Map);
    }

    public static IEnumerable<(string Service, ForeignAccess Access)> Find(SystemDraft system, Databases databases, SharedTables tables)
    {
        SharedDatabaseAccess access = new(system, tables);
        return
            from found in databases.Shared.SelectMany(access.Of)
            group found by (found.Service, found.Access.To, found.With, found.Access.SeparateSchemas) into same
            let first = same.OrderBy(s => s.Access.At.File, StringComparer.Ordinal).ThenBy(s => s.Access.At.Line).ThenBy(s => s.Access.What, StringComparer.Ordinal).First()
            select (first.Service, first.Access);
    }

    /// <summary>One database can bear several names, in the files of several environments: what the same services share is told once.</summary>
    private IEnumerable<(string Service, ForeignAccess Access, string With)> Of(IReadOnlyList<DatabaseUse> uses)
    {
        IReadOnlyList<string> services = uses.Select(u => u.Service).Sorted();
        Dictionary<string, HashSet<string>> schemas = services.ToDictionary(s => s, s => Schemas(s, uses), StringComparer.Ordinal);
        Dictionary<string, List<string>> users = new(StringComparer.OrdinalIgnoreCase);
        foreach (string service in services)
        {
            foreach (string schema in schemas[service])
            {
                users.Put(schema, service);
            }
        }

        bool hasStrangers = services.Any(s => schemas[s].Count == 0);
        string owner = Owner(services, uses);
        foreach (string service in services.Where(s => s != owner))
        {
            bool overlaps = hasStrangers || schemas[service].Any(s => users.At(s).Count > 1);
            if (overlaps || !services.All(other => processes.Together(service, other)))
            {
                DatabaseUse use = uses.Where(u => u.Service == service).OrderBy(u => u.Connection.At.File, StringComparer.Ordinal).ThenBy(u => u.Connection.At.Line).First();
                string name = use.Connection.Database ?? use.Connection.ConnectionName!;
                yield return (service, new(owner, AccessKind.SharedDatabase, null, name, use.Connection.At.Symbol ?? use.Connection.At.File, use.Connection.At) { SeparateSchemas = !overlaps }, string.Join(" ", services));
            }
        }
    }

    /// <summary>The schemas that a service's tables stand in; none for a service that maps no tables there.</summary>
    private HashSet<string> Schemas(string service, IReadOnlyList<DatabaseUse> uses)
    {
        HashSet<string> contexts = [.. uses.Where(u => u.Service == service).Select(u => u.Connection.Context).OfType<string>()];
        ServiceDraft draft = system.Find(service)!;
        HashSet<string> stores = [.. draft.Stores.Where(s => contexts.Contains(s.Context ?? "") || contexts.Count == 0).Select(s => s.Name)];
        return new(
            draft.Entities.Where(e => stores.Contains(e.Store) && e.Table is not null)
                .Select(e => e.Table!.LastIndexOf('.') is int dot and > 0 ? e.Table.Substring(0, dot) : ""),
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The only service with tables of its own there; else the one that the database is named after.</summary>
    private string Owner(IReadOnlyList<string> services, IReadOnlyList<DatabaseUse> uses)
    {
        IReadOnlyList<string> withTables =
            [.. services.Where(s => system.Find(s)!.Entities.Any(e => !e.Technical && tables.OwnerOf(new(s, e.Name)) is null && Stands(s, e, uses)))];
        if (withTables.Count == 1)
        {
            return withTables[0];
        }

        string full = uses[0].Connection.Database ?? uses[0].Connection.ConnectionName ?? "";
        string name = Words.Fold(full.Substring(full.LastIndexOf('.') + 1));
        IReadOnlyList<string> named = [.. services.Where(s => name == Words.Fold(s) || name == Words.Fold(s) + "db" || name == Words.Fold(s) + "database")];
        return named.Count == 1 ? named[0] : SharedTables.Nobody;
    }

    private bool Stands(string service, Entity entity, IReadOnlyList<DatabaseUse> uses) =>
        system.Find(service)!.ContextOf(entity)?.Context is { } context
        && uses.Any(u => u.Service == service && (u.Connection.Context is null || u.Connection.Context == context));
}
