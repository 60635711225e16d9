namespace EndToEnd.Tests;

/// <summary>A folder that goes when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string name = "catalog-e2e") => Path = Directory.CreateTempSubdirectory(name).FullName;

    public string Path { get; }

    /// <summary>Writes a file of the folder.</summary>
    public TemporaryFolder With(string relative, string text)
    {
        string file = System.IO.Path.Combine(Path, relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>The text of every file below a subfolder, by relative path.</summary>
    public IReadOnlyDictionary<string, string> Files(string below = "")
    {
        string folder = System.IO.Path.Combine(Path, below);
        return !Directory.Exists(folder)
            ? new Dictionary<string, string>()
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
