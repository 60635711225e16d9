using CatalogModel;
using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>Compares two readings of one field.</summary>
internal sealed class FieldComparison(EntityModel mine, EntityModel theirs, FieldModel field, FieldModel other, bool columns, DifferenceList found)
{
    // What a value of the code can be stored as; a reading without the code's types sees only that.
    private static readonly string[] Whole = [FieldTypes.Byte, FieldTypes.Short, FieldTypes.Int, FieldTypes.Long];
    private static readonly string[] Composed = [FieldTypes.Array, FieldTypes.Json, FieldTypes.Object, FieldTypes.Vector];

    /// <summary>Collects what differs.</summary>
    public void Run()
    {
        if (field.Read == ModelSource.Snapshot && theirs.Read == ModelSource.Snapshot)
        {
            // Inherited from a package: the snapshot's word stands in the code's model for want of another.
            Add(DifferenceKind.Field, null, Show.Column(other));
        }
        else
        {
            Compare();
        }
    }

    private void Compare()
    {
        if (field.Path != other.Path)
        {
            Add(DifferenceKind.FieldName, field.Path, other.Path);
        }

        if (field.Column != other.Column || field.Table != other.Table)
        {
            Add(DifferenceKind.Column, Column(field), Column(other));
        }

        if (field.Nullable != other.Nullable)
        {
            Add(DifferenceKind.Nullability, field.Nullable ? "nullable" : "required", other.Nullable ? "nullable" : "required");
        }

        Types();
    }

    private void Types()
    {
        (ColumnType? type, ColumnType? otherType) = columns ? (ColumnType.Of(field.ColumnType), ColumnType.Of(other.ColumnType)) : (null, null);
        if (type is not null && otherType is not null)
        {
            if (type.Name == otherType.Name && type.Arguments != otherType.Arguments)
            {
                Add(field.Type == FieldTypes.Decimal ? DifferenceKind.Precision : DifferenceKind.Length, Show.Type(field), Show.Type(other));
            }
            else if (type != otherType)
            {
                Add(DifferenceKind.Type, Show.Type(field), Show.Type(other));
            }
            else if (type.Arguments.Length == 0)
            {
                Lengths();
            }

            return;
        }

        if (!StoredAlike(field.Type, other.Type))
        {
            Add(DifferenceKind.Type, field.Type, other.Type);
            return;
        }

        Lengths();
        if (field.Precision is not null && other.Precision is not null && (field.Precision != other.Precision || field.Scale != other.Scale))
        {
            Add(DifferenceKind.Precision, Show.Digits(field), Show.Digits(other));
        }
    }

    private void Lengths()
    {
        if (field.MaxLength != other.MaxLength)
        {
            Add(DifferenceKind.Length, Show.Number(field.MaxLength), Show.Number(other.MaxLength));
        }
    }

    private static bool StoredAlike(string a, string b) =>
        a == b || a == FieldTypes.Unknown || b == FieldTypes.Unknown
        || (a == FieldTypes.Enum && (Whole.Contains(b) || b == FieldTypes.String)) || (b == FieldTypes.Enum && (Whole.Contains(a) || a == FieldTypes.String))
        || (Composed.Contains(a) && (Composed.Contains(b) || b == FieldTypes.String)) || (Composed.Contains(b) && a == FieldTypes.String);

    private static string Column(FieldModel field) => field.Table is null ? field.Column : field.Table + "." + field.Column;

    private void Add(DifferenceKind kind, string? code, string? said) => found.Add(kind, mine, theirs, code, said, field.Path, field, other);
}
