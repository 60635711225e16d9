using CatalogYaml;
using Docs.Tests.Markdown;

namespace Docs.Tests;

/// <summary>The pages under <c>docs/</c>, which are written by people.</summary>
public class ManualTests
{
    public static TheoryData<string> Pages { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_file_of_the_repository(string page)
    {
        string file = Path.Combine(Folder, page);
        Assert.All(
            new Rendered(File.ReadAllText(file)).Links.Where(l => !l.StartsWith('#') && !l.StartsWith("https://", StringComparison.Ordinal)),
            link => Assert.True(Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, Uri.UnescapeDataString(link.Split('#')[0]))), link));
    }

    [Fact]
    public void The_example_files_of_the_format_are_read_without_a_problem()
    {
        string[] blocks = File.ReadAllText(Path.Combine(Folder, "catalog-format.md")).Split("```yaml\n# ")[1..];
        Dictionary<string, string> files = blocks.Select(b => b.Split("\n```")[0]).ToDictionary(b => b.Split('\n')[0], b => b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        Assert.Equal(["catalog/baseline.yaml", "catalog/notes/shortener.yaml", "catalog/services/analytics.yaml", "catalog/system.yaml"], files.Keys.Order(StringComparer.Ordinal));
        ReadCatalog catalog = CatalogFolder.Read(files);
        Assert.Empty(catalog.Problems);
        Assert.Equal(["analytics", "shortener"], catalog.Settings!.Services.Select(s => s.Name));
        Assert.Equal("analytics", Assert.Single(catalog.Services).Name);
    }

    private static string Folder => Path.Combine(RepositoryRoot.Folder, "docs");
}
