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
    /// Whether a key in the code means a key of a configuration file. Case does not matter, nor does an <c>Options</c> behind a section, since
    /// <c>PostgresOptions</c> are as often bound to <c>Postgres</c>; and options can be bound to the whole configuration.
    /// </summary>
    public static bool Means(string code, string file)
    {
        string inCode = Comparable(code);
        string inFile = Comparable(file);
        return inCode == inFile || (inFile == "CONNECTIONSTRING" && inCode.EndsWith(":CONNECTIONSTRING", StringComparison.Ordinal));
    }

    /// <summary>What all spellings of a key have in common.</summary>
    public static string Comparable(string key) => string.Join(":", Normalize(key).Split(':').Select(WithoutEnding)).ToUpperInvariant();

    private static string WithoutEnding(string part) =>
        Endings.FirstOrDefault(e => part.Length > e.Length && part.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? part.Substring(0, part.Length - ending.Length)
            : part;
}
