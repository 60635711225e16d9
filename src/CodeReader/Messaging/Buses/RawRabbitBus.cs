using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>RawRabbit: messages by type, taken by delegates.</summary>
internal static class RawRabbitBus
{
    private static readonly string[] Client = ["IBusClient", "BusClient"];

    public static Bus Description { get; } = new()
    {
        Id = "rawrabbit",
        Namespaces = ["RawRabbit"],
        Sends = [new(Client, ["PublishAsync", "BasicPublishAsync"])],
        Topics = [new(Client, ["SubscribeAsync"], null) { Handler = new("subscribeMethod", 0) }],
    };
}
