using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Code;

/// <summary>
/// Which code can stand behind an abstraction that a piece of code uses: that of the projects it references, else that of the nearest
/// project that references it (the host that wires both). Another service's code is never nearer than its own.
/// </summary>
internal sealed class ProjectScope(SourceSet sources)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<HashSet<string>>> rings = new(StringComparer.Ordinal);

    /// <summary>The nodes of the nearest ring around a project that has any.</summary>
    public IReadOnlyList<T> Nearest<T>(SourceProject from, IReadOnlyList<T> candidates, Func<T, SyntaxTree> treeOf)
    {
        foreach (HashSet<string> ring in Rings(from))
        {
            List<T> inRing = [.. candidates.Where(c => sources.OwnerOf(treeOf(c)) is { } owner && ring.Contains(owner.Path))];
            if (inRing.Count > 0)
            {
                return inRing;
            }
        }

        return [];
    }

    /// <summary>Those that are in the project itself, in one it references, or in one that references it.</summary>
    public IReadOnlyList<T> Around<T>(SourceProject from, IEnumerable<T> candidates, Func<T, SyntaxTree> treeOf)
    {
        IReadOnlyList<HashSet<string>> all = Rings(from);
        return [.. candidates.Where(c => sources.OwnerOf(treeOf(c)) is { } owner && all.Any(ring => ring.Contains(owner.Path)))];
    }

    /// <summary>Whether a project is the one itself, one it references, or one of those around a project that references it.</summary>
    public bool IsAround(SourceProject from, string project) => Rings(from).Any(ring => ring.Contains(project));

    private IReadOnlyList<HashSet<string>> Rings(SourceProject from) => rings.GetOrAdd(from.Path, _ =>
    {
        HashSet<string> own = Closure(from);
        return
        [
            own,
            .. sources.Projects
                .Where(p => !p.IsTest && p != from)
                .Select(p => (Project: p, Closure: Closure(p)))
                .Where(p => p.Closure.Contains(from.Path))
                .OrderBy(p => p.Closure.Count).ThenBy(p => p.Project.Path, StringComparer.Ordinal)
                .Select(p => p.Closure),
        ];
    });

    private HashSet<string> Closure(SourceProject project) => new(sources.Closure(project).Select(p => p.Path), StringComparer.Ordinal);
}
