using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>RabbitMQ.Client: bodies under routing keys, queues bound to them.</summary>
internal static class RabbitMqBus
{
    public static Bus Description { get; } = new()
    {
        Id = "rabbitmq",
        IsClient = true,
        Namespaces = ["RabbitMQ.Client"],
        Sends = [new([], ["BasicPublish", "BasicPublishAsync"]) { Topic = new("routingKey", 1), Message = new("body", CallArgument.Last) }],
        Topics =
        [
            new([], ["QueueBind", "QueueBindAsync", "QueueBindNoWait"], new("routingKey", 2)),
            new([], ["BasicConsume", "BasicConsumeAsync"], new("queue", 0)) { Handler = new("consumer", CallArgument.Last), Fallback = true },
        ],
    };
}
