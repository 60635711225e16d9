using CatalogModel;
using CatalogModel.Facts;
using EfModelReader.Compare;

namespace EfModelReader.Tests.Compare;

/// <summary>Makes models to be compared, and shows differences as tests compare them.</summary>
internal static class Models
{
    /// <summary>A model as the code says it.</summary>
    public static ContextModel Code(params EntityModel[] entities) => new()
    {
        Context = "Shop.ShopContext",
        Project = "Shop/Shop.csproj",
        Provider = "sqlserver",
        At = new Evidence("Shop/ShopContext.cs", 3),
        Entities = entities,
    };

    /// <summary>A model as a snapshot says it.</summary>
    public static ContextModel Snapshot(params EntityModel[] entities) => Code([.. entities.Select(Said)]) with
    {
        Read = ModelSource.Snapshot,
        EfVersion = "9.0.0",
        At = new Evidence("Shop/Migrations/ShopModelSnapshot.cs", 8),
    };

    /// <summary>An entity with an <c>Id</c> as its key.</summary>
    public static EntityModel Entity(string name, params FieldModel[] fields) => new()
    {
        Name = name,
        Type = "Shop." + name,
        Table = name + "s",
        Key = ["Id"],
        Fields = [.. fields.Append(Field("Id") with { Type = FieldTypes.Guid, ColumnType = "uniqueidentifier" }).OrderBy(f => f.Path, StringComparer.Ordinal)],
        At = new Evidence($"Shop/{name}.cs", 1),
    };

    /// <summary>A text in a column of its own name.</summary>
    public static FieldModel Field(string path) => new()
    {
        Path = path,
        Column = path.Replace('.', '_'),
        Type = FieldTypes.String,
        ColumnType = "nvarchar(max)",
        At = new Evidence("Shop/Fields.cs", path.Length),
    };

    /// <summary>A foreign key to the <c>Id</c> of an entity.</summary>
    public static ForeignKeyModel ForeignKey(string field, string to) => new([field], "Shop." + to, to + "s", null, ["Id"], null);

    /// <summary>An index.</summary>
    public static IndexModel Index(bool unique, params string[] fields) => new(fields, unique, null, null, null);

    /// <summary>The differences, one a line: <c>pending Order.Note length: 200 | 100</c>.</summary>
    public static string Differences(ContextModel code, ContextModel other) =>
        string.Join('\n', ModelComparer.Compare(code, other).Differences.Select(d => $"{d.Drift} {d.Address} {d.Kind}: {d.Code ?? "-"} | {d.Other ?? "-"}"));

    private static EntityModel Said(EntityModel entity) => entity with
    {
        Read = ModelSource.Snapshot,
        At = new Evidence("Shop/Migrations/ShopModelSnapshot.cs", 20),
        Fields = [.. entity.Fields.Select(f => f with { Read = ModelSource.Snapshot, At = new Evidence("Shop/Migrations/ShopModelSnapshot.cs", 30) })],
    };
}
