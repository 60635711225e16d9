using CatalogModel;
using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeReader.Tests.Messaging;

/// <summary>Reads the messages of small projects that stand in strings; packages are missing unless a test declares their types.</summary>
internal static class Messages
{
    private static readonly IReadOnlyList<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "mscorlib.dll" or "netstandard.dll")
            .Select(p => MetadataReference.CreateFromFile(p))];

    /// <summary>A project of one file.</summary>
    public static Project Of(string name, string source) => new(name, source);

    /// <summary>The facts of some projects, read together; nothing of them is known to be stored.</summary>
    public static IReadOnlyList<ProjectFacts> Read(params Project[] projects) => Read(new FactsOptions(), projects);

    /// <summary>The facts of some projects, read together with what people and configuration files say.</summary>
    public static IReadOnlyList<ProjectFacts> Read(FactsOptions options, params Project[] projects) =>
        ProjectFactsReader.Read(Sources(projects), PersistedTypes.Empty, options, CancellationToken.None);

    /// <summary>The facts of some projects, read together with the types that the source stores.</summary>
    public static IReadOnlyList<ProjectFacts> ReadWithStores(params Project[] projects)
    {
        SourceSet sources = Sources(projects);
        return ProjectFactsReader.Read(sources, PersistedTypes.FromSource(sources, CancellationToken.None), new FactsOptions(), CancellationToken.None);
    }

    /// <summary>The facts of some projects, read together with the models of what they store.</summary>
    public static IReadOnlyList<ProjectFacts> ReadWithModel(IReadOnlyList<ContextModel> model, params Project[] projects) =>
        ProjectFactsReader.Read(Sources(projects), PersistedTypes.From(model), new FactsOptions(), CancellationToken.None);

    private static SourceSet Sources(Project[] projects)
    {
        Dictionary<string, SourceProject> made = new(StringComparer.Ordinal);
        foreach (Project project in projects)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(
                "using System; using System.Collections.Generic; using System.Linq; using System.Text; using System.Text.Json; using System.Threading; using System.Threading.Tasks;\n" + project.Source,
                path: $"{project.Name}/Code.cs");
            List<MetadataReference> references = [.. Framework, .. project.References.Select(r => made[ProjectFile(r)].Compilation.ToMetadataReference()), .. project.Packages.Select(Package)];
            made.Add(ProjectFile(project.Name), new([tree], () => CSharpCompilation.Create(project.Name, [tree], references, new(OutputKind.DynamicallyLinkedLibrary)))
            {
                Path = ProjectFile(project.Name),
                AssemblyName = project.Name,
                References = [.. project.References.Select(ProjectFile)],
                IsTest = project.IsTest,
                IsDeployable = project.IsDeployable,
            });
        }

        return new(made.Values);
    }

    /// <summary>What a project publishes, one line for each place: <c>Name</c>, or <c>Name@topic</c>.</summary>
    public static IReadOnlyList<string> Published(this IReadOnlyList<ProjectFacts> facts, string project) =>
        [.. facts.Single(f => f.Project == ProjectFile(project)).Published.Select(p => p.Topic is null ? p.Message : p.Message + "@" + p.Topic)];

    /// <summary>What a project takes, one line for each handler: <c>Name</c>, or <c>Name@topic</c>.</summary>
    public static IReadOnlyList<string> Consumed(this IReadOnlyList<ProjectFacts> facts, string project) =>
        [.. facts.Single(f => f.Project == ProjectFile(project)).Consumed.Select(c => c.Topic is null ? c.Message : c.Message + "@" + c.Topic)];

    private static MetadataReference Package(string source) => CSharpCompilation
        .Create("package" + source.Length, [CSharpSyntaxTree.ParseText("using System; using System.Threading; using System.Threading.Tasks;\n" + source)], Framework, new(OutputKind.DynamicallyLinkedLibrary))
        .ToMetadataReference();

    private static string ProjectFile(string name) => $"{name}/{name}.csproj";
}

/// <summary>A project of one file.</summary>
internal sealed record Project(string Name, string Source)
{
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Sources of packages that are at hand.</summary>
    public IReadOnlyList<string> Packages { get; init; } = [];

    public bool IsTest { get; init; }

    public bool IsDeployable { get; init; }
}
