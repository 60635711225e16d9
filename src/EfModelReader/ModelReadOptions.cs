namespace EfModelReader;

/// <summary>How models are read.</summary>
public sealed record ModelReadOptions
{
    /// <summary>How many contexts are read at the same time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
