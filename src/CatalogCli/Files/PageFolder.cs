using Docs.Publishing;

namespace CatalogCli.Files;

/// <summary>A folder that pages are written to, and the list of what was written there.</summary>
internal static class PageFolder
{
    /// <summary>The folder, when it is not what is scanned.</summary>
    /// <param name="location">The root.</param>
    /// <param name="folder">The folder, relative to the root or absolute.</param>
    /// <exception cref="CatalogFailure">It is the root itself, or above it.</exception>
    public static OutputFolder Of(CatalogLocation location, string folder)
    {
        OutputFolder target = new(Path.Combine(location.Root, folder));
        return target.Path == location.Root || location.Root.StartsWith(target.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? throw new CatalogFailure($"`{folder}` is the scanned folder itself or above it; choose a folder for the pages alone.")
            : target;
    }

    /// <summary>What an earlier run wrote.</summary>
    /// <param name="target">The folder.</param>
    /// <param name="name">The list's own name.</param>
    /// <exception cref="CatalogFailure">The list cannot be read.</exception>
    public static PageManifest Manifest(OutputFolder target, string name)
    {
        try
        {
            return target.Read(name) is { } text ? PageManifest.Read(text) : PageManifest.Empty;
        }
        catch (FormatException e)
        {
            throw new CatalogFailure($"{name}: {e.Message} Remove it; pages of earlier runs then stay until you remove them.", e);
        }
    }
}
