using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>LiteDB: documents in a file.</summary>
internal static class LiteDbStore
{
    public static StoreLibrary Description { get; } = new()
    {
        Id = "litedb",
        Store = "LiteDb",
        Provider = "litedb",
        Kind = StoreKind.Document,
        Namespaces = ["LiteDB"],
        Types = [new("ILiteCollection"), new("LiteCollection"), new("ILiteQueryable")],
        Calls =
        [
            new(["ILiteDatabase", "LiteDatabase"], ["db", "database"], ["GetCollection"]) { Collection = new("name", 0) },
            new(["ILiteRepository", "LiteRepository"], [], ["Insert", "Update", "Upsert", "Query", "Fetch"]) { Value = new("entity", 0) },
        ],
        KeyAttributes = ["BsonId"],
        KeyCalls = ["Id"],
        KeyNames = ["Id", "_id"],
        KeyColumn = "_id",
        ColumnAttributes = ["BsonField"],
        IgnoreAttributes = ["BsonIgnore"],
        Collection = static type => type,
    };
}
