using Microsoft.CodeAnalysis;
using Workspace.Projects;

namespace Workspace.Compilations;

/// <summary>
/// Which EF Core providers a repository uses. Those it does not use are kept out of its compilations: several providers declare
/// extension methods of one name (<c>UseHiLo</c>, <c>UseIdentityColumn</c>), and a call would fit both.
/// </summary>
internal static class EfProviders
{
    private sealed record Provider(string Assembly, string[] PackageWords, string[] Calls);

    private static readonly Provider[] Known =
    [
        new("Npgsql.EntityFrameworkCore.PostgreSQL", ["Npgsql", "PostgreSQL"], ["UseNpgsql", "AddNpgsqlDbContext", "AddAzureNpgsqlDbContext"]),
        new("Microsoft.EntityFrameworkCore.SqlServer", ["SqlServer"], ["UseSqlServer", "UseAzureSql", "AddSqlServerDbContext"]),
        new("Microsoft.EntityFrameworkCore.Sqlite", ["Sqlite"], ["UseSqlite", "AddSqlite"]),
        new("Microsoft.EntityFrameworkCore.InMemory", ["InMemory"], ["UseInMemoryDatabase"]),
        new("Microsoft.EntityFrameworkCore.Cosmos", ["Cosmos"], ["UseCosmos"]),
        new("Pomelo.EntityFrameworkCore.MySql", ["Pomelo", "MySql"], ["UseMySql"]),
        new("MySql.EntityFrameworkCore", ["MySql.EntityFrameworkCore"], ["UseMySQL"]),
        new("Oracle.EntityFrameworkCore", ["Oracle"], ["UseOracle"]),
    ];

    /// <summary>The assemblies of providers that nothing in the workspace names.</summary>
    public static IReadOnlySet<string> Unused(IReadOnlyList<ReadProject> projects, IEnumerable<SyntaxTree> trees)
    {
        HashSet<string> ids = new(projects.SelectMany(p => p.Packages.Keys), StringComparer.OrdinalIgnoreCase);
        List<Provider> open = [.. Known.Where(provider => !ids.Any(id => Names(provider, id)))];
        foreach (SyntaxTree tree in trees)
        {
            if (open.Count == 0)
            {
                break;
            }

            string text = tree.GetText().ToString();
            open.RemoveAll(provider => provider.Calls.Any(c => text.Contains(c, StringComparison.Ordinal)));
        }

        return new HashSet<string>(open.Select(p => p.Assembly), StringComparer.OrdinalIgnoreCase);
    }

    private static bool Names(Provider provider, string package) =>
        package.Contains("EntityFramework", StringComparison.OrdinalIgnoreCase)
        && provider.PackageWords.Any(w => package.Contains(w, StringComparison.OrdinalIgnoreCase));
}
