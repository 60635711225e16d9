namespace Design.Tests;

/// <summary>The checkout that these tests stand in.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = RepositoryRoot.Folder;

    /// <summary>All project files under src, tests and samples, sorted.</summary>
    public static IEnumerable<string> ProjectFiles() => Files("*.csproj");

    /// <summary>All files of a pattern under src, tests and samples, without build output, sorted.</summary>
    public static IEnumerable<string> Files(string pattern) => new[] { "src", "tests", "samples" }
        .Select(folder => Path.Combine(Root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        .Where(file => !Relative(file).Split('/').Intersect(["bin", "obj", "node_modules"]).Any())
        .Order(StringComparer.Ordinal);

    /// <summary>A path relative to the root, with <c>/</c>.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
