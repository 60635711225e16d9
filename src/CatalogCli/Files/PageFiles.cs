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

    /// <summary>Writes the pages and the sections in people's files; returns what happened, a line each.</summary>
    /// <param name="location">The root.</param>
    /// <param name="choice">Which pages and sections, and where.</param>
    /// <param name="catalog">What the pages show.</param>
    /// <param name="findings">The findings they show.</param>
    /// <exception cref="CatalogFailure">A file cannot be read or written, or the folder is the root itself.</exception>
    public static IReadOnlyList<string> Write(CatalogLocation location, PageChoice choice, Catalog catalog, IReadOnlyList<Finding> findings)
    {
        (OutputFolder target, PagePlan plan, SectionFiles sections) = Plan(location, choice, catalog, findings);
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
            $"{choice.Folder}: {plan.Manifest.Pages.Count} pages ({plan.Writes.Count} written, {plan.Deletes.Count} removed); start at {choice.Folder}/README.md.");
        return [.. plan.Conflicts.Select(c => $"{choice.Folder}/{c.Path} {c.Why}."), count, .. sections.Write()];
    }

    /// <summary>What is out of date and would be written or removed, a line each; nothing is touched.</summary>
    /// <inheritdoc cref="Write" />
    public static IReadOnlyList<string> Stale(CatalogLocation location, PageChoice choice, Catalog catalog, IReadOnlyList<Finding> findings)
    {
        (_, PagePlan plan, SectionFiles sections) = Plan(location, choice, catalog, findings);
        return
        [
            .. plan.Conflicts.Select(c => $"{choice.Folder}/{c.Path} {c.Why}."),
            .. plan.Writes.Select(p => $"{choice.Folder}/{p.Path} is out of date; run `catalog docs` and commit the result."),
            .. plan.Deletes.Select(p => $"{choice.Folder}/{p} is no longer needed; run `catalog docs` and commit the result."),
            .. plan.ManifestChanges ? [$"{choice.Folder}/{PageManifest.FileName} is out of date; run `catalog docs` and commit the result."] : Array.Empty<string>(),
            .. sections.Stale.Select(f => $"{f} has a section that is out of date; run `catalog docs` and commit the result."),
        ];
    }

    private static (OutputFolder Target, PagePlan Plan, SectionFiles Sections) Plan(CatalogLocation location, PageChoice choice, Catalog catalog, IReadOnlyList<Finding> findings)
    {
        string folder = choice.Folder;
        OutputFolder target = PageFolder.Of(location, folder);
        PageOptions options = new() { Folder = Within(location, target), Since = Earlier(location, choice) };
        PagePlan plan = PagePlan.Make(PageFolder.Manifest(target, PageManifest.FileName), MarkdownPages.Render(catalog, findings, options), target.Read);
        return (target, plan, new SectionFiles(location, choice.Readmes, catalog, findings, options));
    }

    /// <summary>The catalog as the revision has it that the pages are held against; null for none.</summary>
    public static ChangesSince? Earlier(CatalogLocation location, PageChoice choice)
    {
        if (choice.Since is not { } revision)
        {
            return null;
        }

        GitRepository repository = new(location.Root);
        return new ChangesSince(revision, RecordedCatalog.Read(repository.ReadCatalog(repository.Resolve(revision)), $"the revision `{revision}`"));
    }

    private static string? Within(CatalogLocation location, OutputFolder target) =>
        target.Path.StartsWith(location.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(location.Root, target.Path).Replace('\\', '/')
            : null;
}
