using System.Collections.Concurrent;
using CatalogModel;
using CatalogModel.Findings;
using Docs.Publishing;
using Docs.Site;

namespace CatalogCli.Files;

/// <summary>The site in its folder: ours is written and, when stale, removed; people's files are left alone.</summary>
internal static class SiteFolder
{
    /// <summary>Writes the site; returns what happened, a line each.</summary>
    /// <param name="location">The root.</param>
    /// <param name="folder">The site's folder, relative to the root or absolute.</param>
    /// <param name="choice">What else is wanted of pages.</param>
    /// <param name="catalog">What the pages show.</param>
    /// <param name="findings">The findings they show.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="CatalogFailure">A file cannot be read or written, the folder is the root itself, or the template for links is none.</exception>
    public static IReadOnlyList<string> Write(CatalogLocation location, string folder, PageChoice choice, Catalog catalog, IReadOnlyList<Finding> findings, CancellationToken cancellation)
    {
        OutputFolder target = PageFolder.Of(location, folder);
        PageManifest before = PageFolder.Manifest(target, StaticSite.ManifestName);
        IReadOnlyList<SiteFile> files = Files(catalog, findings, Options(location, catalog.Settings) with { Since = PageFiles.Earlier(location, choice) });
        target.RemoveLeftovers("");
        ConcurrentBag<string> written = [];
        ConcurrentBag<string> conflicts = [];
        Parallel.ForEach(files, new ParallelOptions { CancellationToken = cancellation }, file =>
        {
            if (target.Read(file.Path) is { } existing && !SiteMark.IsIn(existing))
            {
                conflicts.Add(file.Path);
            }
            else if (target.Write(file.Path, file.Render()))
            {
                written.Add(file.Path);
            }
        });
        HashSet<string> today = new(files.Select(f => f.Path), StringComparer.OrdinalIgnoreCase);
        string[] stale = [.. before.Pages.Where(p => !today.Contains(p) && target.Read(p) is { } text && SiteMark.IsIn(text))];
        foreach (string path in stale)
        {
            target.Delete(path);
        }

        target.Write(StaticSite.ManifestName, new PageManifest([.. files.Select(f => f.Path).Except(conflicts)]).Write());
        string count = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{folder}: {files.Count - conflicts.Count} files ({written.Count} written, {stale.Length} removed); open {folder}/{StaticSite.Start}.");
        return [.. conflicts.Order(StringComparer.Ordinal).Select(c => $"{folder}/{c} stands where a page would be written, and was not written by this tool."), count];
    }

    /// <summary>The files of a site, each made when it is asked for.</summary>
    /// <exception cref="CatalogFailure">The template for links is none.</exception>
    public static IReadOnlyList<SiteFile> Files(Catalog catalog, IReadOnlyList<Finding> findings, SiteOptions options)
    {
        try
        {
            return StaticSite.Of(catalog, findings, options);
        }
        catch (ArgumentException e)
        {
            throw new CatalogFailure($"system.yaml: {e.Message}", e);
        }
    }

    /// <summary>How the site of a scanned system is written.</summary>
    public static SiteOptions Options(CatalogLocation location, SystemSettings settings) => new()
    {
        SourceLink = settings.Site?.Source,
        Revision = settings.Site?.Source is null ? null : GitRepository.CurrentCommit(location.Root),
        RuleLink = ProductPages.RuleTemplate,
        ReadSource = new OutputFolder(location.Root).Read,
    };
}
