using CodeReader;

namespace Workspace.Tests;

public sealed class ReadingProjectsTests
{
    [Fact]
    public void A_project_has_the_sources_below_its_folder()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/One.cs", "class One;").With("A/Deep/Two.cs", "class Two;").With("B/Three.cs", "class Three;");

        Assert.Equal(["A/Deep/Two.cs", "A/One.cs"], Sources(repository.Read(), "A/A.csproj"));
    }

    [Fact]
    public void Build_output_is_no_source()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/One.cs", "").With("A/bin/x.cs", "").With("A/obj/y.cs", "").With("A/Foo.g.cs", "");

        Assert.Equal(["A/One.cs"], Sources(repository.Read(), "A/A.csproj"));
    }

    [Fact]
    public void A_symbol_of_a_referenced_project_leads_to_its_source()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/One.cs", "public class One;")
            .WithProject("B/B.csproj", """<ItemGroup><ProjectReference Include="..\A\A.csproj" /></ItemGroup>""")
            .With("B/Two.cs", "public class Two : One;");

        SourceProject project = repository.Read().Sources.Find("B/B.csproj")!;

        Assert.Equal("A/One.cs", project.Compilation.GetTypeByMetadataName("Two")!.BaseType!.Locations[0].SourceTree!.FilePath);
    }

    [Fact]
    public void A_broken_project_file_is_named_and_the_others_are_read()
    {
        using TemporaryRepository repository = new();
        repository.With("A/A.csproj", "<Project").WithProject("B/B.csproj").With("B/Two.cs", "class Two;");

        LoadedWorkspace workspace = repository.Read();

        Assert.Equal(["B/B.csproj"], workspace.Projects.Select(p => p.Path));
        Assert.Contains(workspace.Unresolved, u => u is { What: "project", In: "A/A.csproj" });
    }

    private static IEnumerable<string> Sources(LoadedWorkspace workspace, string project) =>
        workspace.Sources.Find(project)!.Trees.Select(t => t.FilePath);
}
