using CatalogModel.Comparison;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>What changed between two catalogs as one document: what <c>catalog diff --format json</c> prints. It is only ever written.</summary>
internal static class ComparisonShape
{
    private static readonly ChoiceShape<CatalogChangeKind> Kinds = new(
        ("added", CatalogChangeKind.Added),
        ("removed", CatalogChangeKind.Removed),
        ("renamed", CatalogChangeKind.Renamed),
        ("retyped", CatalogChangeKind.Retyped),
        ("narrowed", CatalogChangeKind.Narrowed),
        ("widened", CatalogChangeKind.Widened),
        ("key-changed", CatalogChangeKind.KeyChanged),
        ("owner-changed", CatalogChangeKind.OwnerChanged),
        ("classified", CatalogChangeKind.Classified),
        ("unfilled", CatalogChangeKind.Unfilled),
        ("readdressed", CatalogChangeKind.Readdressed),
        ("origin-changed", CatalogChangeKind.OriginChanged),
        ("access-added", CatalogChangeKind.AccessAdded));

    private static readonly MapShape<ChangeHit> Hit = new(
        new ChangeHit("", "", ""),
        Only<ChangeHit>.Text("service", "The service that depends on what changed.", h => h.Service, required: true),
        Only<ChangeHit>.Text("address", "What depends on it there.", h => h.Address, required: true),
        Only<ChangeHit>.Text("how", "In which way.", h => h.How, required: true));

    private static readonly MapShape<CatalogChange> Change = new(
        new CatalogChange(CatalogChangeKind.Added, "", "", "", []),
        Only<CatalogChange>.Value("change", "What happened.", Kinds, c => c.Kind, required: true),
        Only<CatalogChange>.Value("breaking", "True when it breaks what it hits.", FlagShape.Any, c => c.Breaking),
        Only<CatalogChange>.Text("service", "The service in which it happened.", c => c.Service, required: true),
        Only<CatalogChange>.Text("address", "The thing that it happened to.", c => c.Address, required: true),
        Only<CatalogChange>.Text("what", "What happened, in a sentence.", c => c.What, required: true),
        Only<CatalogChange>.Value("hits", "Who depends on what was, and is still there.", new ListShape<ChangeHit>(Hit), c => c.Hits));

    public static MapShape<IReadOnlyList<CatalogChange>> Shape { get; } = new(
        [],
        Words.Version<IReadOnlyList<CatalogChange>>(),
        Only<IReadOnlyList<CatalogChange>>.Value("changes", "The changes: breaking ones first.", new ListShape<CatalogChange>(Change) { WrittenWhenEmpty = true }, c => c, required: true));
}
