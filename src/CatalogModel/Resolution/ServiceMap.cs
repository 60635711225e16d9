using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Which service a project belongs to. A project belongs to the service with the longest folder around it; a library outside all
/// services belongs to the only service that uses it; one that several use belongs to none, and what it holds is attributed to its users.
/// </summary>
public sealed class ServiceMap
{
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectInfo> projects;
    private readonly Dictionary<string, string> projectOfFolder = new(StringComparer.Ordinal);
    private readonly HashSet<string> contracts = new(StringComparer.Ordinal);

    private ServiceMap(IReadOnlyList<ProjectInfo> projects)
    {
        this.projects = projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        foreach (ProjectInfo project in projects)
        {
            projectOfFolder[FolderOf(project.Path)] = project.Path;
        }
    }

    /// <summary>Maps the projects of a system to its services.</summary>
    public static ServiceMap Of(SystemSettings settings, IReadOnlyList<ProjectInfo> projects)
    {
        ServiceMap map = new([.. projects.Where(p => !p.IsTest)]);
        map.AssignByFolder(settings);
        map.AssignLibraries(settings);
        map.contracts.UnionWith(map.projects.Values.Where(p => ContractsLibrary.Is(p, settings)).Select(p => p.Path));
        return map;
    }

    /// <summary>The one service that a project belongs to, or null.</summary>
    public string? OwnerOf(string project) => owners.Find(project);

    /// <summary>The services to which what a project holds is attributed, sorted: its owner, or all users of a shared library.</summary>
    public IReadOnlyList<string> UsersOf(string project) =>
        OwnerOf(project) is { } owner ? [owner] : users.Find(project) ?? [];

    /// <summary>Whether a project is a contracts library, which every service may reference.</summary>
    public bool IsContracts(string project) => contracts.Contains(project);

    /// <summary>The projects that are part of the system, sorted by path; tests are not.</summary>
    public IEnumerable<ProjectInfo> Projects => projects.Values.OrderBy(p => p.Path, StringComparer.Ordinal);

    /// <summary>A project of the system by its path, or null.</summary>
    public ProjectInfo? Find(string project) => projects.Find(project);

    /// <summary>The project with the longest folder around a file, or null.</summary>
    public string? ProjectOfFile(string file)
    {
        for (string folder = FolderOf(file); ; folder = FolderOf(folder))
        {
            if (projectOfFolder.TryGetValue(folder, out string? project))
            {
                return project;
            }

            if (folder.Length == 0)
            {
                return null;
            }
        }
    }

    /// <summary>The service that a file belongs to, or null.</summary>
    public string? ServiceOfFile(string file) => ProjectOfFile(file) is { } project ? OwnerOf(project) : null;

    private void AssignByFolder(SystemSettings settings)
    {
        Dictionary<string, string> serviceOfFolder = new(StringComparer.Ordinal);
        foreach (ServiceSettings service in settings.Services)
        {
            foreach (string folder in service.Sources)
            {
                serviceOfFolder[Normal(folder)] = service.Name;
            }
        }

        foreach (string project in projects.Keys.Where(p => !IsShared(p, settings)))
        {
            for (string folder = FolderOf(project); ; folder = FolderOf(folder))
            {
                if (serviceOfFolder.TryGetValue(folder, out string? service))
                {
                    owners[project] = service;
                    break;
                }

                if (folder.Length == 0)
                {
                    break;
                }
            }
        }
    }

    /// <summary>A folder as paths of files begin: the root, written as <c>.</c>, is empty.</summary>
    private static string Normal(string folder)
    {
        string trimmed = folder.Trim('/');
        return trimmed == "." ? "" : trimmed.StartsWith("./", StringComparison.Ordinal) ? trimmed.Substring(2) : trimmed;
    }

    private void AssignLibraries(SystemSettings settings)
    {
        Dictionary<string, SortedSet<string>> found = new(StringComparer.Ordinal);
        foreach (IGrouping<string, KeyValuePair<string, string>> service in owners.GroupBy(o => o.Value, StringComparer.Ordinal))
        {
            foreach (string library in Libraries(service.Select(o => o.Key)))
            {
                if (!found.TryGetValue(library, out SortedSet<string>? set))
                {
                    found.Add(library, set = new(StringComparer.Ordinal));
                }

                set.Add(service.Key);
            }
        }

        foreach (KeyValuePair<string, SortedSet<string>> library in found)
        {
            if (library.Value.Count == 1 && !IsShared(library.Key, settings))
            {
                owners[library.Key] = library.Value.Min!;
            }
            else
            {
                users[library.Key] = [.. library.Value];
            }
        }
    }

    /// <summary>Projects of no service that are reached from some, without a way through another service's projects.</summary>
    private HashSet<string> Libraries(IEnumerable<string> start)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<string> open = new(start);
        while (open.Count > 0)
        {
            foreach (string reference in Find(open.Dequeue())?.References ?? [])
            {
                if (projects.ContainsKey(reference) && !owners.ContainsKey(reference) && seen.Add(reference))
                {
                    open.Enqueue(reference);
                }
            }
        }

        return seen;
    }

    private static bool IsShared(string project, SystemSettings settings) =>
        settings.Shared.Any(pattern => Globs.Covers(pattern, FolderOf(project)));

    private static string FolderOf(string path) => path.LastIndexOf('/') is int slash and >= 0 ? path.Substring(0, slash) : "";
}
