using Docs.Markdown;
using Docs.Pages;

namespace Docs.Publishing;

/// <summary>What has to happen in a folder so that it holds the pages of today. Nothing here touches a file.</summary>
/// <param name="Writes">Pages that are new or changed.</param>
/// <param name="Deletes">Paths of pages that we wrote and that are no longer needed, sorted.</param>
/// <param name="Conflicts">Files that stand in the way and are a person's: they are left alone.</param>
/// <param name="Manifest">The manifest to be written after the pages.</param>
/// <param name="ManifestChanges">Whether the manifest differs from the one before.</param>
public sealed record PagePlan(
    IReadOnlyList<Page> Writes,
    IReadOnlyList<string> Deletes,
    IReadOnlyList<PageConflict> Conflicts,
    PageManifest Manifest,
    bool ManifestChanges)
{
    /// <summary>True when the folder already holds the pages of today.</summary>
    public bool IsUpToDate => Writes.Count == 0 && Deletes.Count == 0 && Conflicts.Count == 0 && !ManifestChanges;

    /// <summary>Makes the plan.</summary>
    /// <param name="before">What we wrote the last time.</param>
    /// <param name="pages">The pages of today.</param>
    /// <param name="existing">The text of a file of the folder, or null when there is none.</param>
    public static PagePlan Make(PageManifest before, IReadOnlyList<Page> pages, Func<string, string?> existing)
    {
        List<Page> writes = [];
        List<PageConflict> conflicts = [];
        List<string> ours = [];
        foreach (Page page in pages.OrderBy(p => p.Path, StringComparer.Ordinal))
        {
            string? text = existing(page.Path);
            if (text is not null && !IsOurs(text))
            {
                conflicts.Add(new PageConflict(page.Path, "stands where a page would be written, and was not written by this tool"));
                continue;
            }

            ours.Add(page.Path);
            if (text?.ReplaceLineEndings("\n") != page.Text)
            {
                writes.Add(page);
            }
        }

        HashSet<string> today = new(pages.Select(p => p.Path), StringComparer.OrdinalIgnoreCase);
        string[] deletes =
        [
            .. before.Pages.Where(p => !today.Contains(p) && existing(p) is { } text && IsOurs(text)).Order(StringComparer.Ordinal),
        ];
        return new PagePlan(writes, deletes, conflicts, new PageManifest(ours), !before.Pages.SequenceEqual(ours, StringComparer.Ordinal));
    }

    /// <summary>A file is ours when it starts like every page of ours; one that a person wrote anew in its place is not.</summary>
    private static bool IsOurs(string text) => text.TrimStart('\uFEFF').StartsWith(MarkdownRenderer.Mark, StringComparison.Ordinal);
}

/// <summary>A person's file that stands in the way.</summary>
/// <param name="Path">Its path relative to the pages' folder.</param>
/// <param name="Why">Why it is left alone, to be read on after the path.</param>
public sealed record PageConflict(string Path, string Why);
