using CatalogModel.Comparison;

namespace Docs.Pages;

/// <summary>What changed since an earlier state.</summary>
/// <param name="Since">What people know that state by.</param>
/// <param name="Changes">The changes, breaking ones first.</param>
internal sealed record RecentChanges(string Since, IReadOnlyList<CatalogChange> Changes)
{
    /// <summary>How many break others.</summary>
    public int Breaking { get; } = Changes.Count(c => c.Breaking);
}
