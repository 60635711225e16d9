using Docs.Site;

namespace Site.Tests;

/// <summary>A site in a temporary folder.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalog-site-");

    public TestSite(IReadOnlyList<SiteFile> files)
    {
        Files = files;
        foreach (SiteFile file in files)
        {
            string path = Path.Combine(_folder.FullName, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Render());
        }
    }

    public IReadOnlyList<SiteFile> Files { get; }

    /// <summary>The address of a page, as it is when somebody opens it from disk.</summary>
    public string Address(string path) => new Uri(_folder.FullName + "/").AbsoluteUri + path;

    public void Dispose() => _folder.Delete(recursive: true);
}
