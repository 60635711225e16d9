namespace CodeReader.Messaging.Buses;

/// <summary>Confluent.Kafka: producers and consumers of topics.</summary>
internal static class KafkaBus
{
    public static Bus Description { get; } = new()
    {
        Id = "kafka",
        Namespaces = ["Confluent.Kafka"],
        Sends = [new(["IProducer", "Producer"], ["Produce", "ProduceAsync"]) { Topic = new("topic", 0), Message = new("message", 1) }],
        Topics = [new(["IConsumer", "Consumer"], ["Subscribe", "Assign"], new("topic", 0)) { MessageIsReceiverArgument = true }],
    };
}
