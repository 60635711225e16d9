using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using Workspace.Files;
using Workspace.Projects;

namespace Workspace;

/// <summary>A repository as it was read: its projects, their trees and compilations, and what could not be read.</summary>
public sealed class LoadedWorkspace
{
    private const long LargestText = 2 * 1024 * 1024;

    internal LoadedWorkspace(FileTree files, IReadOnlyList<ReadProject> read, ProjectGraph graph)
    {
        Files = files;
        ReadProjects = read;
        Graph = graph;
    }

    /// <summary>The absolute path of the folder that all other paths are relative to.</summary>
    public string Root => Files.Root;

    /// <summary>The projects with their trees. Test projects are among them, without trees unless they were asked for.</summary>
    public required SourceSet Sources { get; init; }

    /// <summary>The projects as resolution needs to know them, sorted by path.</summary>
    public required IReadOnlyList<ProjectInfo> Projects { get; init; }

    /// <summary>What could not be read, sorted by place.</summary>
    public required IReadOnlyList<UnresolvedItem> Unresolved { get; init; }

    /// <summary>The solutions that were found, relative to the root, sorted.</summary>
    public IReadOnlyList<string> Solutions { get; init; } = [];

    /// <summary>The texts of files that are no sources, sorted by path. Files that are too large, or no text, are left out.</summary>
    /// <param name="wanted">Says by a file's path, relative to the root with <c>/</c>, whether to read it.</param>
    public IEnumerable<(string Path, string Text)> ReadTexts(Func<string, bool> wanted)
    {
        foreach (string path in Files.Files.Where(wanted))
        {
            if (SourceDecoder.Read(Files.FullPath(path), LargestText).Text is { } text)
            {
                yield return (path, text);
            }
        }
    }

    internal FileTree Files { get; }

    internal IReadOnlyList<ReadProject> ReadProjects { get; }

    internal ProjectGraph Graph { get; }
}
