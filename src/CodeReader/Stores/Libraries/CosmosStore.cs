using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>Azure Cosmos DB's own SDK: items in containers.</summary>
internal static class CosmosStore
{
    private static readonly string[] Containers = ["Container", "TransactionalBatch"];

    public static StoreLibrary Description { get; } = new()
    {
        Id = "cosmos",
        Store = "Cosmos",
        Provider = "cosmos",
        Kind = StoreKind.Document,
        Namespaces = ["Microsoft.Azure.Cosmos", "Azure.Cosmos"],
        Calls =
        [
            new(Containers, ["container"], ["CreateItem", "UpsertItem"]) { Value = new("item", 0) },
            new(Containers, ["container"], ["ReplaceItem"]) { Value = new("item", 0), Key = new("id", 1) },
            new(Containers, ["container"], ["ReadItem", "DeleteItem", "PatchItem", "GetItemLinqQueryable"]),
        ],
        KeyNames = ["id", "Id"],
        KeyColumn = "id",
        ColumnAttributes = ["JsonProperty", "JsonPropertyName"],
        IgnoreAttributes = ["JsonIgnore"],
    };
}
