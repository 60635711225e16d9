using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.DesignTime;
using Microsoft.CodeAnalysis.CSharp;

namespace EfModelReader.Tests.DesignTime;

public sealed class StartUpProjectsTests
{
    [Fact]
    public void The_programs_that_use_a_context_are_started_and_not_what_starts_them()
    {
        SourceSet sources = new([
            Project("Orders.Data"),
            Project("Orders.Api", deployable: true, "Orders.Data"),
            Project("Orders.Worker", deployable: true, "Orders.Data"),
            Project("AppHost", deployable: true, "Orders.Api", "Orders.Worker"),
            Project("Orders.Tests", deployable: true, test: true, "Orders.Api"),
        ]);

        Assert.Equal(["Orders.Api.csproj", "Orders.Worker.csproj"], new StartUpProjects(sources).For([Context("Orders.Data")]).Select(p => p.Path));
    }

    [Fact]
    public void A_library_that_nobody_uses_is_looked_into_by_itself()
    {
        SourceSet sources = new([Project("Orders.Data"), Project("Stock.Api", deployable: true)]);

        Assert.Equal(["Orders.Data.csproj"], new StartUpProjects(sources).For([Context("Orders.Data")]).Select(p => p.Path));
    }

    [Fact]
    public void Smaller_programs_come_first()
    {
        SourceSet sources = new([
            Project("Data"),
            Project("Shared"),
            Project("A", deployable: true, "Data", "Shared"),
            Project("B", deployable: true, "Data"),
        ]);

        Assert.Equal(["B.csproj", "A.csproj"], new StartUpProjects(sources).For([Context("Data")]).Select(p => p.Path));
    }

    private static ContextModel Context(string project) => new() { Context = "C", Project = project + ".csproj", Provider = "unknown", At = new Evidence("C.cs", 1) };

    private static SourceProject Project(string name, bool deployable = false, params string[] references) => Project(name, deployable, false, references);

    private static SourceProject Project(string name, bool deployable, bool test, params string[] references) =>
        new([], () => CSharpCompilation.Create(name))
        {
            Path = name + ".csproj",
            AssemblyName = name,
            IsDeployable = deployable,
            IsTest = test,
            References = [.. references.Select(r => r + ".csproj")],
        };
}
