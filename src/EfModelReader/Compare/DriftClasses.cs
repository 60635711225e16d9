using System.Globalization;
using CatalogModel;
using CatalogModel.Facts;
using EfModelReader.Contexts;

namespace EfModelReader.Compare;

/// <summary>Says what a difference means: a migration that is pending, a reading that could not see it, another EF that wrote it otherwise.</summary>
internal sealed class DriftClasses(ContextModel code, ContextModel other)
{
    private readonly int version = Major(other.EfVersion);

    /// <summary>The meaning of a difference, and why where that is not plain.</summary>
    public (Drift Drift, string? Because) Of(DifferenceKind kind, EntityModel? mine, EntityModel? theirs, bool inCode, bool inOther, FieldModel? field, FieldModel? otherField)
    {
        if (!inCode && (mine?.Read == ModelSource.Snapshot || field?.Read == ModelSource.Snapshot))
        {
            return (Drift.Package, null);
        }

        if (kind is DifferenceKind.TypeName or DifferenceKind.FieldName)
        {
            return (Drift.SameSchema, null);
        }

        if (Older(kind, field, otherField) is { } older)
        {
            return (Drift.OlderEf, older);
        }

        if (kind == DifferenceKind.Type && IsLegacyTime(field, otherField))
        {
            return (Drift.NotRead, "the switch Npgsql.EnableLegacyTimestampBehavior decides at run time whether times have their time zone");
        }

        if (Unread(mine ?? theirs!, addedByCode: kind is DifferenceKind.Entity or DifferenceKind.Field && !inOther) is { } unread)
        {
            return (Drift.NotRead, $"{unread.At.At}: {unread.Why}");
        }

        return (other.Read != ModelSource.Snapshot ? Drift.Contradiction : inCode ? Drift.PendingMigration : Drift.RemovedInCode, null);
    }

    // Each is a change of what EF writes or makes by itself, in the version that is named. Source alone does not say by which version it is
    // read; a service that says so itself leaves no doubt that the change is to come.
    private string? Older(DifferenceKind kind, FieldModel? field, FieldModel? otherField)
    {
        if (version == 0 || code.Read != ModelSource.Source || other.Read != ModelSource.Snapshot)
        {
            return null;
        }

        return (kind, version) switch
        {
            (DifferenceKind.Length or DifferenceKind.Type, < 8) when field is { Technical: true } && field.Type == FieldTypes.String =>
                Since(8, "discriminators have a length"),
            (DifferenceKind.Type, < 6) when code.Provider == DatabaseProvider.PostgreSql.Kind && field?.Type == FieldTypes.DateTime =>
                Since(6, "times are stored with their time zone"),
            (DifferenceKind.Nullability, < 5) when field?.Path.Contains('.', StringComparison.Ordinal) == true =>
                Since(5, "values of owned types can be required"),
            (DifferenceKind.Field, < 8) when field is { Type: FieldTypes.Array } && otherField is null =>
                Since(8, "collections of simple values are mapped"),
            _ => null,
        };
    }

    // Npgsql's default, and what it is with the switch. Whether a migration was written before the switch is set, no reading can tell.
    private bool IsLegacyTime(FieldModel? field, FieldModel? otherField) =>
        code.Read == ModelSource.Source && other.Read == ModelSource.Snapshot && code.Provider == DatabaseProvider.PostgreSql.Kind
        && (field?.ColumnType, otherField?.ColumnType) is ("timestamp with time zone", "timestamp without time zone");

    private string Since(int since, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"EF {other.EfVersion} wrote it; {what} only since EF {since}");

    // Something of this entity, or of the context as a whole: that may remove or change anything, but takes back no new entity or field.
    private UnresolvedItem? Unread(EntityModel entity, bool addedByCode) =>
        code.Unresolved.FirstOrDefault(u => u.What == UnresolvedKinds.Model && (IsAbout(u, entity) || (!addedByCode && IsAbout(u, code.Context))));

    private static bool IsAbout(UnresolvedItem item, EntityModel entity) => IsAbout(item, entity.Type) || (entity.OwnedBy is { } owner && IsAbout(item, owner));

    private static bool IsAbout(UnresolvedItem item, string type) => item.In == type || item.In.StartsWith(type + ".", StringComparison.Ordinal);

    private static int Major(string? version) =>
        version is not null && int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) ? major : 0;
}
