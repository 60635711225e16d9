using System.Text;
using Xunit;

namespace CatalogYaml.Tests;

/// <summary>
/// Compares what is written with a file that stands in git, byte by byte. With <c>UPDATE_GOLDENS=1</c> the file is rewritten instead, and git shows the difference.
/// </summary>
internal static class Golden
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The repository's root: where the solution stands.</summary>
    public static string Root { get; } = RepositoryRoot.Folder;

    /// <param name="path">The file, relative to the repository's root.</param>
    /// <param name="actual">What is written now.</param>
    public static void Check(string path, string actual)
    {
        string file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual, Utf8);
        }

        Assert.True(File.Exists(file), $"{path} is missing: run the tests with UPDATE_GOLDENS=1.");
        Assert.Equal(File.ReadAllText(file, Utf8), actual);
    }
}
