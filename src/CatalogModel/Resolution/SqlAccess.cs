using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>SQL texts that name another service's table.</summary>
internal sealed class SqlAccess
{
    private static readonly string[] DefaultSchemas = ["", "dbo", "public"];

    private readonly SystemDraft system;
    private readonly Databases databases;
    private readonly Dictionary<string, List<Mapped>> byName = new(StringComparer.OrdinalIgnoreCase);

    private SqlAccess(SystemDraft system, Databases databases)
    {
        this.system = system;
        this.databases = databases;
        foreach (ServiceDraft service in system.Services)
        {
            foreach (Entity entity in service.Entities.Where(e => e.Table is not null && !e.Technical && (service.ContextOf(e)?.Kind ?? StoreKind.Relational) == StoreKind.Relational))
            {
                int dot = entity.Table!.LastIndexOf('.');
                byName.Put(entity.Table.Substring(dot + 1), new(new(service.Name, entity.Name), dot < 0 ? "" : entity.Table.Substring(0, dot), service.ConnectionOf(entity)));
            }
        }
    }

    public static IEnumerable<(string Service, ForeignAccess Access)> Find(SystemDraft system, Databases databases)
    {
        SqlAccess access = new(system, databases);
        return
            from service in system.Services
            from project in service.Facts.Projects
            from sql in project.Sql
            let target = access.Target(service.Name, sql)
            where target is not null
            select (service.Name, new ForeignAccess(
                target.Value.Service, AccessKind.RawSql, target.Value.ToString(), system.Find(target.Value)!.Table!, sql.At.Symbol ?? sql.At.File, sql.At));
    }

    /// <summary>The other service's entity that a text names; null when the table is the service's own, unknown, or could be several services'.</summary>
    private EntityAddress? Target(string service, SqlTableAccess sql)
    {
        IReadOnlyList<Mapped> named = [.. byName.At(sql.Table).Where(m => sql.Schema is null || SameSchema(m.Schema, sql.Schema))];
        if (named.Any(m => m.Entity.Service == service))
        {
            return null;
        }

        IReadOnlyList<string> own = databases.Of(service);
        IReadOnlyList<Mapped> reachable = [.. named.Where(m => Databases.CanBeOne(own, databases.Of(m.Entity.Service, m.Context)))];
        IReadOnlyList<EntityAddress> found = [.. reachable.Select(m => m.Entity).GroupBy(e => e.Service, StringComparer.Ordinal).Select(same => same.First())];
        return found.Count == 1 ? found[0] : null;
    }

    private static bool SameSchema(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
        || (DefaultSchemas.Contains(one, StringComparer.OrdinalIgnoreCase) && DefaultSchemas.Contains(other, StringComparer.OrdinalIgnoreCase));

    private sealed record Mapped(EntityAddress Entity, string Schema, string? Context);
}
