using System.Globalization;
using CatalogModel;
using CatalogModel.Facts;

namespace Exports.Models;

/// <summary>The words for models and their differences.</summary>
internal static class ModelWords
{
    /// <summary>How a model was obtained.</summary>
    public static string Of(ModelSource source) => source switch
    {
        ModelSource.Snapshot => "snapshot",
        ModelSource.DesignTime => "design-time",
        _ => "source",
    };

    /// <summary>What a difference means, as a heading.</summary>
    public static string Of(Drift drift) => drift switch
    {
        Drift.PendingMigration => "pending migration: the code changed since the last one",
        Drift.RemovedInCode => "removed in the code: the next migration would drop it",
        Drift.Contradiction => "contradiction: two readings of the same code differ",
        Drift.SameSchema => "names in the code only: a migration would change nothing",
        Drift.OlderEf => "written by an older EF",
        Drift.Package => "known only here: a package that is not at hand brings it",
        _ => "not read: the code could not be read in full here",
    };

    /// <summary>The kind of thing that differs.</summary>
    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.TypeName => "type name",
        DifferenceKind.FieldName => "field name",
        DifferenceKind.ForeignKey => "foreign key",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A number of things.</summary>
    public static string Count(int count, string one, string? many = null) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one + "s");
}
