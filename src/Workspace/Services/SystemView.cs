using CodeReader;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>The projects of the system itself (no tests, no app host) with what the search for services asks of them.</summary>
internal sealed class SystemView
{
    private readonly Dictionary<string, ProjectSignals> signals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> closures = new(StringComparer.Ordinal);
    private readonly LoadedWorkspace workspace;
    private readonly ContextBases contexts;

    public SystemView(LoadedWorkspace workspace)
    {
        this.workspace = workspace;
        Projects = [.. workspace.ReadProjects.Where(p => !p.IsAppHost && workspace.Sources.Find(p.Path) is { IsTest: false })];
        ByPath = Projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        contexts = ContextBases.Of(Projects.Select(Source));
        Deployments = DeploymentEvidence.Read(workspace);
    }

    /// <summary>The projects, sorted by path.</summary>
    public IReadOnlyList<ReadProject> Projects { get; }

    /// <summary>The projects by path.</summary>
    public IReadOnlyDictionary<string, ReadProject> ByPath { get; }

    /// <summary>What the repository's own files deploy.</summary>
    public DeploymentEvidence Deployments { get; }

    /// <summary>A project with its trees.</summary>
    public SourceProject Source(ReadProject project) => workspace.Sources.Find(project.Path)!;

    /// <summary>What a project's sources say of it.</summary>
    public ProjectSignals Signals(ReadProject project)
    {
        if (!signals.TryGetValue(project.Path, out ProjectSignals? found))
        {
            signals.Add(project.Path, found = ProjectSignals.Of(Source(project), contexts));
        }

        return found;
    }

    /// <summary>True when one project references another, directly or not.</summary>
    public bool Uses(ReadProject project, ReadProject other) => Closure(project).Contains(other.Path);

    /// <summary>The libraries that a project references, directly or not, sorted by path.</summary>
    public IEnumerable<ReadProject> Libraries(ReadProject project) => Projects.Where(p => Uses(project, p) && !IsDeployable(p));

    /// <summary>True for projects that can be deployed.</summary>
    public bool IsDeployable(ReadProject project) => Source(project).IsDeployable;

    private HashSet<string> Closure(ReadProject project)
    {
        if (!closures.TryGetValue(project.Path, out HashSet<string>? found))
        {
            closures.Add(project.Path, found = new(workspace.Graph.Closure(project.Path), StringComparer.Ordinal));
        }

        return found;
    }
}
