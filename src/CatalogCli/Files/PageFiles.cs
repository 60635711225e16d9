using CatalogModel;
using CatalogModel.Findings;
using Docs.Pages;
using Docs.Publishing;

namespace CatalogCli.Files;

/// <summary>The Markdown pages in their folder: ours are written and, when stale, removed; people's files are left alone.</summary>
internal static class PageFiles
{
    /// <summary>Where pages go when nobody says otherwise, relative to the root.</summary>
    public const string DefaultFolder = "catalog/docs";

    /// <summary>Writes the pages; returns what happened, a line each.</summary>
    /// <param name="location">The root.</param>
    /// <param name="folder">The pages' folder, relative to the root or absolute.</param>
    /// <param name="catalog">What the pages show.</param>
    /// <param name="findings">The findings they show.</param>
    /// <exception cref="CatalogFailure">A file cannot be read or written, or the folder is the root itself.</exception>
    public static IReadOnlyList<string> Write(CatalogLocation location, string folder, Catalog catalog, IReadOnlyList<Finding> findings)
    {
        OutputFolder target = new(Path.Combine(location.Root, folder));
        if (target.Path == location.Root || location.Root.StartsWith(target.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new CatalogFailure($"`{folder}` is the scanned folder itself or above it; choose a folder for the pages alone.");
        }

        PageOptions options = new() { Folder = Within(location, target) };
        PagePlan plan = PagePlan.Make(Manifest(target), MarkdownPages.Render(catalog, findings, options), target.Read);
        target.RemoveLeftovers("");
        foreach (Page page in plan.Writes)
        {
            target.Write(page.Path, page.Text);
        }

        foreach (string path in plan.Deletes)
        {
            target.Delete(path);
        }

        target.Write(PageManifest.FileName, plan.Manifest.Write());
        string count = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{folder}: {plan.Manifest.Pages.Count} pages ({plan.Writes.Count} written, {plan.Deletes.Count} removed); start at {folder}/README.md.");
        return [.. plan.Conflicts.Select(c => $"{folder}/{c.Path} {c.Why}."), count];
    }

    private static string? Within(CatalogLocation location, OutputFolder target) =>
        target.Path.StartsWith(location.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(location.Root, target.Path).Replace('\\', '/')
            : null;

    private static PageManifest Manifest(OutputFolder target)
    {
        try
        {
            return target.Read(PageManifest.FileName) is { } text ? PageManifest.Read(text) : PageManifest.Empty;
        }
        catch (FormatException e)
        {
            throw new CatalogFailure($"{PageManifest.FileName}: {e.Message} Remove it; pages of earlier runs then stay until you remove them.", e);
        }
    }
}
