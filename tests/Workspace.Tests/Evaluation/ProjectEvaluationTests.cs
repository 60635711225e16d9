using CodeReader;

namespace Workspace.Tests.Evaluation;

public sealed class ProjectEvaluationTests
{
    [Theory]
    [InlineData("""<ItemGroup><Compile Remove="Old\**" /></ItemGroup>""", "A/One.cs")]
    [InlineData("""<ItemGroup><Compile Remove="**\*.cs" /><Compile Include="Old/Two.cs" /></ItemGroup>""", "A/Old/Two.cs")]
    [InlineData("""<PropertyGroup><EnableDefaultCompileItems>false</EnableDefaultCompileItems></PropertyGroup><ItemGroup><Compile Include="*.cs" /></ItemGroup>""", "A/One.cs")]
    [InlineData("""<PropertyGroup><DefaultItemExcludes>$(DefaultItemExcludes);Old/**</DefaultItemExcludes></PropertyGroup>""", "A/One.cs")]
    [InlineData("""<ItemGroup><Compile Remove="**/*.cs" /><Compile Include="**\*.cs" Exclude="One.cs" /></ItemGroup>""", "A/Old/Two.cs")]
    [InlineData("""<ItemGroup Condition="'$(Configuration)' == 'Debug'"><Compile Include="../B/Three.cs" /></ItemGroup>""", "A/Old/Two.cs A/One.cs")]
    [InlineData("""<Choose><When Condition="'$(X)' == 'y'" /><Otherwise><ItemGroup><Compile Include="../B/Three.cs" Link="Three.cs" /></ItemGroup></Otherwise></Choose>""", "A/Old/Two.cs A/One.cs B/Three.cs")]
    [InlineData("""<Import Project="extra.props" />""", "A/Old/Two.cs A/One.cs B/Three.cs")]
    public void Sources_are_those_that_MSBuild_would_compile(string content, string expected)
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", content).With("A/One.cs", "").With("A/Old/Two.cs", "").With("B/Three.cs", "")
            .With("A/extra.props", """<Project><ItemGroup><Compile Include="..\B\*.cs" /></ItemGroup></Project>""");

