using System.Globalization;
using CatalogModel.Findings;
using Exports.Reports;

namespace CatalogCli.Scanning;

/// <summary>What a check found.</summary>
/// <param name="Findings">What is to be mended.</param>
/// <param name="All">Everything the rules say, with what the baseline accepts.</param>
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> All)
{
    /// <summary>What people accept in <c>system.yaml</c> or in the code.</summary>
    public IReadOnlyList<SuppressedFinding> Excepted { get; init; } = [];

    /// <summary>What the baseline accepts.</summary>
    public IReadOnlyList<SuppressedFinding> Baselined { get; init; } = [];

    /// <summary>What rules find where they are switched off.</summary>
    public IReadOnlyList<Finding> SwitchedOff { get; init; } = [];

    /// <summary>How many findings people accept.</summary>
    public int Accepted => Excepted.Count + Baselined.Count;

    /// <summary>Whether something stands at or above a severity.</summary>
    public bool Fails(string failOn) => failOn switch
    {
        "error" => Findings.Any(f => f.Severity == Severity.Error),
        "warning" => Findings.Any(f => f.Severity >= Severity.Warning),
        _ => false,
    };

    /// <summary>The findings in one line.</summary>
    public string Summary()
    {
        string accepted = Accepted == 0 ? "" : ", " + Accepted.ToString(CultureInfo.InvariantCulture) + " accepted";
        return Findings.Count == 0
            ? $"No findings{accepted}."
            : $"{Count(Severity.Error, "error")}, {Count(Severity.Warning, "warning")}, {Count(Severity.Info, "note")}{accepted}.";
    }

    private string Count(Severity severity, string word)
    {
        int count = Findings.Count(f => f.Severity == severity);
        return count.ToString(CultureInfo.InvariantCulture) + " " + word + (count == 1 ? "" : "s");
    }
}
