namespace CodeReader.DataAccess.Connections;

/// <summary>Keys of the configuration, as .NET reads them from files, environment variables and code.</summary>
internal static class ConfigurationKey
{
    private const string ConnectionStrings = "ConnectionStrings:";

    private static readonly string[] Endings = ["Options", "Settings", "Configuration", "Config"];

    /// <summary>One form for all spellings: <c>__</c> is <c>:</c>, and a connection string goes by its name alone.</summary>
    public static string Normalize(string key)
    {
        string path = key.Replace("__", ":");
        return path.StartsWith(ConnectionStrings, StringComparison.OrdinalIgnoreCase) ? path.Substring(ConnectionStrings.Length) : path;
    }

    /// <summary>
    /// What two keys have in common that mean one thing: no case, and no <c>Options</c> behind a section, since <c>PostgresOptions</c> are as often
    /// bound to <c>Postgres</c>.
    /// </summary>
    public static string Comparable(string key) => string.Join(":", Normalize(key).Split(':').Select(WithoutEnding)).ToUpperInvariant();

    private static string WithoutEnding(string part) =>
        Endings.FirstOrDefault(e => part.Length > e.Length && part.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? part.Substring(0, part.Length - ending.Length)
            : part;
}