        Assert.Equal(expected.Split(' '), repository.Read().Sources.Find("A/A.csproj")!.Trees.Select(t => t.FilePath));
    }

    [Fact]
    public void A_file_linked_into_two_projects_is_parsed_once()
    {
        using TemporaryRepository repository = new();
        const string link = """<ItemGroup><Compile Include="../Common/*.cs" Link="%(Filename)%(Extension)" /></ItemGroup>""";
        repository.WithProject("A/A.csproj", link).WithProject("B/B.csproj", link).With("Common/Shared file.cs", "class Shared;");

        SourceSet sources = repository.Read().Sources;

        Assert.Same(Assert.Single(sources.Find("A/A.csproj")!.Trees), Assert.Single(sources.Find("B/B.csproj")!.Trees));
    }

    [Fact]
    public void Sources_of_a_nested_project_are_not_the_outer_ones()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("App.csproj").With("One.cs", "").WithProject("plugins/P/P.csproj").With("plugins/P/Two.cs", "");

        Assert.Equal(["One.cs"], repository.Read().Sources.Find("App.csproj")!.Trees.Select(t => t.FilePath));
    }

    [Fact]
    public void Properties_come_from_the_nearest_Directory_Build_props_and_from_those_it_imports()
    {
        using TemporaryRepository repository = new();
        repository.With("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net9.0</TargetFramework></PropertyGroup></Project>")
            .With("src/Directory.Build.props", """
                <Project>
                  <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
                  <PropertyGroup><AssemblyName>Contoso.$(MSBuildProjectName)</AssemblyName></PropertyGroup>
                </Project>
                """)
            .With("src/A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""").With("src/A/a.cs", "");

        SourceProject project = repository.Read().Sources.Find("src/A/A.csproj")!;

        Assert.Equal(("Contoso.A", "net9.0"), (project.AssemblyName, project.TargetFramework));
    }

    [Fact]
    public void References_by_a_wildcard_under_a_condition_on_the_name_are_found()
    {
        using TemporaryRepository repository = new();
        repository.With("Directory.Build.targets", """
                <Project>
                  <ItemGroup Condition="$(MSBuildProjectName.EndsWith('API'))">
                    <ProjectReference Include="$(MSBuildThisFileDirectory)Modules\*\*.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .WithProject("Shop.API/Shop.API.csproj").With("Shop.API/a.cs", "")
            .WithProject("Modules/A/A.csproj").With("Modules/A/a.cs", "").WithProject("Modules/B/B.csproj").With("Modules/B/b.cs", "");

        SourceSet sources = repository.Read().Sources;

        Assert.Equal(["Modules/A/A.csproj", "Modules/B/B.csproj"], sources.Find("Shop.API/Shop.API.csproj")!.References);
        Assert.Empty(sources.Find("Modules/A/A.csproj")!.References);
    }

    [Fact]
    public void Package_versions_come_from_the_central_file()
    {
        using TemporaryRepository repository = new();
        repository.With("Directory.Packages.props", """
                <Project>
                  <PropertyGroup><EfVersion>10.0.1</EfVersion></PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="A" Version="$(EfVersion)" />
                    <PackageVersion Include="B" Version="1.0.0" />
                    <GlobalPackageReference Include="Everywhere" Version="3.0.0" />
                  </ItemGroup>
                </Project>
                """)
            .WithProject("A/A.csproj", """
                <ItemGroup><PackageReference Include="A" /><PackageReference Include="B" VersionOverride="2.0.0" /><PackageReference Include="C" /></ItemGroup>
                """).With("A/a.cs", "");

        IReadOnlyDictionary<string, string> packages = repository.Read().Sources.Find("A/A.csproj")!.Packages;

        // A is also the name of the project itself; a project is no package of its own.
        Assert.Equal(["A 10.0.1", "B 2.0.0", "C ", "Everywhere 3.0.0"], packages.Select(p => $"{p.Key} {p.Value}"));
    }

    [Fact]
    public void A_package_that_another_project_makes_is_a_reference_to_that_project()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("Lib/Lib.csproj", "<PropertyGroup><PackageId>Contoso.Lib</PackageId></PropertyGroup>").With("Lib/l.cs", "")
            .WithProject("App/App.csproj", """<ItemGroup><PackageReference Include="contoso.lib" Version="1.0.0" /></ItemGroup>""").With("App/a.cs", "");

        Assert.Equal(["Lib/Lib.csproj"], repository.Read().Sources.Find("App/App.csproj")!.References);
    }

    [Fact]
    public void Of_several_target_frameworks_the_newest_decides_the_conditions()
    {
        using TemporaryRepository repository = new();
        repository.With("A/A.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFrameworks>netstandard2.0;net8.0</TargetFrameworks></PropertyGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'netstandard2.0'"><Compile Remove="new.cs" /></ItemGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net8.0'"><Compile Remove="old.cs" /></ItemGroup>
            </Project>
            """).With("A/new.cs", "").With("A/old.cs", "");

        Assert.Equal(["A/new.cs"], repository.Read().Sources.Find("A/A.csproj")!.Trees.Select(t => t.FilePath));
    }

    [Fact]
    public void An_old_project_has_the_sources_that_it_lists()
    {
        using TemporaryRepository repository = new();
        repository.With("A/A.csproj", """
            <?xml version="1.0" encoding="utf-8"?>
            <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="$(MSBuildExtensionsPath)\$(MSBuildToolsVersion)\Microsoft.Common.props" />
              <PropertyGroup><TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion></PropertyGroup>
              <ItemGroup><Compile Include="Models\One.cs" /></ItemGroup>
              <Import Project="$(MSBuildToolsPath)\Microsoft.CSharp.targets" />
            </Project>
            """).With("A/Models/One.cs", "").With("A/Two.cs", "")
            .With("A/packages.config", """<packages><package id="EntityFramework" version="6.4.4" /></packages>""");

        LoadedWorkspace workspace = repository.Read();
        SourceProject project = workspace.Sources.Find("A/A.csproj")!;

        Assert.Equal(["A/Models/One.cs"], project.Trees.Select(t => t.FilePath));
        Assert.Equal(("net472", "6.4.4"), (project.TargetFramework, project.Packages["EntityFramework"]));
        Assert.Empty(workspace.Unresolved);
    }

    [Fact]
    public void An_import_that_leaves_the_root_is_refused_and_said()
    {
        using TemporaryRepository repository = new();
        Directory.CreateDirectory(repository.Root);
        File.WriteAllText(repository.Outside("evil.props"), """<Project><PropertyGroup><AssemblyName>Evil</AssemblyName></PropertyGroup></Project>""");
        repository.WithProject("A/A.csproj", """<Import Project="../../evil.props" /><Import Project="/etc/evil.props" />""").With("A/a.cs", "");

        LoadedWorkspace workspace = repository.Read();

        Assert.Equal("A", workspace.Sources.Find("A/A.csproj")!.AssemblyName);
        Assert.Equal(2, workspace.Unresolved.Count(u => u.In == "A/A.csproj" && u.Why.Contains("refused", StringComparison.Ordinal) && u.At.Line > 0));
    }

    [Theory]
    [InlineData("src", true)]
    [InlineData("src/Tool/*.props", true)]
    [InlineData("other", false)]
    public void An_import_that_the_settings_leave_out_is_no_open_question(string exclude, bool silent)
    {
        using TemporaryRepository repository = new();
        repository.With("src/Tool/Tool.props", "<Project />").WithProject("A/A.csproj", $"""<Import Project="../src/Tool/{(silent ? "Tool" : "Missing")}.props" />""").With("A/a.cs", "");

        LoadedWorkspace workspace = repository.Read(new() { Exclude = [exclude] });

        Assert.Equal(silent ? 0 : 1, workspace.Unresolved.Count(u => u.Why.Contains("was not found", StringComparison.Ordinal)));
    }

    [Fact]
    public void Nothing_of_a_hostile_project_is_executed()
    {
        using TemporaryRepository repository = new();
        string marker = repository.Outside("executed");
        string evil = $"""
            <Project InitialTargets="Evil">
              <UsingTask TaskName="T" TaskFactory="RoslynCodeTaskFactory" AssemblyFile="$(MSBuildToolsPath)/x.dll"><Task><Code Type="Fragment">System.IO.File.WriteAllText("{marker}", "");</Code></Task></UsingTask>
              <PropertyGroup><A>$([System.IO.File]::WriteAllText('{marker}', 'x'))</A></PropertyGroup>
              <Target Name="Evil"><Touch Files="{marker}" AlwaysCreate="true" /><Exec Command="touch {marker}" /></Target>
            </Project>
            """;
        repository.With("Directory.Build.props", evil).With("Directory.Build.targets", evil).WithProject("A/A.csproj").With("A/a.cs", "class A;");

        Assert.NotNull(repository.Read().Sources.Find("A/A.csproj")!.Compilation.GetTypeByMetadataName("A"));
        Assert.False(File.Exists(marker));
    }

    [Fact]
    public void What_a_project_says_that_cannot_be_worked_out_is_named_only_when_it_matters()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", """
            <PropertyGroup><Year>$([System.DateTime]::Now.Year)</Year><Copyright>$(Year)</Copyright></PropertyGroup>
            <ItemGroup Condition="'$(Year)' == '2020'"><Compile Remove="a.cs" /></ItemGroup>
            """).With("A/a.cs", "");

        LoadedWorkspace workspace = repository.Read();

        Assert.Contains("DateTime", Assert.Single(workspace.Unresolved).Why, StringComparison.Ordinal);
        Assert.Single(workspace.Sources.Find("A/A.csproj")!.Trees);
    }

    [Fact]
    public void A_document_type_with_entities_is_refused()
    {
        using TemporaryRepository repository = new();
        repository.With("A/A.csproj", """<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><AssemblyName>&e;</AssemblyName></PropertyGroup></Project>""");

        LoadedWorkspace workspace = repository.Read();

        Assert.Empty(workspace.Projects);
        Assert.Contains(workspace.Unresolved, u => u.In == "A/A.csproj");
    }
}
