namespace Design.Tests;

/// <summary>The gate runs what the README promises.</summary>
public sealed class Gate
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Repository.Root, ".ci/run"));
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Theory]
    [InlineData("dotnet run ", "--project src/CatalogCli -- build")]
    [InlineData("dotnet test Catalog.sln", "")]
    [InlineData("dotnet pack src/CatalogCli", "")]
    [InlineData("dotnet tool install", "DataOwnership.Catalog")]
    public void A_command_of_the_readme_is_run_by_the_gate(string begin, string end)
    {
        Assert.Contains(Readme.Split('\n'), line => line.StartsWith(begin, StringComparison.Ordinal) && line.Contains(end, StringComparison.Ordinal));
        Assert.Contains(Script.Split('\n'), line => line.Contains(begin, StringComparison.Ordinal) && line.Contains(end, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_of_the_readme_and_of_the_manual_lead_somewhere()
    {
        string[] pages = ["README.md", "CONTRIBUTING.md", .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Select(Repository.Relative)];
        string[] broken = [.. pages.SelectMany(page => Links(page).Where(link => !Path.Exists(Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link)))).Select(link => $"{page}: {link}"))];
        Assert.Empty(broken);
    }

    private static IEnumerable<string> Links(string page) =>
        System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, page)), @"\]\((?<to>[^)#\s]+)(#[^)]*)?\)")
            .Select(m => m.Groups["to"].Value)
            .Where(to => !to.Contains(':', StringComparison.Ordinal) && !to.Contains('{', StringComparison.Ordinal));
}
