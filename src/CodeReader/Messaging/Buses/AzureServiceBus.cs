namespace CodeReader.Messaging.Buses;

/// <summary>Azure Service Bus and Event Hubs, by the clients of the current and the previous generation, and by the triggers of functions.</summary>
internal static class AzureServiceBus
{
    public static Bus Description { get; } = new()
    {
        Id = "azure-service-bus",
        Namespaces = ["Azure.Messaging", "Microsoft.Azure.ServiceBus", "Microsoft.Azure.WebJobs", "Microsoft.Azure.Functions"],
        Sends =
        [
            new(["ServiceBusSender", "IQueueClient", "ITopicClient", "QueueClient", "TopicClient", "ISenderClient"],
                ["SendMessageAsync", "SendMessagesAsync", "SendAsync", "ScheduleMessageAsync", "ScheduleMessagesAsync"]),
            new(["EventHubProducerClient"], ["SendAsync"]) { Message = new("eventBatch", 0) },
            new(["EventHubBufferedProducerClient"], ["EnqueueEventAsync"]),
        ],
        Topics = [new([], ["CreateProcessor", "CreateSessionProcessor", "CreateReceiver"], new("topicName", 0))],
        Attributes = [new("ServiceBusTrigger", new("queueName", 0)), new("EventHubTrigger", new("eventHubName", 0))],
    };
}
