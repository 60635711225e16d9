namespace Docs.Tests;

/// <summary>
/// Expected output in plain files. With <c>UPDATE_GOLDENS=1</c> the files are written instead of compared; the difference is
/// then read in the commit.
/// </summary>
internal static class Golden
{
    public static void Matches(string folder, IReadOnlyList<(string Path, string Text)> files)
    {
        string root = Path.Combine(RepositoryRoot.Folder, "tests", "Docs.Tests", "goldens", folder);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            if (Directory.Exists(root))
            {
                Directory.Delete(root, recursive: true);
            }

            foreach ((string path, string text) in files)
            {
                string file = Path.Combine(root, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }
        }

        string[] expected = [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, files.Select(f => f.Path).Order(StringComparer.Ordinal));
        foreach ((string path, string text) in files)
        {
            Assert.Equal(File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n"), text);
        }
    }
}
