using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>Redis: serialised values by key, and Redis OM's documents.</summary>
internal static class RedisStores
{
    private static readonly CallArgument Key = new("key", 0);

    public static StoreLibrary Values { get; } = new()
    {
        Id = "redis",
        Store = "Redis",
        Provider = "redis",
        Kind = StoreKind.KeyValue,
        Namespaces = ["StackExchange.Redis", "NRedisStack", "ServiceStack.Redis"],
        Types = [new("IRedisTypedClient")],
        Calls =
        [
            new(["IDatabase", "IDatabaseAsync", "ITransaction", "IBatch"], ["db", "database", "redis"], ["StringSet", "StringGetSet"])
            {
                Stored = Stored.Serialised, Key = Key, Value = new("value", 1), Expiry = new("expiry", 2),
            },
            new(["IDatabase", "IDatabaseAsync", "ITransaction", "IBatch"], ["db", "database", "redis"], ["HashSet"])
            {
                Stored = Stored.Serialised, Collection = Key, Key = new("hashField", 1), Value = new("value", 2),
            },
            new(["JsonCommands", "IJsonCommands", "JsonCommandsAsync", "IJsonCommandsAsync"], ["json"], ["Set"]) { Stored = Stored.Serialised, Key = Key, Value = new("obj", 2) },
            new(["IRedisClient", "IRedisClientAsync", "IRedisNativeClient"], [], ["Set", "Store"]) { Key = Key, Value = new("value", 1), Expiry = new("expiresIn", 2) },
        ],
        IgnoreAttributes = ["JsonIgnore"],
    };

    public static StoreLibrary Om { get; } = new()
    {
        Id = "redis-om",
        Store = "RedisOm",
        Provider = "redis",
        Kind = StoreKind.Document,
        Namespaces = ["Redis.OM"],
        Types = [new("IRedisCollection"), new("RedisCollection")],
        TypeAttributes = ["Document"],
        KeyAttributes = ["RedisIdField"],
        IgnoreAttributes = ["JsonIgnore"],
    };

    /// <summary>.NET's own abstraction. What it keeps without an end is a store; what it keeps for a time is a cache.</summary>
    public static StoreLibrary DistributedCache { get; } = new()
    {
        Id = "distributed-cache",
        Store = "DistributedCache",
        Provider = "redis",
        Kind = StoreKind.KeyValue,
        Namespaces = ["Microsoft.Extensions.Caching", "EasyCaching"],
        Calls =
        [
            new(["IDistributedCache"], ["cache"], ["SetString", "Set"])
            {
                Stored = Stored.Serialised, Key = Key, Value = new("value", 1), Expiry = new("options", 2),
            },
            new(["HybridCache"], [], ["Set", "GetOrCreate"]) { Stored = Stored.Type, Key = Key, Value = new("value", 1), Kind = StoreKind.Cache },
        ],
        IgnoreAttributes = ["JsonIgnore"],
    };
}
