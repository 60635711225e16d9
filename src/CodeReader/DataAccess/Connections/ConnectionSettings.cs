using CatalogModel;
using CatalogModel.Facts;
using CodeReader.DataAccess.Connections.Settings;

namespace CodeReader.DataAccess.Connections;

/// <summary>
/// Completes what the code says of its connections by what the hosts say: configuration files (which are no syntax trees, so that whoever has
/// them hands them in) and Aspire hosts. Of connection strings only the names of server and database are kept.
/// </summary>
public static class ConnectionSettings
{
    /// <summary>The facts of all projects, with the databases that are configured for them.</summary>
    /// <param name="facts">What the code of each project says.</param>
    /// <param name="sources">All projects that were read together.</param>
    /// <param name="files">The configuration files of the repository: those that <see cref="SettingsFile.IsWanted"/> names.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static IReadOnlyList<ProjectFacts> Complete(
        IReadOnlyList<ProjectFacts> facts, SourceSet sources, IEnumerable<SettingsFile> files, CancellationToken cancellation)
    {
        Dictionary<string, List<ConnectionUse>> said = facts.ToDictionary(f => f.Project, f => f.Connections.ToList(), StringComparer.Ordinal);
        SettingsFile[] wanted = [.. files.Where(f => SettingsFile.IsWanted(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal)];
        ConfiguredDatabase[] configured = [.. new DatabaseSettings(sources).Read(wanted)];
        List<(string Project, ConnectionUse Code, ConnectionUse Configured)> matches = [];
        List<(string Project, ConnectionUse Use)> added = [];
        foreach (IGrouping<SourceProject, ConfiguredDatabase> host in configured.GroupBy(d => d.Project))
        {
            cancellation.ThrowIfCancellationRequested();
            (string Project, ConnectionUse Use)[] reachable = [.. sources.Closure(host.Key)
                .SelectMany(p => said.TryGetValue(p.Path, out List<ConnectionUse>? uses) ? uses.Select(u => (p.Path, u)) : [])
                .Where(u => u.u.Database is null && u.u.Provider != "in-memory")];
            bool single = host.Select(d => d.Address.Database).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1;
            foreach (ConfiguredDatabase database in host)
            {
                // Where the code does not show the key, the only database there is is meant.
                (string Project, ConnectionUse Use)[] users = [.. reachable.Where(u =>
                    u.Use.ConnectionName is { } name ? ConfigurationKey.Means(name, database.Key) : single)];
                foreach ((string project, ConnectionUse code) in users)
                {
                    matches.Add((project, code, Use(database, code.Context, code.Provider)));
                }

                added.AddRange(users.Length > 0
                    ? users.Select(u => (host.Key.Path, Use(database, u.Use.Context, u.Use.Provider)))
                    : [(host.Key.Path, Use(database, null, null))]);
            }
        }

        foreach (HandedDatabase handed in new AppHosts(sources).Read(cancellation))
        {
            added.Add((handed.Project.Path, handed.Use));
            foreach (SourceProject project in sources.Closure(handed.Project))
            {
                matches.AddRange((said.TryGetValue(project.Path, out List<ConnectionUse>? uses) ? uses : [])
                    .Where(u => u.Database is null && string.Equals(u.ConnectionName, handed.Use.ConnectionName, StringComparison.OrdinalIgnoreCase))
                    .Select(u => (project.Path, u, handed.Use)));
            }
        }

        Apply(said, matches, added);
        return [.. facts.Select(f => f with
        {
            Connections = [.. said[f.Project].Distinct().OrderBy(c => c.At.File, StringComparer.Ordinal).ThenBy(c => c.At.Line)
                .ThenBy(c => c.Context, StringComparer.Ordinal).ThenBy(c => c.ConnectionName, StringComparer.Ordinal)
                .ThenBy(c => c.Server, StringComparer.Ordinal).ThenBy(c => c.Database, StringComparer.Ordinal).ThenBy(c => c.Provider, StringComparer.Ordinal)],
        })];
    }

    private static void Apply(
        Dictionary<string, List<ConnectionUse>> said,
        List<(string Project, ConnectionUse Code, ConnectionUse Configured)> matches,
        List<(string Project, ConnectionUse Use)> added)
    {
        // A place in the code is completed when all hosts agree on its database; else only the hosts can say it.
        foreach (var match in matches.GroupBy(m => (m.Project, m.Code)))
        {
            if (match.Select(m => m.Configured.Database).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1)
            {
                ConnectionUse configured = match.First().Configured;
                string?[] servers = [.. match.Select(m => m.Configured.Server).Distinct(StringComparer.OrdinalIgnoreCase)];
                List<ConnectionUse> uses = said[match.Key.Project];
                uses[uses.IndexOf(match.Key.Code)] = match.Key.Code with
                {
                    Server = servers.Length == 1 ? servers[0] : null,
                    Database = configured.Database,
                    ConnectionName = match.Key.Code.ConnectionName ?? configured.ConnectionName,
                };
            }
        }

        foreach ((string project, ConnectionUse use) in added)
        {
            if (said.TryGetValue(project, out List<ConnectionUse>? uses))
            {
                uses.Add(use);
            }
        }
    }

    private static ConnectionUse Use(ConfiguredDatabase database, string? context, string? provider) => new(
        context, database.Key, database.Address.Server, DatabaseFile.Name(database.Address, database.Project),
        provider ?? (database.Address.IsFile ? "sqlite" : null), new Evidence(database.File, database.Line));
}
