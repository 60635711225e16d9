using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>MongoDB's own driver, with the repositories of packages over it: collections of a type, by any name.</summary>
internal static class MongoStore
{
    public static StoreLibrary Description { get; } = new()
    {
        Id = "mongodb",
        Store = "Mongo",
        Provider = "mongodb",
        Kind = StoreKind.Document,
        Namespaces = ["MongoDB", "Convey.Persistence.MongoDB", "MongoDbGenericRepository", "MongoFramework", "Volo.Abp.Domain.Repositories.MongoDB"],
        Types = [new("IMongoCollection"), new("IMongoQueryable"), new("IAggregateFluent"), new("IMongoRepository"), new("IMongoDbRepository"), new("MongoDbRepository"), new("MongoDbSet"), new("IMongoDbSet")],
        Calls =
        [
            new(["IMongoDatabase", "MongoDatabaseBase"], ["database", "db"], ["GetCollection", "CreateCollection"]) { Collection = new("name", 0) },
            new([], [], ["AddMongoRepository"]) { Collection = new("collectionName", 0) },
            new(["BsonClassMap"], ["BsonClassMap"], ["RegisterClassMap"]) { OnlyDescribes = true },
        ],
        CollectionAttributes = ["BsonCollection", "CollectionName", "MongoCollection"],
        KeyCalls = ["MapIdMember", "MapIdProperty", "MapIdField", "SetIdMember"],
        KeyAttributes = ["BsonId"],
        KeyNames = ["Id", "id", "_id"],
        KeyColumn = "_id",
        ColumnAttributes = ["BsonElement"],
        IgnoreAttributes = ["BsonIgnore"],
    };
}
