namespace CodeReader.Stores.Libraries;

/// <summary>Every library that is described. One line each.</summary>
internal static class KnownStores
{
    public static IReadOnlyList<StoreLibrary> All { get; } =
    [
        WideColumnStores.AzureTables,
        CosmosStore.Description,
        DaprStateStore.Description,
        RedisStores.DistributedCache,
        WideColumnStores.DynamoDb,
        ElasticStore.Description,
        EventStoreDb.Description,
        Mappers.LinqToDb,
        LiteDbStore.Description,
        MartenStore.Description,
        SagaStores.MassTransit,
        MongoStore.Description,
        Mappers.NHibernate,
        SagaStores.NServiceBus,
        RavenStore.Description,
        SagaStores.Rebus,
        RedisStores.Values,
        RedisStores.Om,
    ];
}
