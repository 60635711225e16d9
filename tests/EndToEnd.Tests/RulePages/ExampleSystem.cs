using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;
using CatalogModel.Rules;
using CatalogYaml;
using CodeReader;
using CodeReader.DataAccess.Connections;
using EfModelReader;
using Workspace;

namespace EndToEnd.Tests.RulePages;

/// <summary>A page's example as a workspace on disk, read by the same rooms as the command line, in this process.</summary>
internal static class ExampleSystem
{
    private const string Usings = """
        global using System.ComponentModel.DataAnnotations;
        global using MassTransit;
        global using Microsoft.AspNetCore.Identity;
        global using Microsoft.EntityFrameworkCore;
        """;

    /// <summary>Everything that the rules say of the files.</summary>
    public static IReadOnlyList<Finding> Check(IReadOnlyDictionary<string, string> files) => Read(files).Findings;

    /// <summary>Reads the files as a scan does.</summary>
    public static ExampleReading Read(IReadOnlyDictionary<string, string> files)
    {
        using TemporaryFolder folder = new("catalog-page");
        foreach ((string path, string text) in files.Concat(Scaffold(files)))
        {
            folder.With(path, text);
        }

        ReadCatalog people = CatalogFolder.Read(files.Where(f => f.Key.StartsWith("catalog/", StringComparison.Ordinal) && f.Key.EndsWith(".yaml", StringComparison.Ordinal)).ToDictionary());
        Assert.Empty(people.Problems);
        LoadedWorkspace workspace = WorkspaceReader.Read(folder.Path, new WorkspaceOptions { ReadPackages = false }, CancellationToken.None);
        IReadOnlyList<ContextModel> contexts = SourceModelReader.Read(workspace.Sources, new ModelReadOptions(), CancellationToken.None);
        PersistedTypes persisted = PersistedTypes.From(contexts).Union(PersistedTypes.FromSource(workspace.Sources, CancellationToken.None));
        SystemFacts facts = new()
        {
            Settings = people.Settings is { } written ? ServiceFinder.Complete(written, ServiceFinder.Propose(workspace)) : ServiceFinder.Propose(workspace),
            Notes = people.Notes,
            Projects = workspace.Projects,
            Facts = ConnectionSettings.Complete(ProjectFactsReader.Read(workspace.Sources, persisted, CancellationToken.None), workspace.Sources, [], CancellationToken.None),
            Contexts = contexts,
            Unresolved = workspace.Unresolved,
        };
        Catalog catalog = CatalogBuilder.Build(facts);
        return new(workspace.Sources, catalog, people, RuleRunner.Run(new RuleContext(catalog, facts) { Today = "2026-06-01" }).Findings);
    }

    /// <summary>What a reader of the page need not see: project files, and the namespaces that all examples use.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Scaffold(IReadOnlyDictionary<string, string> files)
    {
        string[] projects = [.. files.Keys.Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".csproj", StringComparison.Ordinal)).Select(f => f.Split('/')[0]).Distinct(StringComparer.Ordinal)];
        foreach (string project in projects)
        {
            yield return new($"{project}/Usings.cs", Usings);
            string path = $"{project}/{project}.csproj";
            if (!files.ContainsKey(path))
            {
                string contracts = project != "contracts" && projects.Contains("contracts") ? """<ProjectReference Include="../contracts/contracts.csproj" />""" : "";
                yield return new(path, $"""<Project Sdk="{(project.Contains("contracts", StringComparison.Ordinal) ? "Microsoft.NET.Sdk" : "Microsoft.NET.Sdk.Web")}"><ItemGroup>{contracts}</ItemGroup></Project>""");
            }
        }

        yield return new("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>");
    }
}

/// <summary>What was read of an example.</summary>
/// <param name="Sources">Its projects.</param>
/// <param name="Catalog">Its catalog.</param>
/// <param name="People">What people wrote in it.</param>
/// <param name="Findings">What the rules say.</param>
internal sealed record ExampleReading(SourceSet Sources, Catalog Catalog, ReadCatalog People, IReadOnlyList<Finding> Findings);
