namespace CodeReader.DataAccess.Connections;

/// <summary>The names by which code says which kind of database it connects to.</summary>
internal static class Providers
{
    /// <summary>Calls on the options of a context: <c>options.UseNpgsql(connection)</c>.</summary>
    public static IReadOnlyDictionary<string, string> OfOptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["UseNpgsql"] = "postgresql",
        ["UseSqlServer"] = "sqlserver",
        ["UseAzureSql"] = "sqlserver",
        ["UseSqlite"] = "sqlite",
        ["UseMySql"] = "mysql",
        ["UseMySQL"] = "mysql",
        ["UseOracle"] = "oracle",
        ["UseCosmos"] = "cosmos",
        ["UseMongoDB"] = "mongodb",
        ["UseInMemoryDatabase"] = "in-memory",
        ["UseFirebird"] = "firebird",
        ["UseDb2"] = "db2",
    };

    /// <summary>Registrations of a context that take a connection (its name or its string) themselves: <c>AddNpgsqlDbContext&lt;T&gt;("name")</c>.</summary>
    public static IReadOnlyDictionary<string, string> OfContexts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AddNpgsqlDbContext"] = "postgresql",
        ["AddAzureNpgsqlDbContext"] = "postgresql",
        ["AddNpgsql"] = "postgresql",
        ["AddSqlServerDbContext"] = "sqlserver",
        ["AddSqlServer"] = "sqlserver",
        ["AddSqlite"] = "sqlite",
        ["AddSqliteDbContext"] = "sqlite",
        ["AddMySqlDbContext"] = "mysql",
        ["AddMySql"] = "mysql",
        ["AddOracleDatabaseDbContext"] = "oracle",
        ["AddOracle"] = "oracle",
        ["AddCosmosDbContext"] = "cosmos",
        ["AddCosmos"] = "cosmos",
        ["AddMongoDbContext"] = "mongodb",
    };

    /// <summary>Registrations of a connection without a context.</summary>
    public static IReadOnlyDictionary<string, string> OfConnections { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AddNpgsqlDataSource"] = "postgresql",
        ["AddNpgsqlSlimDataSource"] = "postgresql",
        ["AddMultiHostNpgsqlDataSource"] = "postgresql",
        ["AddAzureNpgsqlDataSource"] = "postgresql",
        ["AddSqlServerClient"] = "sqlserver",
        ["AddMySqlDataSource"] = "mysql",
        ["AddSqliteConnection"] = "sqlite",
        ["AddMongoDBClient"] = "mongodb",
        ["AddAzureCosmosClient"] = "cosmos",
        ["AddAzureCosmosDatabase"] = "cosmos",
    };

    /// <summary>Types that are made of a connection string.</summary>
    public static IReadOnlyDictionary<string, string> OfTypes { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["NpgsqlConnection"] = "postgresql",
        ["NpgsqlDataSourceBuilder"] = "postgresql",
        ["SqlConnection"] = "sqlserver",
        ["SqliteConnection"] = "sqlite",
        ["SQLiteConnection"] = "sqlite",
        ["MySqlConnection"] = "mysql",
        ["OracleConnection"] = "oracle",
        ["FbConnection"] = "firebird",
        ["MongoClient"] = "mongodb",
    };
}
