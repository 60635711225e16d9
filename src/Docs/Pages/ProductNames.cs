namespace Docs.Pages;

/// <summary>Databases and libraries by the names people know them by; they are the same in every language.</summary>
internal static class ProductNames
{
    public static string Of(string id) => id switch
    {
        "ado.net" => "ADO.NET",
        "azure-tables" => "Azure Table storage",
        "cosmos" => "Cosmos DB",
        "dapper" => "Dapper",
        "dapr" => "Dapr state store",
        "distributed-cache" => "IDistributedCache",
        "dynamodb" => "DynamoDB",
        "elasticsearch" => "Elasticsearch",
        "eventstoredb" => "EventStoreDB",
        "litedb" => "LiteDB",
        "marten" => "Marten",
        "masstransit" => "MassTransit",
        "mongodb" => "MongoDB",
        "mysql" => "MySQL",
        "nservicebus" => "NServiceBus",
        "oracle" => "Oracle",
        "postgresql" => "PostgreSQL",
        "ravendb" => "RavenDB",
        "rebus" => "Rebus",
        "redis" => "Redis",
        "redis-om" => "Redis OM",
        "sqlite" => "SQLite",
        "sqlserver" => "SQL Server",
        _ => id,
    };
}
