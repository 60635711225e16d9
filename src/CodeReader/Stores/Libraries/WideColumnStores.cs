using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>Tables without a schema: Azure Table storage and DynamoDB.</summary>
internal static class WideColumnStores
{
    public static StoreLibrary AzureTables { get; } = new()
    {
        Id = "azure-tables",
        Store = "AzureTables",
        Provider = "azure-tables",
        Kind = StoreKind.WideColumn,
        Namespaces = ["Azure.Data.Tables", "Microsoft.Azure.Cosmos.Table", "Microsoft.WindowsAzure.Storage.Table"],
        Calls =
        [
            new(["TableClient"], ["tableClient", "table"], ["AddEntity", "UpsertEntity", "UpdateEntity"]) { Value = new("entity", 0) },
            new(["TableClient"], ["tableClient", "table"], ["GetEntity", "Query"]),
        ],
        Bases = ["ITableEntity", "TableEntity"],
        KeyNames = [],
        CompositeKey = ["PartitionKey", "RowKey"],
        IgnoreAttributes = ["IgnoreDataMember", "IgnoreProperty"],
    };

    public static StoreLibrary DynamoDb { get; } = new()
    {
        Id = "dynamodb",
        Store = "DynamoDb",
        Provider = "dynamodb",
        Kind = StoreKind.WideColumn,
        Namespaces = ["Amazon.DynamoDBv2"],
        Calls =
        [
            new(["IDynamoDBContext", "DynamoDBContext"], ["context", "dynamo", "dynamoDb"], ["Save"]) { Value = new("value", 0) },
            new(["IDynamoDBContext", "DynamoDBContext"], ["context", "dynamo", "dynamoDb"], ["Load", "Query", "Scan"]),
        ],
        TypeAttributes = ["DynamoDBTable"],
        KeyAttributes = ["DynamoDBHashKey", "DynamoDBRangeKey"],
        ColumnAttributes = ["DynamoDBHashKey", "DynamoDBRangeKey", "DynamoDBProperty"],
        IgnoreAttributes = ["DynamoDBIgnore"],
    };
}
