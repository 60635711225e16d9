using System.Xml.Linq;

namespace Design.Tests;

/// <summary>Who may reference whom: everything runs from source to pages, nothing points back.</summary>
public sealed class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["CatalogModel"] = [],
        ["CatalogYaml"] = ["CatalogModel"],
        ["CodeReader"] = ["CatalogModel"],
        ["Workspace"] = ["CatalogModel", "CodeReader"],
        ["EfModelReader"] = ["CatalogModel", "CodeReader", "EfModelHost"],
        ["EfModelHost"] = [],
        ["Docs"] = ["CatalogModel"],
        ["Exports"] = ["CatalogModel", "CatalogYaml"],
        ["Analyzers"] = ["CatalogModel", "CatalogYaml", "CodeReader"],
        ["Analyzers.CodeFixes"] = ["Analyzers"],
        ["Analyzers.Package"] = ["Analyzers", "Analyzers.CodeFixes"],
        ["CatalogCli"] = ["CatalogModel", "CatalogYaml", "CodeReader", "Workspace", "EfModelReader", "Docs", "Exports"],
    };

    private static readonly string[] RoomsInsideTheCompiler = ["CatalogModel", "CatalogYaml", "CodeReader", "Analyzers", "Analyzers.CodeFixes", "Analyzers.Package"];

    [Fact]
    public void Every_room_is_known_here()
    {
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Allowed.Keys.Intersect(Rooms()).Union(Rooms()).Union(Optional()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_room_references_only_what_comes_before_it()
    {
        string[] wrong = [.. Rooms().SelectMany(room => References(room).Except(Allowed[room]).Select(to => $"{room} -> {to}"))];
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_model_has_no_packages()
    {
        Assert.Empty(Project("CatalogModel").Descendants("PackageReference"));
    }

    [Fact]
    public void Rooms_that_the_compiler_loads_are_netstandard()
    {
        Assert.All(RoomsInsideTheCompiler, room => Assert.Equal("netstandard2.0", Project(room).Descendants("TargetFramework").Single().Value));
    }

    [Fact]
    public void Package_versions_stand_in_one_place()
    {
        string[] wrong = [.. Repository.ProjectFiles()
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference")
                .Where(p => p.Attribute("Version") is not null)
                .Select(p => $"{Repository.Relative(file)}: {p.Attribute("Include")?.Value}"))];
        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Optional() => Allowed.Keys.Where(room => room == "EfModelHost");

    private static IEnumerable<string> Rooms() => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!);

    private static XDocument Project(string room) => XDocument.Load(Path.Combine(Repository.Root, "src", room, room + ".csproj"));

    private static IEnumerable<string> References(string room) => Project(room).Descendants("ProjectReference")
        .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
}
