namespace Tests;

/// <summary>
/// The checkout that the tests run in, found from where they were built to: the paths that the compiler knows are mapped away
/// in continuous integration.
/// </summary>
internal static class RepositoryRoot
{
    /// <summary>The folder that holds <c>Catalog.sln</c>.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Catalog.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: no folder above holds Catalog.sln.");
    }
}
