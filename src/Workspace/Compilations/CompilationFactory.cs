using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Projects;
using Workspace.Protos;

namespace Workspace.Compilations;

/// <summary>Makes the compilation of each project when somebody asks for it: its trees, the uniform metadata, and its references as compilations.</summary>
internal sealed class CompilationFactory(ProjectGraph graph, ProtoSources protos, Lazy<IReadOnlyList<MetadataReference>> uniform, SourceProject? libraries, bool readsPackages)
{
    private readonly Dictionary<string, SourceProject> made = new(StringComparer.Ordinal);

    /// <summary>A project with its trees; its compilation is made on first use.</summary>
    public SourceProject Make(ReadProject project, bool isTest, bool isDeployable, IReadOnlyList<SyntaxTree> trees, CSharpParseOptions options)
    {
        SourceProject source = new(trees, () => Compile(project, trees, options))
        {
            Path = project.Path,
            AssemblyName = project.AssemblyName,
            TargetFramework = project.Framework?.Moniker,
            References = graph.References(project.Path),
            Packages = project.Packages,
            IsTest = isTest,
            IsDeployable = isDeployable,
        };
        made.Add(project.Path, source);
        return source;
    }

    private CSharpCompilation Compile(ReadProject project, IReadOnlyList<SyntaxTree> trees, CSharpParseOptions options)
    {
        CSharpCompilationOptions compile = new(
            project.IsExecutable ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: project.Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            allowUnsafe: true,
            metadataImportOptions: readsPackages ? MetadataImportOptions.All : MetadataImportOptions.Public, // private setters and fields of base classes are mapped too
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        return CSharpCompilation.Create(
            project.AssemblyName,
            [.. trees, GlobalUsings.TreeOf(project, trees, options), .. protos.TreesOf(project, options)],
            [
                .. uniform.Value,
                .. libraries is null ? [] : (MetadataReference[])[libraries.Compilation.ToMetadataReference()],
                .. graph.Closure(project.Path).Select(path => made[path].Compilation.ToMetadataReference()),
            ],
            compile);
    }
}
