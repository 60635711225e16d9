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
        new Key<Evidence, string>("in", "The symbol it stands in.", TextShape.Any, e => e.Symbol, (e, v) => e with { Symbol = v }));

    private static readonly MapShape<Finding> Finding = new(
        new Finding { Rule = "", Severity = Severity.None, Service = "", Address = "", Message = "", At = new Evidence("", 0) },
        new Key<Finding, string>("rule", "The rule's id.", TextShape.Any, f => f.Rule, (f, v) => f with { Rule = v }) { Required = true },
        new Key<Finding, Severity?>("severity", "How much it matters.", Words.Severities, f => f.Severity, (f, v) => f with { Severity = v ?? Severity.None }) { Required = true },
        new Key<Finding, string>("service", "The service it stands in.", TextShape.Any, f => f.Service, (f, v) => f with { Service = v }) { Required = true },
        new Key<Finding, string>("owner", "The service that owns what is broken.", TextShape.Any, f => f.Owner, (f, v) => f with { Owner = v }),
        new Key<Finding, string>("address", "What it is about: the address of an entity, field or event, or a file.", TextShape.Any, f => f.Address, (f, v) => f with { Address = v }) { Required = true },
        new Key<Finding, string>("message", "What is wrong, who owns the thing, how that is known, and what to do.", TextShape.Any, f => f.Message, (f, v) => f with { Message = v }) { Required = true },
        Words.At<Finding>(f => f.At),
        new Key<Finding, string>("in", "The symbol it stands in.", TextShape.Any, f => f.At.Symbol, (f, v) => f with { At = f.At with { Symbol = v } }),
        new Key<Finding, string>("fingerprint", "Its identity, which survives moved lines.", TextShape.Fingerprint, f => f.Fingerprint, (f, _) => f) { Required = true },
        new Key<Finding, IReadOnlyList<Evidence>>("evidence", "The chain of facts behind it.", new ListShape<Evidence>(Fact), f => f.Evidence, (f, v) => f with { Evidence = v }));

    /// <summary>The findings, in their order.</summary>
    public static MapShape<IReadOnlyList<Finding>> Shape { get; } = new(
        [],
        Words.Version<IReadOnlyList<Finding>>(),
        new Key<IReadOnlyList<Finding>, IReadOnlyList<Finding>>("findings", "What is to be mended.", new ListShape<Finding>(Finding) { WrittenWhenEmpty = true }, f => f, (_, v) => v) { Required = true });
}
