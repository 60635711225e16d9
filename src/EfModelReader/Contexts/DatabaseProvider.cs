using CatalogModel;

namespace EfModelReader.Contexts;

/// <summary>A kind of database, as EF and its users name it.</summary>
/// <param name="Kind">The catalog's word for it.</param>
/// <param name="Word">As in <c>Database.IsNpgsql()</c>.</param>
/// <param name="ProviderName">As <c>Database.ProviderName</c> says it.</param>
/// <param name="Assembly">Word in the names of the assemblies whose conventions are used for it.</param>
internal sealed record DatabaseProvider(string Kind, string Word, string ProviderName, string Assembly)
{
    private const string StandInAssembly = "SqlServer";

    public static readonly DatabaseProvider PostgreSql = new("postgresql", "Npgsql", "Npgsql.EntityFrameworkCore.PostgreSQL", "Npgsql");
    public static readonly DatabaseProvider SqlServer = new("sqlserver", "SqlServer", "Microsoft.EntityFrameworkCore.SqlServer", "SqlServer");
    public static readonly DatabaseProvider Sqlite = new("sqlite", "Sqlite", "Microsoft.EntityFrameworkCore.Sqlite", "Sqlite");
    public static readonly DatabaseProvider MySql = new("mysql", "MySql", "Pomelo.EntityFrameworkCore.MySql", StandInAssembly);
    public static readonly DatabaseProvider Oracle = new("oracle", "Oracle", "Oracle.EntityFrameworkCore", StandInAssembly);
    public static readonly DatabaseProvider Cosmos = new("cosmos", "Cosmos", "Microsoft.EntityFrameworkCore.Cosmos", StandInAssembly);
    public static readonly DatabaseProvider InMemory = new("in-memory", "InMemory", "Microsoft.EntityFrameworkCore.InMemory", "Sqlite");
    public static readonly DatabaseProvider Unknown = new("unknown", "", "", StandInAssembly);

    /// <summary>All that can be configured, the likelier first.</summary>
    public static IReadOnlyList<DatabaseProvider> All { get; } = [PostgreSql, SqlServer, MySql, Oracle, Cosmos, Sqlite, InMemory];

    /// <summary>Whether EF's conventions for it are those of its own provider, and not of one that resembles it.</summary>
    public bool HasOwnConventions => this == PostgreSql || this == SqlServer || this == Sqlite;

    /// <summary>What kind of store it is.</summary>
    public StoreKind Store => this == Cosmos ? StoreKind.Document : StoreKind.Relational;

    /// <summary>Whether a context's name says that it is for this database (one context for each database that a product supports).</summary>
    public bool IsNamedIn(string context) =>
        context.Contains(Word, StringComparison.OrdinalIgnoreCase) || this == PostgreSql && context.Contains("Postgre", StringComparison.OrdinalIgnoreCase);

    /// <summary>The provider that a call on options, services or an application builder configures, or null.</summary>
    public static DatabaseProvider? ConfiguredBy(string method) => method switch
    {
        "UseNpgsql" or "AddNpgsqlDbContext" or "AddNpgsql" or "UsePostgreSql" or "UsePostgres" or "AddAzureNpgsqlDbContext" or "EnrichNpgsqlDbContext" => PostgreSql,
        "UseSqlServer" or "UseAzureSql" or "AddSqlServerDbContext" or "AddSqlServer" or "EnrichSqlServerDbContext" => SqlServer,
        "UseSqlite" or "AddSqlite" or "AddSqliteDbContext" => Sqlite,
        "UseMySql" or "UseMySQL" or "AddMySqlDbContext" or "AddMySql" or "EnrichMySqlDbContext" => MySql,
        "UseOracle" or "AddOracleDatabaseDbContext" => Oracle,
        "UseCosmos" or "AddCosmosDbContext" or "AddCosmos" => Cosmos,
        "UseInMemoryDatabase" => InMemory,
        _ => null,
    };

    /// <summary>The provider that a package is about, or null.</summary>
    public static DatabaseProvider? OfPackage(string id)
    {
        bool Has(string word) => id.Contains(word, StringComparison.OrdinalIgnoreCase);
        return !Has("EntityFramework") ? null
            : Has("Npgsql") || Has("PostgreSQL") ? PostgreSql
            : Has("SqlServer") ? SqlServer
            : Has("MySql") ? MySql
            : Has("Oracle") ? Oracle
            : Has("Cosmos") ? Cosmos
            : Has("Sqlite") ? Sqlite
            : Has("InMemory") ? InMemory
            : null;
    }
}
