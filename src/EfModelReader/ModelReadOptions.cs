namespace EfModelReader;

/// <summary>How models are read.</summary>
public sealed record ModelReadOptions
{
    /// <summary>
    /// Whether the migrations' snapshots, where there are any, complete the models by what only packages know that are not at hand.
    /// </summary>
    public bool UseSnapshots { get; init; } = true;

    /// <summary>How many contexts are read at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
