using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Resolution;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeReader.Tests.ServiceCalls;

/// <summary>Reads what small services that stand in strings ask each other; what gRPC's build would generate stands in a tree of the compilation only.</summary>
internal static class CalledServices
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using System.Net.Http; using System.Net.Http.Json; using System.Text.Json;
        using System.Threading; using System.Threading.Tasks; using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Http; using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing; using Microsoft.EntityFrameworkCore; using Microsoft.Extensions.DependencyInjection;

        """;

    private static readonly IReadOnlyList<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(Directory.EnumerateFiles(AspNetFolder(), "Microsoft.*.dll"))
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.Extensions", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll"))
            .DistinctBy(Path.GetFileName)
            .Select(p => MetadataReference.CreateFromFile(p))];

    /// <summary>The facts of some services, read together; each is a project with a program unless its name ends with <c>Contracts</c>.</summary>
    public static IReadOnlyList<ProjectFacts> Read(params Source[] services)
    {
        Dictionary<string, SourceProject> made = new(StringComparer.Ordinal);
        foreach (Source source in services)
        {
            SyntaxTree tree = CSharpSyntaxTree.ParseText(Usings + source.Code, new CSharpParseOptions(LanguageVersion.Preview), path: $"{source.Name}/Code.cs");
            SyntaxTree generated = CSharpSyntaxTree.ParseText(source.Generated, new CSharpParseOptions(LanguageVersion.Preview));
            List<MetadataReference> references = [.. Framework, .. source.References.Select(r => made[r].Compilation.ToMetadataReference())];
            made.Add(source.Name, new([tree], () => CSharpCompilation.Create(source.Name, [tree, generated], references, new(OutputKind.DynamicallyLinkedLibrary)))
            {
                Path = PathOf(source.Name),
                AssemblyName = source.Name,
                References = [.. source.References.Select(PathOf)],
                IsDeployable = source.IsDeployable,
            });
        }

        SourceSet sources = new(made.Values);
        SystemSettings settings = new()
        {
            Name = "test",
            Services = [.. services.Where(s => !s.Name.EndsWith("Contracts", StringComparison.Ordinal)).Select(s => new ServiceSettings { Name = s.Name.ToLowerInvariant(), Sources = [s.Name] })],
        };
        ServiceMap map = ServiceMap.Of(settings, [.. sources.Projects.Select(p => new ProjectInfo(p.Path, p.AssemblyName, p.References, p.IsTest, p.IsDeployable))]);
        return ProjectFactsReader.Read(sources, PersistedTypes.FromSource(sources, CancellationToken.None), new FactsOptions { Services = map }, CancellationToken.None);
    }

    /// <summary>What a service asks: <c>through contract</c>, <c>-> target</c> where it names one.</summary>
    public static IReadOnlyList<string> Asks(this IReadOnlyList<ProjectFacts> facts, string service) =>
        [.. Of(facts, service).CallsMade.Select(c => $"{c.Through} {c.Contract}{(c.Target is null ? "" : " -> " + c.Target)}")];

    /// <summary>What a service keeps of answers: <c>path → Entity.Member</c>.</summary>
    public static IReadOnlyList<string> Keeps(this IReadOnlyList<ProjectFacts> facts, string service) =>
        [.. Of(facts, service).CallsMade.SelectMany(c => c.Stores).Select(Written)];

    /// <summary>What a service sends: <c>field ← Entity.Member</c>, or <c>field ← @path</c> of an answer; fields from nowhere are left out.</summary>
    public static IReadOnlyList<string> Sends(this IReadOnlyList<ProjectFacts> facts, string service) => From(Of(facts, service).CallsMade.SelectMany(c => c.Request));

    /// <summary>What a service offers: <c>through contract</c>.</summary>
    public static IReadOnlyList<string> Offers(this IReadOnlyList<ProjectFacts> facts, string service) => [.. Of(facts, service).Offered.Select(o => $"{o.Through} {o.Contract}")];

    /// <summary>What a service tells: <c>field ← Entity.Member</c>.</summary>
    public static IReadOnlyList<string> Tells(this IReadOnlyList<ProjectFacts> facts, string service) => From(Of(facts, service).Offered.SelectMany(o => o.Response));

    /// <summary>What a service keeps of requests: <c>path → Entity.Member</c>.</summary>
    public static IReadOnlyList<string> Takes(this IReadOnlyList<ProjectFacts> facts, string service) => [.. Of(facts, service).Offered.SelectMany(o => o.Writes).Select(Written)];

    /// <summary>What the code of a service copies between rows: <c>Entity.Member → Entity.Member</c>.</summary>
    public static IReadOnlyList<string> Copies(this IReadOnlyList<ProjectFacts> facts, string service) =>
        [.. Of(facts, service).Copied.Select(c => $"{Short(c.FromEntity)}.{c.From} → {Short(c.ToEntity)}.{c.To}")];

    private static IReadOnlyList<string> From(IEnumerable<PayloadOrigin> fields) =>
        [.. fields.SelectMany(f => f.From.Select(o => $"{f.Field} ← {Short(o.Entity)}.{o.Path}").Concat(f.Answers.Select(a => $"{f.Field} ← @{a.Path}")))];

    private static string Written(MessageWrite write) => $"{write.From} → {Short(write.Entity)}.{write.To}";

    private static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static ProjectFacts Of(IReadOnlyList<ProjectFacts> facts, string service) => facts.Single(f => f.Project == PathOf(service));

    private static string PathOf(string name) => $"{name}/{name}.csproj";

    private static string AspNetFolder()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Directory.EnumerateDirectories(Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App")).OrderBy(d => d, StringComparer.Ordinal).Last();
    }
}

/// <summary>A project of one file, and what its build would generate.</summary>
internal sealed record Source(string Name, string Code)
{
    public string Generated { get; init; } = "";

    public IReadOnlyList<string> References { get; init; } = [];

    public bool IsDeployable { get; init; } = true;
}
