using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>Azure Service Bus and Event Hubs, by the clients of the current and the previous generation, and by the triggers and outputs of functions.</summary>
internal static class AzureServiceBus
{
    private static readonly string[] Senders = ["ServiceBusSender", "IQueueClient", "ITopicClient", "QueueClient", "TopicClient", "ISenderClient", "IMessageSender", "MessageSender"];
    private static readonly string[] Receivers = ["IQueueClient", "ISubscriptionClient", "QueueClient", "SubscriptionClient", "IReceiverClient", "IMessageReceiver"];

    public static Bus Description { get; } = new()
    {
        Id = "azure-service-bus",
        IsClient = true,
        Namespaces = ["Azure.Messaging", "Microsoft.Azure.ServiceBus", "Microsoft.Azure.EventHubs", "Microsoft.Azure.WebJobs", "Microsoft.Azure.Functions"],
        Sends =
        [
            new(Senders, ["SendMessageAsync", "SendMessagesAsync", "SendAsync", "ScheduleMessageAsync", "ScheduleMessagesAsync"]),
            new(["EventHubProducerClient", "EventHubClient"], ["SendAsync"]) { Message = new("eventBatch", 0) },
            new(["EventHubBufferedProducerClient"], ["EnqueueEventAsync"]),
            new(["EventDataBatch", "ServiceBusMessageBatch"], ["TryAdd", "TryAddMessage"]),
        ],
        Topics =
        [
            new([], ["CreateProcessor", "CreateSessionProcessor", "CreateReceiver", "AcceptSessionAsync", "AcceptNextSessionAsync"], new("topicName", 0)),
            new(Receivers, ["RegisterMessageHandler", "RegisterSessionHandler"], null) { Handler = new("handler", 0) },
        ],
        Attributes = [new("ServiceBusTrigger", new("queueName", 0)), new("EventHubTrigger", new("eventHubName", 0))],
        Returns =
        [
            new("ServiceBusOutput") { Topic = new("queueOrTopicName", 0) },
            new("EventHubOutput") { Topic = new("eventHubName", 0) },
            new("ServiceBus") { Topic = new("queueOrTopicName", 0) },
            new("EventHub") { Topic = new("eventHubName", 0) },
        ],
        Members =
        [
            new("CreateSender", "ServiceBusSender") { Topic = new("queueOrTopicName", 0) },
            new("ServiceBusSender", "ServiceBusSender"),
            new("QueueClient", "QueueClient") { Topic = new("entityPath", 1) },
            new("TopicClient", "TopicClient") { Topic = new("entityPath", 1) },
            new("SubscriptionClient", "SubscriptionClient") { Topic = new("topicPath", 1) },
            new("MessageSender", "MessageSender") { Topic = new("entityPath", 1) },
            new("EventHubProducerClient", "EventHubProducerClient") { Topic = new("eventHubName", 1) },
            new("CreateBatchAsync", "EventDataBatch"),
            new("CreateMessageBatchAsync", "ServiceBusMessageBatch"),
        ],
    };
}
