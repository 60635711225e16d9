using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>Dapr: publish to a topic of a pub/sub component, take it by attribute or by endpoint.</summary>
internal static class DaprBus
{
    public static Bus Description { get; } = new()
    {
        Id = "dapr",
        Namespaces = ["Dapr"],
        Sends =
        [
            new(["DaprClient"], ["PublishEventAsync", "PublishByteEventAsync", "BulkPublishEventAsync"]) { Topic = new("topicName", 1), Message = new("data", 2) },
        ],
        Members = [new("Build", "DaprClient") { From = "DaprClientBuilder" }],
        Attributes = [new("Topic", new("name", 1))],
        Topics = [new([], ["WithTopic"], new("name", 1))],
    };
}
