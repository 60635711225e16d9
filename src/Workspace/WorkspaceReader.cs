using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using Microsoft.CodeAnalysis;
using Workspace.Compilations;
using Workspace.Files;
using Workspace.Libraries;
using Workspace.Projects;
using Workspace.Trees;

namespace Workspace;

/// <summary>
/// Reads a repository from its files alone: no MSBuild, no restore, nothing of it is executed, no link is followed. What is broken is named
/// and the rest goes on.
/// </summary>
public static class WorkspaceReader
{
    /// <summary>Whether a file may be read at all: false below build output and tools' own folders.</summary>
    /// <param name="path">Its path relative to the root, with <c>/</c>.</param>
    public static bool CanRead(string path) => !path.Split('/').Any(DirectoryWalker.IsPassedOver);

    /// <summary>Reads the projects of a folder, a solution or a project file.</summary>
    /// <param name="root">A folder; or a <c>.sln</c>, <c>.slnx</c>, <c>.slnf</c> or <c>.csproj</c> file: then only its projects and what they reference.</param>
    /// <param name="options">How to read.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    public static LoadedWorkspace Read(string root, WorkspaceOptions options, CancellationToken ct)
    {
        ReadingScope scope = ReadingScope.Of(root);
        IReadOnlyList<Glob> exclude = [.. options.Exclude.SelectMany(Glob.OfSetting)];
        FileTree files = DirectoryWalker.Walk(scope.Root, exclude, options.MaximumFiles, ct);
        List<UnresolvedItem> unresolved = [.. files.Problems];

        string[] paths = [.. files.Files.Where(f => f.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))];
        (IReadOnlyList<ReadProject> projects, IReadOnlyList<UnresolvedItem> broken) =
            ProjectFileReader.Read(files, paths, options.MaximumFileBytes, options.Threads, ct);
        HashSet<string> unread = new(paths.Except(projects.Select(p => p.Path)), StringComparer.Ordinal);
        ProjectGraph graph = new(projects, unread);
        SolutionFiles solutions = SolutionFiles.Read(files, options.MaximumFileBytes);
        projects = scope.Narrow(projects, graph, solutions);
        HashSet<string> kept = new(projects.Select(p => p.Path), StringComparer.Ordinal);
        unresolved.AddRange(broken.Concat(graph.Problems).Where(p => kept.Contains(p.In) || unread.Contains(p.In)));
        unresolved.AddRange(solutions.Problems);

        IReadOnlySet<string> tests = TestProjects.Find(projects, graph);
        SourceSet sources = ReadSources(files, projects, graph, tests, options, unresolved, ct);
        return new(files, projects, graph)
        {
            Sources = sources,
            Projects = [.. sources.Projects.Select(p => new ProjectInfo(p.Path, p.AssemblyName, p.References, p.IsTest, p.IsDeployable))],
            Solutions = solutions.Paths,
            Unresolved = [.. unresolved.Distinct()
                .OrderBy(u => u.At.File, StringComparer.Ordinal).ThenBy(u => u.At.Line)
                .ThenBy(u => u.In, StringComparer.Ordinal).ThenBy(u => u.Why, StringComparer.Ordinal)],
        };
    }

    /// <summary>Whether a folder has any C# project; a solution or project file is code in any case. No file is opened.</summary>
    /// <param name="root">The folder or file.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    public static bool HasProjects(string root, CancellationToken ct)
    {
        ReadingScope scope = ReadingScope.Of(root);
        return scope.Entry is not null
            || DirectoryWalker.Walk(scope.Root, [], new WorkspaceOptions().MaximumFiles, ct).Files.Any(f => f.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase));
    }

    private static SourceSet ReadSources(
        FileTree files, IReadOnlyList<ReadProject> projects, ProjectGraph graph, IReadOnlySet<string> tests,
        WorkspaceOptions options, List<UnresolvedItem> unresolved, CancellationToken ct)
    {
        SourceParser parser = new(files, options);
        ReadProject[] wanted = [.. projects.Where(p => options.IncludeTests || !tests.Contains(p.Path))];
        parser.ParseAll(wanted.SelectMany(p => p.Sources.Select(s => (s, p.Symbols))), ct);

        List<SyntaxTree> all = [];
        Dictionary<string, SyntaxTree[]> trees = new(StringComparer.Ordinal);
        foreach (ReadProject project in wanted)
        {
            ParsedSource[] parsed = [.. project.Sources.Select(s => parser[s, project.Symbols])];
            unresolved.AddRange(parsed.Select(p => p.Problem).OfType<UnresolvedItem>());
            unresolved.AddRange(project.Problems);
            trees[project.Path] = [.. parsed.Select(p => p.Tree).OfType<SyntaxTree>()];
            all.AddRange(trees[project.Path]);
            if (trees[project.Path].Length == 0)
            {
                unresolved.Add(new("project", project.Path, "The project has no sources that could be read.", new(project.Path, 0)));
            }
        }

        Lazy<IReadOnlyList<MetadataReference>> uniform = new(() => MetadataSet.Make(projects, all, options));
        SourceProject? libraries = LibraryDescriptions.Make(projects, uniform);
        CompilationFactory factory = new(graph, new(files, options.MaximumFileBytes), uniform, libraries, options.ReadPackages);
        return new(
            projects.Select(p => factory.Make(p, tests.Contains(p.Path), IsDeployable(p, tests), trees.GetValueOrDefault(p.Path, []), parser.OptionsOf(p.Symbols))),
            libraries);
    }

    private static bool IsDeployable(ReadProject project, IReadOnlySet<string> tests) =>
        !tests.Contains(project.Path) && !project.IsAppHost && (project.IsExecutable || project.IsWeb || project.IsWorker || project.IsFunction);
}
