using CatalogYaml;

namespace CatalogCli.Files;

/// <summary>Where a run reads and where it writes.</summary>
/// <param name="Root">The folder that is scanned, absolute.</param>
/// <param name="Target">What PATH names: the root itself, or a solution or project file in it.</param>
/// <param name="Files">The files of the root, by path relative to it.</param>
internal sealed record CatalogLocation(string Root, string Target, OutputFolder Files)
{
    /// <summary>
    /// Finds the root: PATH when given (a file's folder when it is a solution or project), else the nearest folder upwards with
    /// <c>catalog/system.yaml</c>, else the current folder.
    /// </summary>
    /// <exception cref="CatalogFailure">PATH does not exist.</exception>
    public static CatalogLocation Find(string? path)
    {
        if (path is null)
        {
            string here = Environment.CurrentDirectory;
            return At(Upwards(here) ?? here);
        }

        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            return At(full);
        }

        if (!File.Exists(full))
        {
            throw new CatalogFailure($"`{path}` does not exist; name a folder, a solution or a project.");
        }

        string folder = Path.GetDirectoryName(full)!;
        return At(Upwards(folder, orRepository: true) ?? folder) with { Target = full };
    }

    private static CatalogLocation At(string root) => new(root, root, new OutputFolder(root));

    private static string? Upwards(string folder, bool orRepository = false)
    {
        for (string? at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, CatalogFolder.SystemPath)) || (orRepository && Path.Exists(Path.Combine(at, ".git"))))
            {
                return at;
            }
        }

        return null;
    }
}
