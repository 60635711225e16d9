using Microsoft.CodeAnalysis;

namespace Analyzers;

/// <summary>Tells projects that can store data from those that cannot, by the assemblies they reference.</summary>
internal static class Libraries
{
    // Through these EF Core, SQL texts and documents are reached. All rules of an editor are about stored data: a project that only sends has none to look at.
    private static readonly string[] Beginnings =
    [
        "Microsoft.EntityFrameworkCore", "Dapper", "Microsoft.Data.", "System.Data.SqlClient", "System.Data.Odbc", "System.Data.OleDb", "System.Data.SQLite", "Npgsql", "MySql", "Oracle.",
        "MongoDB.", "Marten", "Raven.", "LiteDB", "DuckDB", "FirebirdSql", "FluentMigrator", "linq2db", "NHibernate",
    ];

    /// <summary>Whether a compilation references one of them.</summary>
    public static bool AreReferenced(Compilation compilation) => compilation.ReferencedAssemblyNames.Any(a => Array.Exists(Beginnings, b => a.Name.StartsWith(b, StringComparison.Ordinal)));
}
