namespace Workspace.Tests;

public sealed class SolutionTests
{
    private const string Slnx = """<Solution><Project Path="App/App.csproj" /></Solution>""";

    private const string Sln = """

        Microsoft Visual Studio Solution File, Format Version 12.00
        # Visual Studio Version 17
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "App\App.csproj", "{7B0B0A4A-7B1B-4C5B-9B0B-0A4A7B1B4C5B}"
        EndProject
        Global
        EndGlobal
        """;

    private const string Slnf = """{ "solution": { "path": "..\\All.slnx", "projects": [ "App\\App.csproj" ] } }""";

    [Theory]
    [InlineData("All.slnx", Slnx)]
    [InlineData("All.sln", Sln)]
    [InlineData("filters/Some.slnf", Slnf)]
    public void A_solution_limits_reading_to_its_projects_and_what_they_reference(string path, string text)
    {
        using TemporaryRepository repository = Repository();

        LoadedWorkspace workspace = repository.With(path, text).Read(path: path);

        Assert.Equal(["App/App.csproj", "Lib/Lib.csproj"], workspace.Projects.Select(p => p.Path));
        Assert.Equal(repository.Root, workspace.Root);
    }

    [Fact]
    public void A_project_file_limits_reading_to_it_and_what_it_references()
    {
        using TemporaryRepository repository = Repository();

        Assert.Equal(["App/App.csproj", "Lib/Lib.csproj"], repository.Read(path: "App/App.csproj").Projects.Select(p => p.Path));
    }

    [Fact]
    public void A_folder_is_read_whole_whatever_its_solutions_name()
    {
        using TemporaryRepository repository = Repository().With("All.slnx", Slnx).With("other/Other.sln", Sln);

        LoadedWorkspace workspace = repository.Read();

        Assert.Equal(["App/App.csproj", "Lib/Lib.csproj", "Loose/Loose.csproj"], workspace.Projects.Select(p => p.Path));
        Assert.Equal(["All.slnx", "other/Other.sln"], workspace.Solutions);
    }

    [Theory]
    [InlineData("Broken.sln", "nothing of a solution")]
    [InlineData("Broken.slnx", "<Solution")]
    [InlineData("Broken.slnf", "{ \"solution\": ")]
    [InlineData("Broken.slnf", "{ }")]
    [InlineData("Broken.slnf", "[]")]
    public void A_broken_solution_is_named_and_the_projects_are_read(string path, string text)
    {
        using TemporaryRepository repository = Repository();

        LoadedWorkspace workspace = repository.With(path, text).Read();

        Assert.Equal(3, workspace.Projects.Count);
        Assert.Equal(("project", path), (workspace.Unresolved[0].What, Assert.Single(workspace.Unresolved).In));
    }

    private static TemporaryRepository Repository() => new TemporaryRepository().With(".git/HEAD", "")
        .WithProject("App/App.csproj", """<ItemGroup><ProjectReference Include="..\Lib\Lib.csproj" /></ItemGroup>""").With("App/a.cs", "")
        .WithProject("Lib/Lib.csproj").With("Lib/l.cs", "")
        .WithProject("Loose/Loose.csproj").With("Loose/l.cs", "");
}
