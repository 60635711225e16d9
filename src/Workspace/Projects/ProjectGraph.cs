using CatalogModel;
using Workspace.Evaluation;

namespace Workspace.Projects;

/// <summary>
/// Which project references which, without circles. A package that another project of the tree makes counts as a reference to that project.
/// </summary>
internal sealed class ProjectGraph
{
    private readonly Dictionary<string, ReadProject> byPath;
    private readonly Dictionary<string, string[]> references = new(StringComparer.Ordinal);
    private readonly List<UnresolvedItem> problems = [];

    /// <param name="projects">The projects, sorted by path.</param>
    /// <param name="unread">Project files that exist and could not be read; they are named elsewhere.</param>
    public ProjectGraph(IReadOnlyList<ReadProject> projects, IReadOnlySet<string> unread)
    {
        byPath = projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        Dictionary<string, string> makers = new(StringComparer.OrdinalIgnoreCase);
        foreach (ReadProject project in projects)
        {
            makers.TryAdd(project.PackageId, project.Path);
            makers.TryAdd(project.AssemblyName, project.Path);
        }

        foreach (ReadProject project in projects)
        {
            SortedSet<string> targets = new(StringComparer.Ordinal);
            foreach (ProjectItem reference in project.References)
            {
                if (byPath.ContainsKey(reference.Include))
                {
                    targets.Add(reference.Include);
                }
                else if (!unread.Contains(reference.Include))
                {
                    string why = reference.Include.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
                        ? $"The referenced project {reference.Include} was not found."
                        : $"The referenced project {reference.Include} is not written in C#.";
                    problems.Add(new("project", project.Path, why, reference.At));
                }
            }

            targets.UnionWith(project.Packages.Keys.Select(id => makers.GetValueOrDefault(id)).OfType<string>());
            targets.Remove(project.Path);
            references[project.Path] = [.. targets];
        }

        BreakCircles(projects);
    }

    /// <summary>References that lead nowhere, and circles.</summary>
    public IReadOnlyList<UnresolvedItem> Problems => problems;

    /// <summary>The projects that a project references directly, sorted.</summary>
    public IReadOnlyList<string> References(string path) => references[path];

    /// <summary>All that a project references, directly or not, itself not included; sorted.</summary>
    public IReadOnlyList<string> Closure(string path)
    {
        SortedSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new([path]);
        while (open.TryPop(out string? next))
        {
            foreach (string reference in references[next].Where(seen.Add))
            {
                open.Push(reference);
            }
        }

        seen.Remove(path);
        return [.. seen];
    }

    private void BreakCircles(IReadOnlyList<ReadProject> projects)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (ReadProject start in projects)
        {
            List<(string Path, int Next)> trail = [(start.Path, 0)];
            HashSet<string> onTrail = new(StringComparer.Ordinal) { start.Path };
            while (trail.Count > 0)
            {
                (string path, int next) = trail[^1];
                if (done.Contains(path) || next == references[path].Length)
                {
                    done.Add(path);
                    onTrail.Remove(path);
                    trail.RemoveAt(trail.Count - 1);
                    continue;
                }

                string target = references[path][next];
                if (onTrail.Contains(target))
                {
                    references[path] = [.. references[path].Where(r => r != target)];
                    problems.Add(new("project", path, $"The reference to {target} closes a circle and was left out.", new(path, 0)));
                    continue;
                }

                trail[^1] = (path, next + 1);
                if (!done.Contains(target))
                {
                    onTrail.Add(target);
                    trail.Add((target, 0));
                }
            }
        }
    }
}
