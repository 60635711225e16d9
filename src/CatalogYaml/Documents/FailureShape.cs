using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>Why a command could not run, as a document: what <c>--format json</c> prints instead of its result.</summary>
internal static class FailureShape
{
    private static readonly MapShape<CatalogProblem> Problem = new(
        new CatalogProblem("", 0, 0, Severity.Error, "", null),
        new Key<CatalogProblem, string>("at", "The place in the catalog file: file:line:column.", TextShape.Any, p => p.At, (p, v) => p with { File = v }) { Required = true },
        new Key<CatalogProblem, Severity?>("severity", "Whether the file cannot be used.", Words.Severities, p => p.Severity, (p, v) => p with { Severity = v ?? Severity.Error }) { Required = true },
        new Key<CatalogProblem, string>("message", "What is wrong.", TextShape.Any, p => p.Message, (p, v) => p with { Message = v }) { Required = true },
        new Key<CatalogProblem, string>("hint", "What to do about it.", TextShape.Any, p => p.Hint, (p, v) => p with { Hint = v }));

    private static readonly MapShape<Failure> Error = new(
        new Failure("", []),
        new Key<Failure, string>("message", "What is wrong, and what to do.", TextShape.Any, f => f.Message, (f, v) => f with { Message = v }) { Required = true },
        new Key<Failure, IReadOnlyList<CatalogProblem>>("problems", "What is wrong with the catalog's files.", new ListShape<CatalogProblem>(Problem), f => f.Problems, (f, v) => f with { Problems = v }));

    public static MapShape<Failure> Shape { get; } = new(
        new Failure("", []),
        Words.Version<Failure>(),
        new Key<Failure, Failure>("error", "Why the command could not run.", Error, f => f, (_, v) => v) { Required = true });
}
