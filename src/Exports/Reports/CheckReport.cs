using CatalogModel.Findings;

namespace Exports.Reports;

/// <summary>What a check found, and what a report needs to show it.</summary>
public sealed record CheckReport
{
    /// <summary>What is to be mended.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>How many findings people accept, in <c>system.yaml</c>, in <c>baseline.yaml</c> or in the code.</summary>
    public int Accepted { get; init; }

    /// <summary>What they accept, as far as a report shows it.</summary>
    public IReadOnlyList<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>The rules that were checked, sorted by id.</summary>
    public IReadOnlyList<RuleHelp> Rules { get; init; } = [];

    /// <summary>The services that were checked, sorted.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Where people read about the tool; null when it is known by no address.</summary>
    public string? Home { get; init; }

    /// <summary>The tool's version, where a report names it.</summary>
    public string Version { get; init; } = "0.0.0";

    /// <summary>The text of a file by its path relative to the root; null when there is none. Without it no code is shown.</summary>
    public Func<string, string?> SourceOf { get; init; } = static _ => null;

    /// <summary>The page of a rule, as a path or an address; null when there is none.</summary>
    public Func<string, string?> HelpOf { get; init; } = static _ => null;

    /// <summary>Whether an explanation follows, so that none is to be pointed to.</summary>
    public bool Explained { get; init; }

    /// <summary>Whether ANSI colours are wanted.</summary>
    public bool Colour { get; init; }

    /// <summary>The findings with what matters most first.</summary>
    internal IEnumerable<Finding> MostSevereFirst() => Findings
        .OrderByDescending(f => f.Severity)
        .ThenBy(f => f.Rule, StringComparer.Ordinal)
        .ThenBy(f => f.Service, StringComparer.Ordinal)
        .ThenBy(f => f.Address, StringComparer.Ordinal)
        .ThenBy(f => f.Fingerprint, StringComparer.Ordinal);
}
