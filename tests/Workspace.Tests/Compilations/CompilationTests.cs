using CodeReader;
using Microsoft.CodeAnalysis;

namespace Workspace.Tests.Compilations;

public sealed class CompilationTests
{
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

    [Theory]
    [InlineData("Microsoft.NET.Sdk", "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>", "List<int>")]
    [InlineData("Microsoft.NET.Sdk.Web", "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>", "WebApplication")]
    [InlineData("Microsoft.NET.Sdk", """<ItemGroup><Using Include="System.Text" /></ItemGroup>""", "StringBuilder")]
    [InlineData("Microsoft.NET.Sdk", """<ItemGroup><Using Include="System.Text.StringBuilder" Alias="Text" /></ItemGroup>""", "Text")]
    public void Usings_of_the_project_reach_every_source(string sdk, string content, string type)
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", content, sdk).With("A/a.cs", $"class A {{ {type} x; }}");

        Assert.NotEqual(TypeKind.Error, FieldType(repository.Read()).TypeKind);
    }

    [Fact]
    public void A_static_using_of_the_project_reaches_every_source()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", """<ItemGroup><Using Include="System.Math" Static="true" /></ItemGroup>""").With("A/a.cs", "class A { double x = Sqrt(4); }");

        Assert.Empty(repository.Read().Sources.Find("A/A.csproj")!.Compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public void A_using_that_the_project_removes_is_not_there()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", """
            <PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup><ItemGroup><Using Remove="System.Collections.Generic" /></ItemGroup>
            """).With("A/a.cs", "class A { List<int> x; }");

        Assert.Equal(TypeKind.Error, FieldType(repository.Read()).TypeKind);
    }

    [Theory]
    [InlineData("Directory.Build.targets")]
    [InlineData("Directory.Packages.props")]
    public void Implicit_usings_may_be_switched_on_anywhere(string file)
    {
        using TemporaryRepository repository = new();
        repository.With(file, "<Project><PropertyGroup><ImplicitUsings>true</ImplicitUsings></PropertyGroup></Project>")
            .WithProject("A/A.csproj").With("A/a.cs", "class A { List<int> x; }");

        Assert.NotEqual(TypeKind.Error, FieldType(repository.Read()).TypeKind);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("using System;\n", false)]
    public void Implicit_usings_are_taken_for_on_where_most_sources_do_without_System(string start, bool expected)
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/a.cs", start + "class A { List<int> x; }").With("A/b.cs", start).With("A/c.cs", start).With("A/d.cs", start);

        Assert.Equal(expected, FieldType(repository.Read()).TypeKind != TypeKind.Error);
    }

    [Fact]
    public void The_generated_usings_are_none_of_the_projects_trees()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>").With("A/a.cs", "class A;");

        SourceProject project = repository.Read().Sources.Find("A/A.csproj")!;

        Assert.Equal(["A/a.cs"], project.Trees.Select(t => t.FilePath));
        Assert.All(project.Compilation.GlobalNamespace.GetMembers().SelectMany(m => m.Locations).Where(l => l.IsInSource), l => Assert.Equal("A/a.cs", l.SourceTree!.FilePath));
    }

    [Fact]
    public void Internals_are_visible_to_the_friends_that_the_project_file_names()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", """<ItemGroup><InternalsVisibleTo Include="B" /></ItemGroup>""").With("A/a.cs", "internal class Hidden;")
            .WithProject("B/B.csproj", """<ItemGroup><ProjectReference Include="..\A\A.csproj" /></ItemGroup>""").With("B/b.cs", "class A { Hidden x; }");

        Assert.NotEqual(TypeKind.Error, FieldType(repository.Read(), "B/B.csproj").TypeKind);
    }

    [Fact]
    public void Symbols_of_the_framework_decide_which_code_is_read_and_DEBUG_is_not_among_them()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", "<PropertyGroup><DefineConstants>$(DefineConstants);SPECIAL</DefineConstants></PropertyGroup>").With("A/a.cs", """
            #if NET8_0_OR_GREATER && SPECIAL && !DEBUG
            class Read;
            #else
            class Unread;
            #endif
            """);

        Microsoft.CodeAnalysis.CSharp.CSharpCompilation compilation = repository.Read().Sources.Find("A/A.csproj")!.Compilation;

        Assert.NotNull(compilation.GetTypeByMetadataName("Read"));
        Assert.Null(compilation.GetTypeByMetadataName("Unread"));
    }

    [Fact]
    public void Nullable_annotations_follow_the_project()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", "<PropertyGroup><Nullable>enable</Nullable></PropertyGroup>").With("A/a.cs", "class A { string x; }");

        Assert.Equal(NullableAnnotation.NotAnnotated, FieldType(repository.Read()).NullableAnnotation);
    }

    [Fact]
    public void Nothing_of_the_tool_itself_can_be_seen_by_what_it_reads()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj").With("A/a.cs", "class A { CatalogModel.Catalog x; }").WithProject("B/B.csproj").With("B/b.cs", "class A { Microsoft.CodeAnalysis.SyntaxTree x; }");

        LoadedWorkspace workspace = repository.Read();

        Assert.Equal((TypeKind.Error, TypeKind.Error), (FieldType(workspace).TypeKind, FieldType(workspace, "B/B.csproj").TypeKind));
    }

    [Fact]
    public void Packages_on_the_machine_are_seen_with_what_they_depend_on_and_only_when_asked_for()
    {
        using TemporaryRepository repository = new();
        string packages = repository.Outside("packages");
        Package(packages, "first", "2.0.0", "First", """<dependency id="Second" version="1.0.0" />""");
        Package(packages, "second", "1.5.0", "Second", "");
        repository.WithProject("A/A.csproj", """<ItemGroup><PackageReference Include="First" Version="1.9.0" /></ItemGroup>""").With("A/a.cs", "class A { OfSecond x; }");

        Assert.Equal(TypeKind.Error, FieldType(repository.Read(new() { ReadPackages = false })).TypeKind);
        Assert.NotEqual(TypeKind.Error, FieldType(repository.Read(new() { ReadPackages = true, PackageFolder = packages })).TypeKind);
    }

    private static void Package(string folder, string id, string version, string assembly, string dependencies)
    {
        string library = Path.Combine(folder, id, version, "lib", "netstandard2.0");
        Directory.CreateDirectory(library);
        File.WriteAllText(Path.Combine(folder, id, version, id + ".nuspec"), $"<package><metadata><dependencies>{dependencies}</dependencies></metadata></package>");
        Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            assembly,
            [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText($"public class Of{assembly} {{ }}")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(Path.Combine(library, assembly + ".dll"));
    }

    private static ITypeSymbol FieldType(LoadedWorkspace workspace, string project = "A/A.csproj") =>
        workspace.Sources.Find(project)!.Compilation.GetTypeByMetadataName("A")!.GetMembers("x").OfType<IFieldSymbol>().Single().Type;
}
