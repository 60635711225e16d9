namespace CatalogYaml;

/// <summary>Why a command could not run.</summary>
/// <param name="Message">What is wrong, and what to do.</param>
/// <param name="Problems">What is wrong with the catalog's files, when that is why.</param>
public sealed record Failure(string Message, IReadOnlyList<CatalogProblem> Problems);
