using CatalogModel;
using CatalogModel.Facts;
using EfModelReader.Contexts;

namespace EfModelReader.Compare;

/// <summary>
/// Compares two readings of one context: the code's with a snapshot's, or with that of EF's design-time services. What only one of them can
/// know (types in the code, what an older EF did not write) is no difference.
/// </summary>
public static class ModelComparer
{
    /// <summary>Compares.</summary>
    /// <param name="code">The model as the code says it.</param>
    /// <param name="other">The other reading of the same context.</param>
    public static ModelComparison Compare(ContextModel code, ContextModel other)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(other);
        EntityPairs pairs = new(code, other);
        DifferenceList found = new(new DriftClasses(code, other));
        Placements placements = new(pairs);
        foreach ((EntityModel mine, EntityModel theirs) in pairs.All)
        {
            new EntityComparison(mine, theirs, pairs, found) { Columns = KnowsColumns(code, other) }.Run(placements);
        }

        foreach (EntityModel entity in pairs.OnlyInCode.Where(e => !placements.Explains(e)))
        {
            found.Add(DifferenceKind.Entity, entity, null, Show.Table(entity), null);
        }

        foreach (EntityModel entity in pairs.OnlyInOther.Where(e => !placements.Explains(e)))
        {
            found.Add(DifferenceKind.Entity, null, entity, null, Show.Table(entity));
        }

        return new ModelComparison
        {
            Context = code.Context,
            Project = code.Project,
            With = other.Read,
            Provider = code.Provider,
            OtherProvider = other.Provider == code.Provider ? null : other.Provider,
            EfVersion = other.EfVersion,
            At = code.At,
            OtherAt = other.At,
            Differences = found.Sorted(),
        };
    }

    // Column types can be compared when EF's own provider made both; those of a provider that stands in for another are none.
    private static bool KnowsColumns(ContextModel code, ContextModel other) =>
        code.Provider == other.Provider && (code.Read != ModelSource.Source || DatabaseProvider.All.Any(p => p.Kind == code.Provider && p.HasOwnConventions));
}
