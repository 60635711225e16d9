using Workspace.Files;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Finds services among what can be deployed on its own, and joins deployables that are two entrances to one service.</summary>
internal sealed class DeployableFinder(SystemView view)
{
    private static readonly string[] ToolWords = ["Migrat", "Seeder", "Seeding", "DbManager", "DbUp", "Generator", "Simulator", "LoadTest", "Benchmark"];
    private static readonly HashSet<string> ToolNames = new(StringComparer.OrdinalIgnoreCase) { "Build", "Cli", "Tool", "Tools", "Seed", "Setup", "Scripts" };

    /// <summary>The candidates among the deployables that are no hosts of modules.</summary>
    public IReadOnlyList<ServiceCandidate> Find(IReadOnlySet<string> hosts)
    {
        ReadProject[] deployables = [.. view.Projects.Where(p =>
            view.IsDeployable(p) && !IsTool(p) && !IsClient(p) && (!hosts.Contains(p.Path) || view.Signals(p).DeclaresContext))];
        DeployableGroups groups = new(deployables);
        foreach (IGrouping<string, ReadProject> alike in deployables.GroupBy(d => ProjectName.WithoutEndings(d.Name), StringComparer.OrdinalIgnoreCase))
        {
            JoinAlike([.. alike], groups);
        }

        DataLibrary[] data = [.. view.Projects.Where(p => !view.IsDeployable(p) && view.Signals(p).DeclaresContext)
            .Select(l => new DataLibrary(l, [.. deployables.Where(d => view.Uses(d, l))]))];
        foreach (DataLibrary library in data)
        {
            JoinEntrances(library, data, groups);
        }

        return [.. groups.All.Select(Candidate)];
    }

    // Marketing.Api and Marketing.Service differ in nothing but how they run. Two projects of one name are two things: Orders/WebUI and
    // Stock/WebUI are as different as Orders and Stock, and what belongs to each of them stands with it in a folder without the other.
    private static void JoinAlike(ReadProject[] alike, DeployableGroups groups)
    {
        foreach (ReadProject project in alike)
        {
            string above = RepositoryPath.Upwards(project.Folder).TakeWhile(IsAlone).LastOrDefault() ?? project.Folder;
            groups.Join([project, .. alike.Where(other => RepositoryPath.IsInside(other.Folder, above))]);
        }

        bool IsAlone(string folder) => alike.Where(a => RepositoryPath.IsInside(a.Folder, folder))
            .DistinctBy(a => a.Name, StringComparer.OrdinalIgnoreCase).Count() == alike.Count(a => RepositoryPath.IsInside(a.Folder, folder));
    }

    // Two entrances to one service are built on one data library. Names decide; where they say nothing, it must be the only data any of them has.
    private void JoinEntrances(DataLibrary library, DataLibrary[] data, DeployableGroups groups)
    {
        if (library.Users.All(u => !HasOtherData(u, library, data)))
        {
            groups.Join(library.Users);
            return;
        }

        for (int i = 0; i < library.Users.Count; i++)
        {
            string stem = ProjectName.Stem(library.Users[i].Name);
            groups.Join([library.Users[i], .. library.Users.Skip(i + 1).Where(u => ProjectName.AreRelated(ProjectName.Stem(u.Name), stem))]);
        }
    }

    // A library that fewer use is nearer to its users than one that many do.
    private bool HasOtherData(ReadProject deployable, DataLibrary library, DataLibrary[] data) =>
        view.Signals(deployable).DeclaresContext
        || data.Any(other => other != library && other.Users.Count < library.Users.Count && other.Users.Contains(deployable));

    private ServiceCandidate Candidate(IReadOnlyList<ReadProject> group) => new(
        group.Count == 1 ? group[0].Name : CommonName(group),
        group,
        null,
        string.Join(", ", group.Select(Because).Distinct(StringComparer.Ordinal)));

    // Sales.Api and Sales.Service are Sales; Web and PublicApi have nothing in common but what they are built on.
    private string CommonName(IReadOnlyList<ReadProject> group)
    {
        string shortest = group.Select(p => ProjectName.Stem(p.Name)).MinBy(s => s.Length)!;
        return group.All(p => ProjectName.AreRelated(ProjectName.Stem(p.Name), shortest))
            ? shortest
            : group.MinBy(p => (view.Source(p).Trees.Count * -1, p.Path))!.Name;
    }

    private string Because(ReadProject project) => view.Deployments.ReasonOf(project.Path)
        ?? (project.IsWeb ? $"web project {project.Name}" : project.IsWorker ? $"worker project {project.Name}" : $"executable project {project.Name}");

    private bool IsTool(ReadProject project)
    {
        string last = project.Name[(project.Name.LastIndexOf('.') + 1)..].Trim('_');
        bool namedSo = ToolNames.Contains(last) || ToolWords.Any(w => project.Name.Contains(w, StringComparison.OrdinalIgnoreCase));
        bool runs = project.IsWeb || project.IsWorker || project.IsFunction || view.Signals(project).RunsHost
            || view.Signals(project).UsesMessages || view.Deployments.ReasonOf(project.Path) is not null;
        return namedSo || !runs;
    }

    private bool IsClient(ReadProject project) => project.IsClient && !view.Signals(project).DeclaresContext;

    private sealed record DataLibrary(ReadProject Library, IReadOnlyList<ReadProject> Users);
}
