using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary><c>baseline.yaml</c>: findings accepted for now.</summary>
internal static class BaselineShape
{
    private static readonly MapShape<BaselineEntry> Accepted = new(
        new BaselineEntry("", "", "", "", null, new Evidence("", 0)),
        new Key<BaselineEntry, string>("rule", "The rule's id.", TextShape.Any, a => a.Rule, (a, v) => a with { Rule = v }) { Required = true },
        new Key<BaselineEntry, string>("service", "The service it stands in.", TextShape.Any, a => a.Service, (a, v) => a with { Service = v }) { Required = true },
        new Key<BaselineEntry, string>("address", "What it is about.", TextShape.Any, a => a.Address, (a, v) => a with { Address = v }) { Required = true },
        new Key<BaselineEntry, string>("fingerprint", "Its identity; `catalog check --format json` tells it.", TextShape.Fingerprint, a => a.Fingerprint, (a, v) => a with { Fingerprint = v }) { Required = true },
        new Key<BaselineEntry, string>("reason", "Why it is not mended yet.", TextShape.Sentence, a => a.Reason, (a, v) => a with { Reason = v }))
    {
        Compact = true,
        Placed = (a, at) => a with { At = at },
    };

    public static MapShape<Baseline> Shape { get; } = new(
        new Baseline([]),
        Words.Version<Baseline>(),
        new Key<Baseline, IReadOnlyList<BaselineEntry>>("accepted", "The accepted findings.", new ListShape<BaselineEntry>(Accepted) { IsSet = true }, b => b.Entries, (b, v) => b with { Entries = v }));
}
