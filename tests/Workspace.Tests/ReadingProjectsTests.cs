using System.Text;
using CatalogModel;
using CodeReader;
using Microsoft.CodeAnalysis;

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

    [Theory]
    [InlineData("A/bin/x.cs")]
    [InlineData("A/obj/x.cs")]
    [InlineData("A/X.g.cs")]
    [InlineData("A/X.Designer.cs")]
    [InlineData("A/.hidden/x.cs")]
    public void Generated_and_hidden_files_are_no_sources(string path)
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/One.cs", "").With(path, "");

        Assert.Equal(["A/One.cs"], Sources(repository.Read(), "A/A.csproj"));
    }

    [Fact]
    public void Migrations_and_snapshots_are_sources()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/Migrations/1_Initial.cs", "").With("A/Migrations/1_Initial.Designer.cs", "").With("A/Migrations/ShopModelSnapshot.cs", "");

        Assert.Equal(["A/Migrations/1_Initial.cs", "A/Migrations/ShopModelSnapshot.cs"], Sources(repository.Read(), "A/A.csproj"));
    }

    [Fact]
    public void A_broken_project_file_is_named_and_the_others_are_read()
    {
        using TemporaryRepository repository = new();
        repository.With("A/A.csproj", "<Project").WithProject("B/B.csproj", """<ItemGroup><ProjectReference Include="../A/A.csproj" /></ItemGroup>""").With("B/Two.cs", "class Two;");

        LoadedWorkspace workspace = repository.Read();

        Assert.Equal(["B/B.csproj"], workspace.Projects.Select(p => p.Path));
        Assert.Equal("A/A.csproj", Assert.Single(workspace.Unresolved).In);
    }

    [Fact]
    public void References_in_a_circle_are_named_and_the_projects_compile()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", Reference("B")).With("A/a.cs", "public class A;")
            .WithProject("B/B.csproj", Reference("C")).With("B/b.cs", "public class B;")
            .WithProject("C/C.csproj", Reference("A")).With("C/c.cs", "public class C;");

        LoadedWorkspace workspace = repository.Read();

        Assert.Contains(workspace.Unresolved, u => u is { What: "project", In: "C/C.csproj" } && u.Why.Contains("circle", StringComparison.Ordinal));
        Assert.All(workspace.Sources.Projects, p => Assert.NotNull(p.Compilation.GetTypeByMetadataName(p.AssemblyName)));
        Assert.NotNull(workspace.Sources.Find("A/A.csproj")!.Compilation.GetTypeByMetadataName("C"));
    }

    [Fact]
    public void A_reference_to_a_project_that_is_not_there_is_named()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", Reference("Gone")).With("A/a.cs", "");

        Assert.Contains("Gone/Gone.csproj was not found", Assert.Single(repository.Read().Unresolved).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_sources_is_named()
    {
        using TemporaryRepository repository = new();

        Assert.Equal("A/A.csproj", Assert.Single(repository.WithProject("A/A.csproj").Read().Unresolved).In);
    }

    [Fact]
    public void An_empty_folder_is_an_empty_workspace()
    {
        using TemporaryRepository repository = new();
        Directory.CreateDirectory(repository.Root);

        Assert.Empty(repository.Read().Projects);
    }

    [Fact]
    public void A_path_that_is_not_there_is_an_error()
    {
        using TemporaryRepository repository = new();

        Assert.Throws<DirectoryNotFoundException>(() => repository.Read(path: "nowhere"));
    }

    [Fact]
    public void A_project_of_tests_has_no_trees_unless_they_are_asked_for()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A.Tests/A.Tests.csproj").With("A.Tests/a.cs", "class A;");

        SourceProject unread = repository.Read().Sources.Find("A.Tests/A.Tests.csproj")!;
        SourceProject read = repository.Read(new() { IncludeTests = true }).Sources.Find("A.Tests/A.Tests.csproj")!;

        Assert.Equal((true, 0, true, 1), (unread.IsTest, unread.Trees.Count, read.IsTest, read.Trees.Count));
    }

    [Theory]
    [InlineData("Orders.UnitTests/Orders.UnitTests.csproj", "", true)]
    [InlineData("OrdersTest/OrdersTest.csproj", "", true)]
    [InlineData("tests/Helpers/Helpers.csproj", "", true)]
    [InlineData("Checks/Checks.csproj", """<ItemGroup><PackageReference Include="xunit" Version="2.9.3" /></ItemGroup>""", true)]
    [InlineData("Checks/Checks.csproj", "<PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup>", true)]
    [InlineData("Contest/Contest.csproj", "", false)]
    [InlineData("Orders/Orders.csproj", "", false)]
    public void Test_projects_are_told_by_name_folder_or_packages(string path, string content, bool expected)
    {
        using TemporaryRepository repository = new();
        repository.WithProject(path, content).With(Path.GetDirectoryName(path) + "/a.cs", "");

        Assert.Equal(expected, Assert.Single(repository.Read().Projects).IsTest);
    }

    [Fact]
    public void A_library_with_test_packages_that_the_system_is_built_on_is_no_test_project()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("Blocks/Blocks.csproj", """<ItemGroup><PackageReference Include="xunit" Version="2.9.3" /></ItemGroup>""").With("Blocks/a.cs", "")
            .WithProject("App/App.csproj", Reference("Blocks")).With("App/a.cs", "");

        Assert.DoesNotContain(repository.Read().Projects, p => p.IsTest);
    }

    [Fact]
    public void A_file_in_UTF_16_is_read_and_one_in_Latin_1_is_named()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj")
            .With("A/Sixteen.cs", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("class Sixteen;")])
            .With("A/Latin.cs", Encoding.Latin1.GetBytes("class Größe;"));

        LoadedWorkspace workspace = repository.Read();

        Assert.NotNull(workspace.Sources.Find("A/A.csproj")!.Compilation.GetTypeByMetadataName("Sixteen"));
        Assert.Equal(("file", "A/Latin.cs"), (workspace.Unresolved[0].What, Assert.Single(workspace.Unresolved).In));
    }

    [Theory]
    [InlineData("\n", false)]
    [InlineData("\r\n", false)]
    [InlineData("\r", false)]
    [InlineData("\n", true)]
    public void Line_ends_and_byte_order_marks_do_not_move_a_line(string lineEnd, bool mark)
    {
        using TemporaryRepository repository = new();
        string text = string.Join(lineEnd, "// one", "", "class Three;");
        repository.WithProject("A/A.csproj").With("A/a.cs", [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(text)]);

        Evidence at = EvidenceOf.Declaration(repository.Read().Sources.Find("A/A.csproj")!.Compilation.GetTypeByMetadataName("Three")!)!;

        Assert.Equal("A/a.cs:3", at.At);
    }

    [Theory]
    [InlineData("(", ")", 20_000)]
    [InlineData("new List<", ">()", 10_000)]
    [InlineData("\"a\"+", "", 200_000)]
    public void A_file_that_would_break_the_parser_is_named_and_the_rest_is_read(string open, string close, int times)
    {
        using TemporaryRepository repository = new();
        string bomb = "class Bomb { object x = " + string.Concat(Enumerable.Repeat(open, times)) + "1" + string.Concat(Enumerable.Repeat(close, times)) + "; }";
        repository.WithProject("A/A.csproj").With("A/Bomb.cs", bomb).With("A/Good.cs", "class Good;");

        LoadedWorkspace workspace = repository.Read();

        Assert.Equal(["A/Good.cs"], Sources(workspace, "A/A.csproj"));
        Assert.Equal("A/Bomb.cs", Assert.Single(workspace.Unresolved).In);
    }

    [Fact]
    public void A_file_that_is_too_large_is_named()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/Good.cs", "class Good;").With("A/Large.cs", new string(' ', 5000));

        LoadedWorkspace workspace = repository.Read(new() { MaximumFileBytes = 4000 });

        Assert.Equal(("file", "A/Large.cs"), (workspace.Unresolved[0].What, Assert.Single(workspace.Unresolved).In));
    }

    [Fact]
    public void A_file_with_a_syntax_error_is_read_as_far_as_it_goes_and_named_with_the_line()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/a.cs", "class Good;\nclass Bad { void M( { }");

        LoadedWorkspace workspace = repository.Read();

        Assert.NotNull(workspace.Sources.Find("A/A.csproj")!.Compilation.GetTypeByMetadataName("Good"));
        Assert.Equal("A/a.cs:2", Assert.Single(workspace.Unresolved).At.At);
    }

    [Fact]
    public void Many_threads_read_the_same_as_one()
    {
        using TemporaryRepository repository = new();
        foreach (int i in Enumerable.Range(0, 40))
        {
            repository.WithProject($"P{i}/P{i}.csproj", i > 0 ? Reference($"P{i - 1}") : "").With($"P{i}/a b.cs", $"public class C{i} {{ (").With($"P{i}/b.cs", "");
        }

        string one = Describe(repository.Read(new() { Threads = 1 }));

        Assert.All(Enumerable.Range(2, 6), threads => Assert.Equal(one, Describe(repository.Read(new() { Threads = threads }))));
    }

    [Fact]
    public void Paths_with_spaces_and_marks_are_read()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("My App #1/My App.csproj").With("My App #1/a % b.cs", "class A;");

        Assert.Equal(["My App #1/a % b.cs"], Sources(repository.Read(), "My App #1/My App.csproj"));
    }

    private static string Reference(string project) => $"""<ItemGroup><ProjectReference Include="..\{project}\{project}.csproj" /></ItemGroup>""";

    private static IEnumerable<string> Sources(LoadedWorkspace workspace, string project) =>
        workspace.Sources.Find(project)!.Trees.Select(t => t.FilePath);

    private static string Describe(LoadedWorkspace workspace) => string.Join('\n',
    [
        .. workspace.Sources.Projects.Select(p => $"{p.Path} {string.Join(' ', p.References)} {string.Join(' ', p.Trees.Select(t => t.FilePath + t.Length))}"),
        .. workspace.Unresolved.Select(u => u.ToString()),
    ]);
}
