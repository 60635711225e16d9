using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeReader;

/// <summary>One project as its readers see it: parsed trees, and a compilation that is made when somebody binds.</summary>
public sealed class SourceProject
{
    private readonly Lazy<CSharpCompilation> compilation;

    /// <summary>Makes a project.</summary>
    /// <param name="trees">Its parsed trees; their <see cref="SyntaxTree.FilePath"/> is relative to the scanned root, with <c>/</c>.</param>
    /// <param name="compilation">Makes its compilation, of these trees (and generated global usings); called at most once.</param>
    public SourceProject(IReadOnlyList<SyntaxTree> trees, Func<CSharpCompilation> compilation)
    {
        Trees = trees;
        this.compilation = new(compilation);
    }

    /// <summary>The project file, relative to the scanned root, with <c>/</c>; its identity.</summary>
    public required string Path { get; init; }

    /// <summary>Its folder, relative to the scanned root, with <c>/</c>; empty for the root itself.</summary>
    public string Folder => Path.LastIndexOf('/') is int slash and >= 0 ? Path.Substring(0, slash) : "";

    /// <summary>The assembly's name.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>The newest target framework it names (<c>net8.0</c>), when one could be read.</summary>
    public string? TargetFramework { get; init; }

    /// <summary>The project files it references directly, relative to the root, sorted.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The packages it references directly: id → version, or an empty version where none could be read.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();

    /// <summary>True for test and benchmark projects, which are no part of the system.</summary>
    public bool IsTest { get; init; }

    /// <summary>True for web, worker and executable projects.</summary>
    public bool IsDeployable { get; init; }

    /// <summary>Its parsed trees, sorted by path.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>Its compilation. References to other projects are references to their compilations, so that a symbol leads to its source.</summary>
    public CSharpCompilation Compilation => compilation.Value;
}
