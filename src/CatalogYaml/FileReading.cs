namespace CatalogYaml;

/// <summary>What was read of a file.</summary>
/// <typeparam name="T">What the file holds.</typeparam>
/// <param name="Value">What it holds; null when a problem makes it unusable.</param>
/// <param name="Problems">What is wrong with it, in the order of its lines.</param>
public sealed record FileReading<T>(T? Value, IReadOnlyList<CatalogProblem> Problems)
    where T : class;
