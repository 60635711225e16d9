using CatalogModel;
using CatalogModel.Findings;

namespace CatalogYaml;

/// <summary>What the files of a catalog say.</summary>
public sealed record ReadCatalog
{
    /// <summary>What <c>system.yaml</c> says; null when there is none, or none that can be used.</summary>
    public SystemSettings? Settings { get; init; }

    /// <summary>The records of the services, sorted by name.</summary>
    public IReadOnlyList<Service> Services { get; init; } = [];

    /// <summary>People's notes, sorted by service.</summary>
    public IReadOnlyList<Notes> Notes { get; init; } = [];

    /// <summary>The findings accepted for now; empty when there is no <c>baseline.yaml</c>, null when there is one that cannot be used.</summary>
    public Baseline? Baseline { get; init; } = new([]);

    /// <summary>What is wrong with the files, by file and line.</summary>
    public IReadOnlyList<CatalogProblem> Problems { get; init; } = [];

    /// <summary>Whether a file cannot be used.</summary>
    public bool HasErrors => Problems.Any(p => p.Severity == Severity.Error);
}
