using CatalogModel;
using CatalogModel.Facts;

namespace CodeReader.Stores.Libraries;

/// <summary>Mappers of objects to tables, beside EF: which objects they keep. What their mappings say of tables and relationships is not read.</summary>
internal static class Mappers
{
    private static readonly string[] Sessions = ["ISession", "IStatelessSession"];

    public static StoreLibrary NHibernate { get; } = new()
    {
        Id = "nhibernate",
        Store = "NHibernate",
        Provider = "nhibernate",
        Kind = StoreKind.Relational,
        Namespaces = ["NHibernate", "FluentNHibernate"],
        Types = [new("ClassMap"), new("SubclassMap"), new("ClassMapping"), new("SubclassMapping"), new("JoinedSubclassMapping"), new("UnionSubclassMapping"), new("IAutoMappingOverride")],
        Calls =
        [
            new(Sessions, ["session"], ["Save", "SaveOrUpdate", "Persist", "Update", "Merge", "Delete", "Insert"]) { Value = new("obj", 0) },
            new(Sessions, ["session"], ["Get", "Load", "Query", "QueryOver"]),
        ],
        KeyCalls = ["Id"],
        OnlyValues = true,
    };

    public static StoreLibrary LinqToDb { get; } = new()
    {
        Id = "linq2db",
        Store = "LinqToDb",
        Provider = "linq2db",
        Kind = StoreKind.Relational,
        Namespaces = ["LinqToDB"],
        Types = [new("ITable")],
        Calls = [new(["DataConnection", "DataContext", "IDataContext"], ["db", "connection", "context"], ["GetTable"])],
        CollectionAttributes = ["Table"],
        KeyAttributes = ["PrimaryKey"],
        ColumnAttributes = ["Column"],
        IgnoreAttributes = ["NotColumn"],
        OnlyValues = true,
    };
}
