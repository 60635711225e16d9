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
        List<List<ReadProject>> groups = [];
        foreach (ReadProject deployable in deployables)
        {
            List<ReadProject>? same = groups.FirstOrDefault(g => g.Any(other => AreOne(deployable, other, deployables)));
            if (same is null)
            {
                groups.Add([deployable]);
            }
            else
            {
                same.Add(deployable);
            }
        }

        return [.. groups.Select(Candidate)];
    }

    private ServiceCandidate Candidate(List<ReadProject> group) => new(
        group.Count == 1 ? group[0].Name : CommonName(group),
        group,
        null,
        string.Join(", ", group.Select(Because).Distinct(StringComparer.Ordinal)));

    // Sales.Api and Sales.Service are Sales; Web and PublicApi have nothing in common but what they are built on.
    private string CommonName(List<ReadProject> group)
    {
        string shortest = group.Select(p => ProjectName.Stem(p.Name)).MinBy(s => s.Length)!;
        return group.All(p => ProjectName.AreRelated(ProjectName.Stem(p.Name), shortest))
            ? shortest
            : group.MinBy(p => (view.Source(p).Trees.Count * -1, p.Path))!.Name;
    }

    private string Because(ReadProject project) => view.Deployments.ReasonOf(project.Path)
        ?? (project.IsWeb ? $"web project {project.Name}" : project.IsWorker ? $"worker project {project.Name}" : $"executable project {project.Name}");

    // Two entrances to one service are built on one data library. Names decide; where they say nothing, it must be the only data either has.
    private bool AreOne(ReadProject a, ReadProject b, ReadProject[] deployables)
    {
        if (ProjectName.WithoutEndings(a.Name) == ProjectName.WithoutEndings(b.Name))
        {
            return true; // Marketing.Api and Marketing.Service differ in nothing but how they run
        }

        ReadProject[] data = [.. view.Libraries(a).Where(l => view.Uses(b, l) && view.Signals(l).DeclaresContext)];
        return data.Length > 0
            && (ProjectName.AreRelated(ProjectName.Stem(a.Name), ProjectName.Stem(b.Name))
                || data.Any(l => deployables.Where(d => view.Uses(d, l)).All(d => !HasOtherData(d, l, deployables))));
    }

    private bool HasOtherData(ReadProject deployable, ReadProject library, ReadProject[] deployables) =>
        view.Signals(deployable).DeclaresContext
        || view.Libraries(deployable).Any(l => l != library && view.Signals(l).DeclaresContext
            && deployables.Count(d => view.Uses(d, l)) < deployables.Count(d => view.Uses(d, library)));

    private bool IsTool(ReadProject project)
    {
        string last = project.Name[(project.Name.LastIndexOf('.') + 1)..].Trim('_');
        bool namedSo = ToolNames.Contains(last) || ToolWords.Any(w => project.Name.Contains(w, StringComparison.OrdinalIgnoreCase));
        bool runs = project.IsWeb || project.IsWorker || project.IsFunction || view.Signals(project).RunsHost
            || view.Signals(project).UsesMessages || view.Deployments.ReasonOf(project.Path) is not null;
        return namedSo || !runs;
    }

    private bool IsClient(ReadProject project) => project.IsClient && !view.Signals(project).DeclaresContext;
}
