using CatalogModel.Facts;
using CodeReader;

namespace EfModelReader.DesignTime;

/// <summary>Which services are looked into for which contexts.</summary>
internal sealed class StartUpProjects
{
    private readonly SourceSet sources;
    private readonly Dictionary<string, IReadOnlyList<SourceProject>> closures = new(StringComparer.Ordinal);

    /// <summary>Looks through the projects.</summary>
    public StartUpProjects(SourceSet sources) => this.sources = sources;

    /// <summary>The projects to start for a set of contexts, those with the fewest projects first: they know their contexts best.</summary>
    public IReadOnlyList<SourceProject> For(IEnumerable<ContextModel> contexts) =>
    [
        .. contexts.SelectMany(Users).DistinctBy(p => p.Path, StringComparer.Ordinal)
            .OrderBy(p => Closure(p).Count).ThenBy(p => p.Path, StringComparer.Ordinal),
    ];

    /// <summary>
    /// The programs that use a context, without those that only start others (an orchestrator references all services); without any, the
    /// library that declares it.
    /// </summary>
    public IReadOnlyList<SourceProject> Users(ContextModel context)
    {
        List<SourceProject> users = [.. sources.Projects.Where(p => p is { IsDeployable: true, IsTest: false } && Closure(p).Any(c => c.Path == context.Project))];
        List<SourceProject> innermost = [.. users.Where(p => !Closure(p).Any(c => c.Path != p.Path && users.Contains(c)))];
        return innermost.Count > 0 ? innermost : sources.Find(context.Project) is { } declaring ? [declaring] : [];
    }

    /// <summary>A project and all it references.</summary>
    public IReadOnlyList<SourceProject> Closure(SourceProject project)
    {
        if (!closures.TryGetValue(project.Path, out IReadOnlyList<SourceProject>? closure))
        {
            closures.Add(project.Path, closure = sources.Closure(project));
        }

        return closure;
    }
}
