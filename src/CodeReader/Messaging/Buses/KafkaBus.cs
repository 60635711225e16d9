using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>Confluent.Kafka: producers and consumers of topics.</summary>
internal static class KafkaBus
{
    public static Bus Description { get; } = new()
    {
        Id = "kafka",
        IsClient = true,
        Namespaces = ["Confluent.Kafka"],
        Sends = [new(["IProducer", "Producer"], ["Produce", "ProduceAsync"]) { Topic = new("topic", 0), Message = new("message", 1) }],
        Topics = [new(["IConsumer", "Consumer"], ["Subscribe", "Assign"], new("topic", 0)) { MessageIsReceiverArgument = true }],
        Members =
        [
            new("Build", "IProducer") { From = "ProducerBuilder" },
            new("Build", "IProducer") { From = "DependentProducerBuilder" },
            new("Build", "IConsumer") { From = "ConsumerBuilder" },
        ],
    };

    /// <summary>KafkaFlow: handlers of typed messages, and producers with a name.</summary>
    public static Bus Flow { get; } = new()
    {
        Id = "kafka",
        Namespaces = ["KafkaFlow"],
        Handlers = [new("IMessageHandler")],
        Sends =
        [
            new(["IMessageProducer"], ["Produce", "ProduceAsync"]) { Message = new("messageValue", CallArgument.NoAddress) },
        ],
        Members = [new("GetProducer", "IMessageProducer")],
        Scans = ["AddHandlersFromAssemblyOf"],
        Registrations = ["AddHandler"],
    };
}
