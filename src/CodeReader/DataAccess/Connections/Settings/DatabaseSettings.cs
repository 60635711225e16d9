namespace CodeReader.DataAccess.Connections.Settings;

/// <summary>A database that a configuration file names for a project.</summary>
/// <param name="Project">The project that the configuration is for.</param>
/// <param name="Key">The key, as <see cref="ConfigurationKey.Normalize"/> writes it.</param>
/// <param name="Address">The database.</param>
/// <param name="File">The file, relative to the root.</param>
/// <param name="Line">The line.</param>
internal sealed record ConfiguredDatabase(SourceProject Project, string Key, DatabaseAddress Address, string File, int Line);

/// <summary>Reads the databases that configuration files name, and finds the projects they are for.</summary>
internal sealed class DatabaseSettings(SourceSet sources)
{
    private static readonly string[] DatabaseKeys = ["database", "databasename", "dbname"];

    /// <summary>The databases of some files, in the files' order.</summary>
    public IEnumerable<ConfiguredDatabase> Read(IReadOnlyList<SettingsFile> files) =>
        new HostSettings(sources).Read(files).SelectMany(s => Databases(s.Project, s.Values, s.File));

    private static IEnumerable<ConfiguredDatabase> Databases(SourceProject project, IReadOnlyList<SettingsValue> values, SettingsFile file)
    {
        ILookup<string, SettingsValue> bySection = values.ToLookup(v => Section(v.Key), StringComparer.OrdinalIgnoreCase);
        foreach (SettingsValue value in values)
        {
            if (DatabaseAddress.Parse(value.Value) is { } address)
            {
                yield return new(project, ConfigurationKey.Normalize(value.Key), address, file.Path, value.Line);
            }
            else if (DatabaseKeys.Contains(Last(value.Key).ToLowerInvariant()) && DatabaseAddress.NameIn(value.Value) is { } name
                && bySection[Section(value.Key)].Any(v => Last(v.Key).IndexOf("ConnectionString", StringComparison.OrdinalIgnoreCase) >= 0))
            {
                // A connection without a database, and the database beside it: MongoDB's way.
                yield return new(project, ConfigurationKey.Normalize(value.Key), new(null, name, false), file.Path, value.Line);
            }
        }
    }

    private static string Section(string key) => key.LastIndexOf(':') is >= 0 and int colon ? key.Substring(0, colon) : "";

    private static string Last(string key) => key.Substring(key.LastIndexOf(':') + 1);
}
