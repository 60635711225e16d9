using CatalogModel.Facts;

namespace EfModelReader.Tests;

/// <summary>Writes models as tests compare them: an entity a line, then its fields, key and foreign keys.</summary>
internal static class Shape
{
    /// <summary>The whole model.</summary>
    public static string Of(ContextModel model) => string.Join('\n', model.Entities.Select(Of));

    /// <summary>One entity: <c>Order: shop.orders [Id] (Id id:int, Note? note:string) CustomerId -> customers</c>.</summary>
    public static string Of(EntityModel entity)
    {
        string table = entity.Table is null ? "-" : entity.Schema is null ? entity.Table : entity.Schema + "." + entity.Table;
        string fields = string.Join(", ", entity.Fields.Select(f => $"{f.Path}{(f.Nullable ? "?" : "")} {(f.Table is null ? "" : f.Table + ".")}{f.Column}:{f.Type}"));
        string keys = string.Concat(entity.ForeignKeys.Select(k => $" {string.Join("+", k.Fields)} -> {k.PrincipalTable}"));
        return $"{entity.Name}: {table} [{string.Join(", ", entity.Key)}] ({fields}){keys}";
    }

    /// <summary>What could not be read: places and reasons.</summary>
    public static string Unresolved(ContextModel model) => string.Join('\n', model.Unresolved.Select(u => $"{u.In}: {u.Why}"));
}
