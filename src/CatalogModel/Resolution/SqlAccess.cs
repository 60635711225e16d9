using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>SQL texts that name another service's table.</summary>
internal static class SqlAccess
{
    public static IEnumerable<(string Service, ForeignAccess Access)> Find(SystemDraft system, Databases databases)
    {
        TableIndex tables = new(
            from service in system.Services
            from entity in service.Entities
            where entity.Table is not null && !entity.Technical && (service.ContextOf(entity)?.Kind ?? StoreKind.Relational) == StoreKind.Relational
            select new MappedTable(new(service.Name, entity.Name), entity.Table!, databases.Of(service.Name, service.ConnectionOf(entity))));
        return
            from service in system.Services
            from project in service.Facts.Projects
            from sql in project.Sql
            let table = tables.Foreign(service.Name, databases.Of(service.Name), sql.Schema, sql.Table)
            where table is not null
            select (service.Name, Of(table, sql));
    }

    /// <summary>The access of a text to another service's table.</summary>
    public static ForeignAccess Of(MappedTable table, SqlTableAccess sql) =>
        new(table.Entity.Service, AccessKind.RawSql, table.Entity.ToString(), table.Name, sql.At.Symbol ?? sql.At.File, sql.At);
}
