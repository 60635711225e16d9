using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>Findings as one document: what <c>catalog check --format json</c> prints.</summary>
internal static class FindingShape
{
    private static readonly MapShape<Evidence> Fact = new(
        new Evidence("", 0),
        Words.At<Evidence>(e => e),
        KeyOf<Evidence>.Text("in", "The symbol it stands in.", e => e.Symbol, (e, v) => e with { Symbol = v }));

    private static readonly MapShape<Finding> Finding = new(
        new Finding { Rule = "", Severity = Severity.None, Service = "", Address = "", Message = "", At = new Evidence("", 0) },
        KeyOf<Finding>.Text("rule", "The rule's id.", f => f.Rule, (f, v) => f with { Rule = v }, required: true),
        KeyOf<Finding>.Value("severity", "How much it matters.", Words.Severities, f => f.Severity, (f, v) => f with { Severity = v ?? Severity.None }, required: true),
        KeyOf<Finding>.Text("service", "The service it stands in.", f => f.Service, (f, v) => f with { Service = v }, required: true),
        KeyOf<Finding>.Text("owner", "The service that owns what is broken.", f => f.Owner, (f, v) => f with { Owner = v }),
        KeyOf<Finding>.Text("address", "What it is about: the address of an entity, field or event, or a file.", f => f.Address, (f, v) => f with { Address = v }, required: true),
        KeyOf<Finding>.Text("message", "What is wrong, who owns the thing, how that is known, and what to do.", f => f.Message, (f, v) => f with { Message = v }, required: true),
        Words.At<Finding>(f => f.At),
        KeyOf<Finding>.Text("in", "The symbol it stands in.", f => f.At.Symbol, (f, v) => f with { At = f.At with { Symbol = v } }),
        KeyOf<Finding>.Value("fingerprint", "Its identity, which survives moved lines.", TextShape.Fingerprint, f => f.Fingerprint, (f, _) => f, required: true),
        KeyOf<Finding>.Value("evidence", "The chain of facts behind it.", new ListShape<Evidence>(Fact), f => f.Evidence, (f, v) => f with { Evidence = v }));

    /// <summary>The findings, in their order.</summary>
    public static MapShape<IReadOnlyList<Finding>> Shape { get; } = new(
        [],
        Words.Version<IReadOnlyList<Finding>>(),
        KeyOf<IReadOnlyList<Finding>>.Value("findings", "What is to be mended.", new ListShape<Finding>(Finding) { WrittenWhenEmpty = true }, f => f, (_, v) => v, required: true));
}
