using CatalogModel.Buses;
using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>EasyNetQ: messages by type, taken by delegates.</summary>
internal static class EasyNetQBus
{
    private static readonly string[] PubSub = ["IBus", "IPubSub"];
    private static readonly string[] SendReceive = ["IBus", "ISendReceive"];
    private static readonly string[] Rpc = ["IBus", "IRpc"];

    public static Bus Description { get; } = new()
    {
        Id = "easynetq",
        Namespaces = ["EasyNetQ"],
        Handlers = [new("IConsume") { Methods = ["Consume"] }, new("IConsumeAsync") { Methods = ["ConsumeAsync"] }],
        Sends =
        [
            new(PubSub, ["Publish", "PublishAsync"]),
            new(SendReceive, ["Send", "SendAsync"]) { Topic = new("queue", 0), Message = new("message", 1), Kind = MessageKind.Command },
            new(["IScheduler"], ["FuturePublish", "FuturePublishAsync"]),
            new(Rpc, ["Request", "RequestAsync"]) { Kind = MessageKind.Request },
        ],
        Topics =
        [
            new(PubSub, ["Subscribe", "SubscribeAsync"], null) { Handler = new("onMessage", 1) },
            new(SendReceive, ["Receive", "ReceiveAsync"], new("queue", 0)) { Handler = new("onMessage", 1) },
            new(Rpc, ["Respond", "RespondAsync"], null) { Handler = new("responder", 0) },
        ],
        Members =
        [
            new("PubSub", "IPubSub"), new("Scheduler", "IScheduler"), new("SendReceive", "ISendReceive"), new("Rpc", "IRpc"),
            new("CreateBus", "IBus") { From = "RabbitHutch" },
        ],
    };
}
