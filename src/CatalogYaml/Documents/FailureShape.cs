using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>Why a command could not run, as a document: what <c>--format json</c> prints instead of its result.</summary>
internal static class FailureShape
{
    private static readonly MapShape<CatalogProblem> Problem = new(
        new CatalogProblem("", 0, 0, Severity.Error, "", null),
        KeyOf<CatalogProblem>.Text("at", "The place in the catalog file: file:line:column.", p => p.At, (p, v) => p with { File = v }, required: true),
        KeyOf<CatalogProblem>.Value("severity", "Whether the file cannot be used.", Words.Severities, p => p.Severity, (p, v) => p with { Severity = v ?? Severity.Error }, required: true),
        KeyOf<CatalogProblem>.Text("message", "What is wrong.", p => p.Message, (p, v) => p with { Message = v }, required: true),
        KeyOf<CatalogProblem>.Text("hint", "What to do about it.", p => p.Hint, (p, v) => p with { Hint = v }));

    private static readonly MapShape<Failure> Error = new(
        new Failure("", []),
        KeyOf<Failure>.Text("message", "What is wrong, and what to do.", f => f.Message, (f, v) => f with { Message = v }, required: true),
        KeyOf<Failure>.Value("problems", "What is wrong with the catalog's files.", new ListShape<CatalogProblem>(Problem), f => f.Problems, (f, v) => f with { Problems = v }));

    public static MapShape<Failure> Shape { get; } = new(
        new Failure("", []),
        Words.Version<Failure>(),
        KeyOf<Failure>.Value("error", "Why the command could not run.", Error, f => f, (_, v) => v, required: true));
}
