using Workspace.Files;
using Workspace.Projects;

namespace Workspace;

/// <summary>What a person pointed at: a whole folder, or one solution or project with all it references.</summary>
/// <param name="Root">The absolute folder that everything is read below and named relative to.</param>
/// <param name="Entry">The solution or project, relative to the root; null for the whole folder.</param>
internal sealed record ReadingScope(string Root, string? Entry)
{
    /// <summary>The scope of a path. For a file the root is the repository's folder, so that what it references is inside.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    public static ReadingScope Of(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return new(Path.TrimEndingDirectorySeparator(full), null);
        }

        if (!File.Exists(full))
        {
            throw new DirectoryNotFoundException($"There is no folder or file {path}.");
        }

        string folder = Path.GetDirectoryName(full)!;
        string root = RepositoryAbove(folder) ?? folder;
        return new(root, Path.GetRelativePath(root, full).Replace('\\', '/'));
    }

    /// <summary>The projects in scope, with all they reference; in the order given.</summary>
    public IReadOnlyList<ReadProject> Narrow(IReadOnlyList<ReadProject> projects, ProjectGraph graph, SolutionFiles solutions)
    {
        if (Entry is null)
        {
            return projects;
        }

        IEnumerable<string> entries = Entry.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) ? [Entry] : solutions.Projects(Entry);
        HashSet<string> known = new(projects.Select(p => p.Path), StringComparer.Ordinal);
        HashSet<string> kept = new(StringComparer.Ordinal);
        foreach (string entry in entries.Where(known.Contains))
        {
            kept.Add(entry);
            kept.UnionWith(graph.Closure(entry));
        }

        return [.. projects.Where(p => kept.Contains(p.Path))];
    }

    private static string? RepositoryAbove(string folder)
    {
        for (DirectoryInfo? above = new(folder); above is not null; above = above.Parent)
        {
            if (Path.Exists(Path.Combine(above.FullName, ".git")) || File.Exists(Path.Combine(above.FullName, "catalog", "system.yaml")))
            {
                return above.FullName;
            }
        }

        return null;
    }
}
