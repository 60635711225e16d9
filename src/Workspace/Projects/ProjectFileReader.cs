using CatalogModel;
using Workspace.Evaluation;
using Workspace.Files;

namespace Workspace.Projects;

/// <summary>Turns an evaluated project file into what the rest of this room needs to know of it.</summary>
internal static class ProjectFileReader
{
    // The project type of ASP.NET on .NET Framework, which compiles to a library.
    private const string LegacyWebApplication = "349c5851-65df-11da-9384-00065b846f21";

    /// <summary>Reads all project files of a tree. Those that cannot be read are named; the others go on.</summary>
    public static (IReadOnlyList<ReadProject> Projects, IReadOnlyList<UnresolvedItem> Problems) Read(
        FileTree files, IReadOnlyList<string> paths, long maximumBytes, int threads, CancellationToken cancellation)
    {
        ProjectXml xml = new(files, maximumBytes);
        HashSet<string> folders = new(paths.Select(RepositoryPath.Folder), StringComparer.Ordinal);
        (EvaluatedProject? Project, UnresolvedItem? Problem)[] results = new (EvaluatedProject?, UnresolvedItem?)[paths.Count];
        Parallel.For(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, i =>
            results[i] = ProjectEvaluator.Evaluate(files, xml, paths[i], folders));
        return (
            [.. results.Select(r => r.Project).OfType<EvaluatedProject>().Select(p => Describe(files, p))],
            [.. results.Select(r => r.Problem).OfType<UnresolvedItem>()]);
    }

    private static ReadProject Describe(FileTree files, EvaluatedProject project)
    {
        string name = RepositoryPath.Stem(project.Path);
        string assembly = Or(project.Properties.Known("AssemblyName"), name);
        TargetFramework? framework = TargetFramework.Parse(Or(
            project.Properties.Known("TargetFramework"), LegacyFramework(project.Properties.Known("TargetFrameworkVersion"))));
        bool isHost = project.Sdks.Any(s => s is "Microsoft.NET.Sdk.Web" or "Microsoft.NET.Sdk.Worker");
        string output = Or(project.Properties.Known("OutputType"), isHost ? "Exe" : "Library");
        return new()
        {
            Path = project.Path,
            AssemblyName = assembly,
            PackageId = Or(project.Properties.Known("PackageId"), assembly),
            Sdks = project.Sdks,
            Framework = framework,
            Sources = Sources(files, project),
            Protos = [.. project.Of("Protobuf").Where(p => !p["ProtoCompile"].Equals("false", StringComparison.OrdinalIgnoreCase))
                .Select(p => (Path: p.Include, Root: RepositoryPath.Resolve(RepositoryPath.Folder(project.Path), p["ProtoRoot"]) ?? ""))
                .Where(p => files.Find(p.Path) is not null).Distinct().Order()],
            References = [.. project.Of("ProjectReference").Where(IsCompiledAgainst)
                .DistinctBy(r => r.Include, StringComparer.Ordinal).OrderBy(r => r.Include, StringComparer.Ordinal)],
            Packages = PackageReferences.Read(files, project),
            Usings = [.. project.Of("Using").Select(Directive).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            RemovedUsings = [.. project.Of(ItemLists.RemovedPrefix + "Using").Select(i => i.Include)],
            FriendAssemblies = [.. project.Of("InternalsVisibleTo").Select(i => i.Include).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            ImplicitUsings = project.Properties.Known("ImplicitUsings").Length == 0 ? null : project.Is("ImplicitUsings"),
            Nullable = project.Properties.Known("Nullable").Trim().ToLowerInvariant() is "enable" or "annotations",
            Symbols = Symbols(project, framework),
            IsExecutable = output.Trim().ToLowerInvariant() is "exe" or "winexe",
            IsFunction = project.Properties.Known("AzureFunctionsVersion").Length > 0
                || project.Properties.Known("AWSProjectType").Equals("Lambda", StringComparison.OrdinalIgnoreCase),
            IsClient = project.Is("UseMaui") || project.Is("UseWPF") || project.Is("UseWindowsForms") || project.Is("UseAvalonia"),
            SaysAppHost = project.Is("IsAspireHost"),
            IsLegacyWeb = project.Properties.Known("ProjectTypeGuids").Contains(LegacyWebApplication, StringComparison.OrdinalIgnoreCase),
            SaysTest = project.Properties.Known("IsTestProject").Length == 0 ? null : project.Is("IsTestProject"),
            Problems = project.Problems,
        };
    }

    private static IReadOnlyList<string> Sources(FileTree files, EvaluatedProject project) =>
    [
        .. project.Of("Compile").Select(i => i.Include).Where(p => files.Find(p) is not null && !GeneratedSource.Is(p))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static bool IsCompiledAgainst(ProjectItem reference) =>
        !reference["ReferenceOutputAssembly"].Equals("false", StringComparison.OrdinalIgnoreCase)
        && !reference["OutputItemType"].Equals("Analyzer", StringComparison.OrdinalIgnoreCase);

    private static string Directive(ProjectItem item) =>
        item["Alias"].Length > 0 ? $"global using {item["Alias"]} = {item.Include};"
        : item.Is("Static") ? $"global using static {item.Include};"
        : $"global using {item.Include};";

    // DEBUG is left out: the catalog describes what is deployed.
    private static IReadOnlyList<string> Symbols(EvaluatedProject project, TargetFramework? framework) =>
    [
        .. project.Properties.Known("DefineConstants").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Concat(framework?.Symbols() ?? []).Append("TRACE").Append("RELEASE")
            .Where(s => s != "DEBUG" && s.All(c => char.IsLetterOrDigit(c) || c == '_'))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static string LegacyFramework(string version) =>
        version.StartsWith('v') ? "net" + version[1..].Replace(".", "", StringComparison.Ordinal) : "";

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
