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
    public IEnumerable<ConfiguredDatabase> Read(IReadOnlyList<SettingsFile> files)
    {
        foreach (SettingsFile file in files.Where(f => f.IsJson))
        {
            if (ProjectAbove(Folder(file.Path)) is { } project)
            {
                foreach (ConfiguredDatabase database in Databases(project, JsonSettings.Read(file.Text), file))
                {
                    yield return database;
                }
            }
        }

        // An override file changes the environment of a service that another file of its folder builds.
        foreach (IGrouping<string, SettingsFile> together in files.Where(f => !f.IsJson).GroupBy(f => Folder(f.Path), StringComparer.Ordinal))
        {
            (SettingsFile File, ComposeService Service)[] services = [.. together.SelectMany(f => ComposeFile.Read(f.Text).Select(s => (f, s)))];
            foreach ((SettingsFile file, ComposeService service) in services)
            {
                if (services.Where(s => s.Service.Name == service.Name).Select(s => Built(together.Key, s.Service)).FirstOrDefault(p => p is not null) is { } project)
                {
                    foreach (ConfiguredDatabase database in Databases(project, service.Environment, file))
                    {
                        yield return database;
                    }
                }
            }
        }
    }

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

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and int slash ? path.Substring(0, slash) : "";

    private static string Section(string key) => key.LastIndexOf(':') is >= 0 and int colon ? key.Substring(0, colon) : "";

    private static string Last(string key) => key.Substring(key.LastIndexOf(':') + 1);

    private SourceProject? ProjectAbove(string folder) => sources.Projects
        .Where(p => !p.IsTest && (p.Folder.Length == 0 || folder == p.Folder || folder.StartsWith(p.Folder + "/", StringComparison.Ordinal)))
        .OrderByDescending(p => p.Folder.Length).ThenByDescending(p => p.IsDeployable).FirstOrDefault();

    private SourceProject? Built(string composeFolder, ComposeService service)
    {
        if (service.Context is null)
        {
            return null;
        }

        string context = Combine(composeFolder, service.Context);
        string folder = service.Dockerfile is null ? context : Folder(Combine(context, service.Dockerfile));
        SourceProject[] below = [.. sources.Projects.Where(p => p.IsDeployable
            && (p.Folder == folder || folder.Length == 0 || p.Folder.StartsWith(folder + "/", StringComparison.Ordinal)))];
        return below.FirstOrDefault(p => p.Folder == folder) ?? (below.Length == 1 ? below[0] : null);
    }

    private static string Combine(string folder, string relative)
    {
        List<string> parts = [.. folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in relative.Replace('\\', '/').Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(parts.Count - 1, 0), Math.Min(parts.Count, 1));
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
