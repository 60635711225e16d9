namespace CodeReader.DataAccess.Connections.Settings;

/// <summary>What one configuration file says for one project.</summary>
/// <param name="Project">The project that the values are for.</param>
/// <param name="File">The file.</param>
/// <param name="Values">The values, in the file's order.</param>
internal sealed record HostSetting(SourceProject Project, SettingsFile File, IReadOnlyList<SettingsValue> Values);

/// <summary>Reads configuration files, and finds the projects they are for.</summary>
internal sealed class HostSettings(SourceSet sources)
{
    /// <summary>What the files say: settings files for the project around them, environments of compose files for the project they build.</summary>
    public IEnumerable<HostSetting> Read(IReadOnlyList<SettingsFile> files)
    {
        foreach (SettingsFile file in files.Where(f => f.IsJson))
        {
            if (ProjectAbove(Folder(file.Path)) is { } project)
            {
                yield return new(project, file, JsonSettings.Read(file.Text));
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
                    yield return new(project, file, service.Environment);
                }
            }
        }
    }

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and int slash ? path.Substring(0, slash) : "";

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
