namespace CodeReader.DataAccess.Sql;

/// <summary>The words of SQL that decide where a table's name stands and where it cannot stand.</summary>
internal static class SqlWords
{
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "FROM", "WHERE", "JOIN", "INNER", "LEFT", "RIGHT", "FULL", "OUTER", "CROSS", "NATURAL", "APPLY", "LATERAL", "ON", "USING",
        "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "FETCH", "WINDOW", "QUALIFY", "UNION", "INTERSECT", "EXCEPT", "MINUS", "INSERT", "INTO",
        "UPDATE", "DELETE", "MERGE", "SET", "VALUES", "DEFAULT", "RETURNING", "OUTPUT", "WHEN", "MATCHED", "THEN", "ELSE", "END", "CASE", "AS",
        "WITH", "FOR", "AND", "OR", "NOT", "IN", "IS", "NULL", "EXISTS", "BETWEEN", "LIKE", "ILIKE", "DISTINCT", "ALL", "ANY", "TOP", "ONLY",
        "TABLE", "ALTER", "DROP", "CREATE", "TRUNCATE", "BEGIN", "DECLARE", "IF", "LOOP", "WHILE", "RETURN", "EXEC", "EXECUTE", "CALL", "GO",
        "COMMIT", "ROLLBACK", "STDIN", "STDOUT", "OPTION", "STRAIGHT_JOIN", "TABLESAMPLE", "PIVOT", "UNPIVOT", "FORCE", "IGNORE", "CONFLICT",
        "DO", "OF", "NOTHING", "CASCADE", "RESTRICT", "COLUMN", "CONSTRAINT", "REFERENCES", "PRIMARY", "FOREIGN", "KEY", "TO", "GRANT", "REVOKE",
    };

    // Between a verb and its table.
    private static readonly HashSet<string> Modifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        "INTO", "FROM", "ONLY", "LATERAL", "TABLE", "OR", "IGNORE", "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "QUICK", "IF", "NOT", "EXISTS",
        "REPLACE", "ROLLBACK", "ABORT", "FAIL", "OVERWRITE",
    };

    // End the list of tables that a FROM begins.
    private static readonly HashSet<string> EndOfTables = new(StringComparer.OrdinalIgnoreCase)
    {
        "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "FETCH", "WINDOW", "QUALIFY", "UNION", "INTERSECT", "EXCEPT", "MINUS",
        "SELECT", "SET", "VALUES", "RETURNING", "OUTPUT", "WHEN", "RETURN", "LOOP", "OPTION", "FOR", "INTO",
    };

    // Begin a statement, so that nothing of the one before holds any longer.
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "WITH", "TRUNCATE", "ALTER", "CREATE", "DROP", "REPLACE", "EXEC", "EXECUTE", "CALL",
        "DECLARE", "BEGIN", "IF", "SET", "DO", "COPY", "LOCK", "PRAGMA", "USE", "GRANT", "EXPLAIN", "VALUES", "SHOW", "COMMENT", "VACUUM",
        "ANALYZE", "REINDEX", "REFRESH", "COMMIT", "ROLLBACK", "START", "SAVEPOINT", "RELEASE", "LISTEN", "NOTIFY", "UNLISTEN", "WAITFOR",
        "KILL", "DBCC", "BACKUP", "RESTORE", "RAISERROR", "PRINT", "WHILE", "DENY", "REVOKE", "RESET", "ATTACH", "DETACH", "OPTIMIZE", "CLUSTER",
    };

    // Schemas and tables of the database systems themselves: nobody's data.
    private static readonly HashSet<string> SystemSchemas = new(StringComparer.OrdinalIgnoreCase)
    {
        "information_schema", "pg_catalog", "sys", "mysql", "performance_schema", "pg_toast", "msdb",
    };

    private static readonly HashSet<string> SystemTables = new(StringComparer.OrdinalIgnoreCase)
    {
        "dual", "inserted", "deleted", "new", "old", "excluded", "sysobjects", "syscolumns", "sysindexes", "sysdatabases", "sqlite_master",
        "sqlite_schema", "sqlite_sequence", "sqlite_temp_master",
    };

    /// <summary>Whether a word is no name, unless it is quoted.</summary>
    public static bool IsReserved(SqlToken token) => token.Kind == SqlTokenKind.Word && Reserved.Contains(token.Text);

    /// <summary>Whether a word may stand between a verb and its table.</summary>
    public static bool IsModifier(SqlToken token) => token.Kind == SqlTokenKind.Word && Modifiers.Contains(token.Text);

    /// <summary>Whether a word ends the list of tables of a FROM.</summary>
    public static bool EndsTables(SqlToken token) => token.Kind == SqlTokenKind.Word && EndOfTables.Contains(token.Text);

    /// <summary>Whether a statement begins with this word.</summary>
    public static bool IsVerb(SqlToken token) => token.Kind == SqlTokenKind.Word && Verbs.Contains(token.Text);

    /// <summary>Whether the next thing after this word is a table.</summary>
    public static bool OpensTable(SqlToken token) =>
        token.Is("FROM") || token.Is("JOIN") || token.Is("INTO") || token.Is("UPDATE") || token.Is("TABLE");

    /// <summary>Whether a table belongs to the database system.</summary>
    public static bool IsSystem(string? schema, string table) =>
        schema is null
            ? SystemTables.Contains(table) || table.StartsWith("pg_", StringComparison.OrdinalIgnoreCase)
            : SystemSchemas.Contains(schema);
}
