using CatalogModel.Findings;
using CatalogModel.Rules;

namespace Exports.Reports;

/// <summary>A rule as reports tell of it.</summary>
/// <param name="Description">What it is.</param>
public sealed record RuleHelp(RuleDescription Description)
{
    /// <summary>How much its findings matter; people may have set it.</summary>
    public Severity Severity { get; init; } = Description.DefaultSeverity;

    /// <summary>Its page, in Markdown; null when there is none.</summary>
    public string? Page { get; init; }
}
