namespace CatalogModel.Findings;

/// <summary>Findings held against a baseline: what is new, what is accepted, and what the baseline accepts in vain.</summary>
/// <param name="New">Findings that the baseline does not accept, in the order given.</param>
/// <param name="Accepted">Findings that it accepts, in the order given.</param>
/// <param name="Stale">What it accepts and nobody finds any more.</param>
public sealed record BaselineComparison(IReadOnlyList<Finding> New, IReadOnlyList<Finding> Accepted, IReadOnlyList<BaselineEntry> Stale)
{
    /// <summary>Compares by fingerprint.</summary>
    /// <param name="findings">What is found.</param>
    /// <param name="switchedOff">What is found where its rule is switched off: an entry for it is not stale.</param>
    /// <param name="baseline">What is accepted.</param>
    public static BaselineComparison Of(IReadOnlyList<Finding> findings, IReadOnlyList<Finding> switchedOff, Baseline baseline)
    {
        HashSet<string> accepted = new(baseline.Entries.Select(a => a.Fingerprint), StringComparer.Ordinal);
        HashSet<string> found = new(findings.Concat(switchedOff).Select(f => f.Fingerprint), StringComparer.Ordinal);
        return new(
            [.. findings.Where(f => !accepted.Contains(f.Fingerprint))],
            [.. findings.Where(f => accepted.Contains(f.Fingerprint))],
            [.. baseline.Entries.Where(a => !found.Contains(a.Fingerprint))]);
    }

    /// <summary>The baseline without what is mended by now. It takes in nothing new: it only shrinks.</summary>
    public Baseline Shrunk(Baseline baseline) => new([.. baseline.Entries.Except(Stale)]);
}
