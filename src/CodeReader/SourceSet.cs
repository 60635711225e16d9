using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeReader;

/// <summary>
/// The projects that are read together, with one semantic model per syntax tree. The command line makes one of a whole workspace,
/// the analyzer one of a single compilation.
/// </summary>
public sealed class SourceSet
{
    private readonly Dictionary<SyntaxTree, SourceProject> owners = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly Dictionary<string, SourceProject> byPath;
    private readonly SourceProject? libraries;

    /// <summary>Makes a set of projects.</summary>
    /// <param name="projects">The projects; each syntax tree belongs to the first project that has it.</param>
    /// <param name="libraries">Code that describes libraries, which the projects' compilations reference; it belongs to no project.</param>
    public SourceSet(IEnumerable<SourceProject> projects, SourceProject? libraries = null)
    {
        this.libraries = libraries;
        Projects = [.. projects.OrderBy(p => p.Path, StringComparer.Ordinal)];
        byPath = Projects.ToDictionary(p => p.Path, StringComparer.Ordinal);
        foreach (SourceProject project in Projects)
        {
            foreach (SyntaxTree tree in project.Trees)
            {
                if (!owners.ContainsKey(tree))
                {
                    owners.Add(tree, project);
                }
            }
        }
    }

    /// <summary>A set of one file alone, as an editor has it: whatever its code refers to in other files belongs to nobody.</summary>
    internal static SourceSet Of(SemanticModel model)
    {
        SourceSet set = new([new SourceProject([model.SyntaxTree], () => (CSharpCompilation)model.Compilation) { Path = "", AssemblyName = model.Compilation.AssemblyName ?? "" }]);
        set.models[model.SyntaxTree] = model;
        return set;
    }

    /// <summary>The projects, sorted by path.</summary>
    public IReadOnlyList<SourceProject> Projects { get; }

    /// <summary>The project of a path, or null.</summary>
    public SourceProject? Find(string path) => byPath.TryGetValue(path, out SourceProject? project) ? project : null;

    /// <summary>The project that a tree belongs to, or null when it is not in the set.</summary>
    public SourceProject? OwnerOf(SyntaxTree tree) => owners.TryGetValue(tree, out SourceProject? project) ? project : null;

    /// <summary>Whether a tree describes a library. Such code can be bound, but it is no part of the repository: it owns and evidences nothing.</summary>
    public bool IsLibrary(SyntaxTree tree) => libraries?.Trees.Contains(tree) == true;

    /// <summary>The semantic model of a tree of the set, or of one that describes a library; made once.</summary>
    /// <exception cref="ArgumentException">The tree is not in the set.</exception>
    public SemanticModel Model(SyntaxTree tree) => models.GetOrAdd(tree, t =>
        owners.TryGetValue(t, out SourceProject? project)
            ? project.Compilation.GetSemanticModel(t)
            : IsLibrary(t) ? libraries!.Compilation.GetSemanticModel(t)
            : throw new ArgumentException("The tree is not in the set.", nameof(tree)));

    /// <summary>The project itself and all it references, directly or not.</summary>
    public IReadOnlyList<SourceProject> Closure(SourceProject project)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { project.Path };
        List<SourceProject> closure = [project];
        for (int i = 0; i < closure.Count; i++)
        {
            foreach (string reference in closure[i].References)
            {
                if (seen.Add(reference) && Find(reference) is { } found)
                {
                    closure.Add(found);
                }
            }
        }

        return closure;
    }
}
