using System.Globalization;
using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>How the two sides of a difference are shown.</summary>
internal static class Show
{
    /// <summary>An entity's table: <c>shop.orders</c>, <c>view shop.totals</c>, or <c>no table</c>.</summary>
    public static string Table(EntityModel entity) =>
        entity.Table is null ? "no table" : (entity.ReadOnly ? "view " : "") + (string.IsNullOrEmpty(entity.Schema) ? entity.Table : entity.Schema + "." + entity.Table);

    /// <summary>A field's column and its type: <c>note nvarchar(200)?</c>.</summary>
    public static string Column(FieldModel field) => $"{field.Column} {Type(field)}{(field.Nullable ? "?" : "")}";

    /// <summary>A field's column type, or its neutral type when the reading knows no other.</summary>
    public static string Type(FieldModel field) => field.ColumnType ?? field.Type;

    /// <summary>Fields in their order.</summary>
    public static string Fields(IReadOnlyList<string> fields) => fields.Count == 0 ? "none" : string.Join(", ", fields);

    /// <summary>A limit.</summary>
    public static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "none";

    /// <summary>The digits of a decimal.</summary>
    public static string Digits(FieldModel field) => field.Precision is null && field.Scale is null ? "none" : $"{Number(field.Precision)}, {Number(field.Scale)}";

    /// <summary>What a foreign key leads to.</summary>
    public static string Target(ForeignKeyModel key, string principal) => $"{Fields(key.Fields)} -> {principal} ({Fields(key.PrincipalFields)})";

    /// <summary>An index.</summary>
    public static string Index(IndexModel index) => (index.Unique ? "unique on " : "on ") + Fields(index.Fields);
}
