using CatalogModel;
using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>A finding that people accept.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is accepted, when someone said so.</param>
/// <param name="At">Where that is written.</param>
public sealed record SuppressedFinding(Finding Finding, string? Reason, Evidence At)
{
    /// <summary>Whether the code itself says so, and not a file of the catalog.</summary>
    public bool InCode { get; init; }
}
