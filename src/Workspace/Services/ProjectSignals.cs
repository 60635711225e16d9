using System.Buffers;
using CodeReader;
using Microsoft.CodeAnalysis;

namespace Workspace.Services;

/// <summary>What the words of a project's sources say of it. Cheap and unbound: it decides what is proposed, never what is a fact.</summary>
/// <param name="DeclaresContext">A class that derives from a <c>DbContext</c> and can be made.</param>
/// <param name="UsesContext">Code that names a context, be it another project's.</param>
/// <param name="UsesStore">Code that works with a database, a document store or a cache by other means.</param>
/// <param name="UsesMessages">Code that publishes or takes messages.</param>
/// <param name="RunsHost">Code that starts a host which keeps running.</param>
internal sealed record ProjectSignals(bool DeclaresContext, bool UsesContext, bool UsesStore, bool UsesMessages, bool RunsHost)
{
    private static readonly SearchValues<string> ContextWords = SearchValues.Create(["DbContext"], StringComparison.Ordinal);

    private static readonly SearchValues<string> StoreWords = SearchValues.Create(
    [
        "IMongoCollection", "IMongoDatabase", "MongoClient", "IDocumentSession", "IDocumentStore", "IQuerySession", "ISessionFactory",
        "LiteDatabase", "CosmosClient", "IDbConnection", "DbConnection", "NpgsqlConnection", "NpgsqlDataSource", "SqlConnection", "SqliteConnection",
        "MySqlConnection", "OracleConnection", "TableClient", "IAmazonDynamoDB", "DynamoDBContext", "ElasticClient", "ElasticsearchClient",
        "EventStoreClient", "StringSetAsync", "StringGetAsync", "HashSetAsync", "SetStringAsync",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> MessageWords = SearchValues.Create(
    [
        "IConsumer<", "IHandleMessages<", "IAmStartedByMessages<", "IIntegrationEventHandler", "IEventHandler<", "IMessageHandler", "ICapSubscribe",
        "[CapSubscribe", "[Topic(", "AddSubscription<", "SubscribeEvent<", "IPublishEndpoint", "ISendEndpoint", "IEventBus", "ICapPublisher", "IMessageBus",
        "IMessageSession", "IMessageHandlerContext", "IMessageBroker", "IEventPublisher", "IMessagePublisher", "IBusPublisher", "IBusControl", "BasicPublish",
        "BasicConsume", "ProducerBuilder<", "ConsumerBuilder<", "IProducer<", "ServiceBusClient", "ServiceBusSender", "ServiceBusProcessor",
        "ServiceBusTrigger", "PublishEventAsync", "IAmazonSQS", "IAmazonSimpleNotificationService", "EventHubProducerClient", " IBus ",
    ], StringComparison.Ordinal);

    private static readonly SearchValues<string> HostWords = SearchValues.Create(
    [
        "BackgroundService", "IHostedService", "CreateDefaultBuilder", "CreateApplicationBuilder", "WebApplication", "HostBuilder", "Endpoint.Start",
        "HostFactory.Run",
    ], StringComparison.Ordinal);

    /// <summary>True when the project keeps, touches or exchanges data.</summary>
    public bool HasData => UsesContext || UsesStore || UsesMessages;

    /// <summary>Reads a project's signals.</summary>
    public static ProjectSignals Of(SourceProject project, ContextBases contexts)
    {
        bool declares = false, context = false, store = false, messages = false, host = false;
        foreach (SyntaxTree tree in project.Trees)
        {
            ReadOnlySpan<char> text = tree.GetText().ToString();
            bool named = text.ContainsAny(ContextWords);
            context = context || named;
            declares = declares || (named && contexts.AreDeclaredIn(tree));
            store = store || text.ContainsAny(StoreWords);
            messages = messages || text.ContainsAny(MessageWords);
            host = host || text.ContainsAny(HostWords);
        }

        return new(declares, context, store, messages, host);
    }
}
