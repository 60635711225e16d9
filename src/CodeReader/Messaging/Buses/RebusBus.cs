using CatalogModel.Buses;
using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>Rebus: handlers by type, publish and send on the bus, topics on the advanced API.</summary>
internal static class RebusBus
{
    private static readonly string[] Bus = ["IBus", "ISyncBus"];

    public static Bus Description { get; } = new()
    {
        Id = "rebus",
        Namespaces = ["Rebus"],
        Handlers = [new("IHandleMessages"), new("IAmInitiatedBy")],
        Sends =
        [
            new(Bus, ["Publish", "PublishAsync"]) { Message = new("eventMessage", 0) },
            new(["ITopicsApi"], ["Publish"]) { Topic = new("topic", 0), Message = new("eventMessage", 1) },
            new(Bus, ["Send", "SendLocal"]) { Kind = MessageKind.Command, Message = new("commandMessage", 0) },
            new(["IRoutingApi"], ["Send"]) { Kind = MessageKind.Command, Topic = new("destinationAddress", 0), Message = new("explicitlyRoutedMessage", 1) },
            new(Bus, ["Defer", "DeferLocal"]) { Kind = MessageKind.Command, Message = new("message", 1) },
        ],
        Topics = [new(["BuiltinHandlerActivator"], ["Handle"], null) { Handler = new("handler", 0) }],
        Members = [new("Topics", "ITopicsApi"), new("Routing", "IRoutingApi"), new("SyncBus", "ISyncBus"), new("Start", "IBus") { From = "Configure" }, new("BuiltinHandlerActivator", "BuiltinHandlerActivator")],
        Registrations = ["AddRebusHandler"],
        Scans = ["AutoRegisterHandlersFromAssemblyOf", "AutoRegisterHandlersFromAssembly", "AutoRegisterHandlersFromAssemblyNamespaceOf"],
    };
}
