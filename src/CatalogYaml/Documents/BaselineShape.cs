using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary><c>baseline.yaml</c>: findings accepted for now.</summary>
internal static class BaselineShape
{
    private static readonly MapShape<BaselineEntry> Accepted = new(
        new BaselineEntry("", "", "", "", null, new Evidence("", 0)),
        KeyOf<BaselineEntry>.Text("rule", "The rule's id.", a => a.Rule, (a, v) => a with { Rule = v }, required: true),
        KeyOf<BaselineEntry>.Text("service", "The service it stands in.", a => a.Service, (a, v) => a with { Service = v }, required: true),
        KeyOf<BaselineEntry>.Text("address", "What it is about.", a => a.Address, (a, v) => a with { Address = v }, required: true),
        KeyOf<BaselineEntry>.Value("fingerprint", "Its identity; `catalog check --format json` tells it.", TextShape.Fingerprint, a => a.Fingerprint, (a, v) => a with { Fingerprint = v }, required: true),
        KeyOf<BaselineEntry>.Value("reason", "Why it is not mended yet.", TextShape.Sentence, a => a.Reason, (a, v) => a with { Reason = v }))
    {
        Compact = true,
        Placed = (a, at) => a with { At = at },
    };

    public static MapShape<Baseline> Shape { get; } = new(
        new Baseline([]),
        Words.Version<Baseline>(),
        KeyOf<Baseline>.Value("accepted", "The accepted findings.", new ListShape<BaselineEntry>(Accepted) { IsSet = true, Identity = a => a.Fingerprint }, b => b.Entries, (b, v) => b with { Entries = v }));
}
