namespace CatalogModel.Findings;

/// <summary>The findings that people live with for now: what <c>baseline.yaml</c> says. It only shrinks.</summary>
/// <param name="Entries">The accepted findings.</param>
public sealed record Baseline(IReadOnlyList<BaselineEntry> Entries);

/// <summary>One finding that people live with for now.</summary>
/// <param name="Rule">Its rule.</param>
/// <param name="Service">The service it stands in.</param>
/// <param name="Address">What it is about.</param>
/// <param name="Fingerprint">Its identity; the rest is for people.</param>
/// <param name="Reason">Why it is not mended yet, when someone said so.</param>
/// <param name="At">Where it is written.</param>
public sealed record BaselineEntry(string Rule, string Service, string Address, string Fingerprint, string? Reason, Evidence At);
