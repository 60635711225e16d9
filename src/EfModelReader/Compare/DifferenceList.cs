using CatalogModel;
using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>Collects differences, each with its meaning.</summary>
internal sealed class DifferenceList(DriftClasses classes)
{
    private readonly List<ModelDifference> all = [];

    /// <summary>Adds a difference on an entity or something of it.</summary>
    /// <param name="kind">The kind of thing.</param>
    /// <param name="mine">The code's entity; null when it has none.</param>
    /// <param name="theirs">The other reading's entity; null when it has none.</param>
    /// <param name="code">What the code says.</param>
    /// <param name="other">What the other reading says.</param>
    /// <param name="member">What of the entity differs, for the address.</param>
    /// <param name="field">The code's field.</param>
    /// <param name="otherField">The other reading's field.</param>
    /// <param name="at">The place in the code, when it is not that of the field or entity.</param>
    /// <param name="otherAt">The place in the other reading, when it is not that of the field or entity.</param>
    public void Add(
        DifferenceKind kind, EntityModel? mine, EntityModel? theirs, string? code, string? other, string? member = null,
        FieldModel? field = null, FieldModel? otherField = null, Evidence? at = null, Evidence? otherAt = null)
    {
        (Drift drift, string? because) = classes.Of(kind, mine, theirs, code is not null, other is not null, field, otherField);
        string entity = (mine ?? theirs)!.Name;
        all.Add(new ModelDifference(
            kind, drift, member is null ? entity : entity + "." + member, code, other, because,
            at ?? field?.At ?? mine?.At, otherAt ?? otherField?.At ?? theirs?.At));
    }

    /// <summary>All of them, sorted by address, kind and values.</summary>
    public IReadOnlyList<ModelDifference> Sorted() =>
    [
        .. all.OrderBy(d => d.Address, StringComparer.Ordinal).ThenBy(d => d.Kind)
            .ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Other, StringComparer.Ordinal),
    ];
}
