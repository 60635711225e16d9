using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Which stores stand on one database. Two are on the same one when configuration gives both the same database name and no different
/// servers, or when one host hands both the same named resource. A file or memory is never shared by two services.
/// </summary>
internal sealed class Databases
{
    private static readonly string[] Private = ["sqlite", "in-memory"];
    private static readonly string[] FileEndings = [".db", ".sqlite", ".sqlite3", ".db3"];

    private readonly Dictionary<(string Service, string? Context), List<string>> databases = [];
    private readonly Dictionary<string, List<string>> ofService = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DatabaseUse>> uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> handedOut;

    public Databases(SystemDraft system)
    {
        handedOut = new(
            system.Facts.Facts.Where(f => system.Map.OwnerOf(f.Project) is null && system.Map.Find(f.Project) is { IsDeployable: true }).SelectMany(f => f.Connections)
                .Where(c => c is { Context: null, Database: null }).Select(c => c.ConnectionName).OfType<string>(),
            StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<(string Service, ConnectionUse Use)> all =
            [.. system.Services.SelectMany(s => Known(s.Facts.Connections).Where(IsComparable).Select(c => (s.Name, c)))];
        foreach (IGrouping<string, (string Service, ConnectionUse Use)> same in all.GroupBy(u => u.Use.Database ?? u.Use.ConnectionName!, StringComparer.OrdinalIgnoreCase))
        {
            IReadOnlyList<string> servers = [.. same.Select(u => u.Use.Server).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
            foreach ((string service, ConnectionUse use) in same)
            {
                foreach (string server in use.Server is { } known ? [known] : servers.DefaultIfEmpty(""))
                {
                    Add(new(service, use, $"{(servers.Count < 2 ? "" : server)}/{same.Key}".ToLowerInvariant()));
                }
            }
        }
    }

    /// <summary>The databases with everybody who is configured on them.</summary>
    public IEnumerable<IReadOnlyList<DatabaseUse>> Shared =>
        uses.Values.Where(u => u.Select(d => d.Service).Distinct(StringComparer.Ordinal).Count() > 1);

    /// <summary>The databases of a context; of the service's bare connections when there is no context. None when they are not known.</summary>
    public IReadOnlyList<string> Of(string service, string? context) => databases.At((service, context));

    /// <summary>All databases of a service that are known.</summary>
    public IReadOnlyList<string> Of(string service) => ofService.At(service);

    /// <summary>Whether two sets of databases can be one: they meet, or one of them is not known.</summary>
    public static bool CanBeOne(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count == 0 || other.Count == 0 || one.Intersect(other, StringComparer.Ordinal).Any();

    private void Add(DatabaseUse use)
    {
        uses.Put(use.Database, use);
        if (!databases.At((use.Service, use.Connection.Context)).Contains(use.Database))
        {
            databases.Put((use.Service, use.Connection.Context), use.Database);
            ofService.Put(use.Service, use.Database);
        }
    }

    /// <summary>Whether a name can be a database that two services share: not memory, and not a file.</summary>
    public static bool IsShareable(string? provider, string database) => !Private.Contains(provider) && !IsFile(database);

    /// <summary>
    /// The uses that say most: where a service's own configuration gives a name its database, the bare name, in a library that many services
    /// use, says nothing more.
    /// </summary>
    private static IEnumerable<ConnectionUse> Known(IReadOnlyList<ConnectionUse> uses)
    {
        HashSet<string> configured = new(uses.Where(u => u.Database is not null).Select(u => Key(u)).OfType<string>(), StringComparer.OrdinalIgnoreCase);
        return uses.Where(u => u.Database is not null || Key(u) is not { } key || !configured.Contains(key));
    }

    private static string? Key(ConnectionUse use) => use.ConnectionName?.Substring(use.ConnectionName.LastIndexOf(':') + 1);

    private bool IsComparable(ConnectionUse use) =>
        !Private.Contains(use.Provider)
        && (use.Database is { } database ? !IsFile(database) : use.ConnectionName is { } name && handedOut.Contains(name));

    private static bool IsFile(string database) =>
        database.IndexOf('/') >= 0 || database.IndexOf('\\') >= 0 || database.IndexOf(':') >= 0
        || FileEndings.Any(e => database.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A service's use of a database.</summary>
internal sealed record DatabaseUse(string Service, ConnectionUse Connection, string Database);
