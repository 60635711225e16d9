using CatalogModel;
using CatalogModel.Facts;
using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>Comparisons of models as one document: what <c>catalog model --compare … --format json</c> prints.</summary>
internal static class ModelComparisonShape
{
    private static readonly ChoiceShape<ComparisonOutcome> Outcomes = new(
        ("compared", ComparisonOutcome.Compared),
        ("nothing-to-compare", ComparisonOutcome.NothingToCompare),
        ("not-in-code", ComparisonOutcome.NotInCode),
        ("only-reading", ComparisonOutcome.OnlyReading));

    private static readonly ChoiceShape<DifferenceKind> Kinds = new(
        ("entity", DifferenceKind.Entity),
        ("type-name", DifferenceKind.TypeName),
        ("table", DifferenceKind.Table),
        ("placement", DifferenceKind.Placement),
        ("field", DifferenceKind.Field),
        ("field-name", DifferenceKind.FieldName),
        ("column", DifferenceKind.Column),
        ("type", DifferenceKind.Type),
        ("nullability", DifferenceKind.Nullability),
        ("length", DifferenceKind.Length),
        ("precision", DifferenceKind.Precision),
        ("key", DifferenceKind.Key),
        ("foreign-key", DifferenceKind.ForeignKey),
        ("index", DifferenceKind.Index));

    private static readonly ChoiceShape<Drift> Drifts = new(
        ("pending-migration", Drift.PendingMigration),
        ("removed-in-code", Drift.RemovedInCode),
        ("contradiction", Drift.Contradiction),
        ("same-schema", Drift.SameSchema),
        ("older-ef", Drift.OlderEf),
        ("package", Drift.Package),
        ("not-read", Drift.NotRead));

    private static readonly MapShape<ModelDifference> Difference = new(
        new ModelDifference(DifferenceKind.Entity, Drift.PendingMigration, "", null, null, null, null, null),
        KeyOf<ModelDifference>.Text("address", "The entity, or what of it differs: Entity.Field.", d => d.Address, (d, v) => d with { Address = v }, required: true),
        KeyOf<ModelDifference>.Value("kind", "The kind of thing that differs.", Kinds, d => d.Kind, (d, v) => d with { Kind = v ?? DifferenceKind.Entity }, required: true),
        KeyOf<ModelDifference>.Value("drift", "What it means.", Drifts, d => d.Drift, (d, v) => d with { Drift = v ?? Drift.PendingMigration }, required: true),
        KeyOf<ModelDifference>.Text("code", "What the code says; left out when it has no such thing.", d => d.Code, (d, v) => d with { Code = v }),
        KeyOf<ModelDifference>.Text("other", "What the other reading says; left out when it has no such thing.", d => d.Other, (d, v) => d with { Other = v }),
        KeyOf<ModelDifference>.Text("because", "Why it means that, where this is not plain.", d => d.Because, (d, v) => d with { Because = v }),
        Words.At<ModelDifference>(d => d.At),
        Words.OtherAt<ModelDifference>(d => d.OtherAt));

    private static readonly MapShape<ModelComparison> Comparison = new(
        new ModelComparison { Context = "", Project = "", With = ModelSource.Snapshot, Provider = "" },
        KeyOf<ModelComparison>.Text("context", "The full name of the context.", c => c.Context, (c, v) => c with { Context = v }, required: true),
        KeyOf<ModelComparison>.Text("project", "The project that declares it; that of the snapshot when the code has no such context.", c => c.Project, (c, v) => c with { Project = v }, required: true),
        KeyOf<ModelComparison>.Value("with", "How the other reading was obtained.", Words.Read, c => c.With, (c, v) => c with { With = v ?? ModelSource.Snapshot }, required: true),
        KeyOf<ModelComparison>.Value(
            "outcome",
            "compared, or why not: nothing-to-compare (there is no other reading), not-in-code (there is only the other reading), only-reading (the context comes from a package).",
            Outcomes,
            c => c.Outcome,
            (c, v) => c with { Outcome = v ?? ComparisonOutcome.Compared },
            required: true),
        KeyOf<ModelComparison>.Text("because", "Why there is no other reading.", c => c.Because, (c, v) => c with { Because = v }),
        KeyOf<ModelComparison>.Text("provider", "The kind of database.", c => c.Provider, (c, v) => c with { Provider = v }, required: true),
        KeyOf<ModelComparison>.Text("otherProvider", "The other reading's kind of database, where it is another.", c => c.OtherProvider, (c, v) => c with { OtherProvider = v }),
        KeyOf<ModelComparison>.Text("efVersion", "The version of EF that wrote the other reading.", c => c.EfVersion, (c, v) => c with { EfVersion = v }),
        Words.At<ModelComparison>(c => c.At),
        Words.OtherAt<ModelComparison>(c => c.OtherAt),
        KeyOf<ModelComparison>.Value(
            "differences",
            "What differs.",
            new ListShape<ModelDifference>(Difference) { WrittenWhenEmpty = true },
            c => c.Differences,
            (c, v) => c with { Differences = v },
            required: true));

    /// <summary>The comparisons, in their order.</summary>
    public static MapShape<IReadOnlyList<ModelComparison>> Shape { get; } = new(
        [],
        Words.Version<IReadOnlyList<ModelComparison>>(),
        KeyOf<IReadOnlyList<ModelComparison>>.Value("comparisons", "One for each context and other reading.", new ListShape<ModelComparison>(Comparison) { WrittenWhenEmpty = true }, c => c, (_, v) => v, required: true));
}
