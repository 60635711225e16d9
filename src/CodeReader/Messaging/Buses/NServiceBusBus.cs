using CatalogModel.Buses;
using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>NServiceBus: handlers and sagas, class and interface messages. Endpoints find their handlers by scanning.</summary>
internal static class NServiceBusBus
{
    private static readonly string[] Sessions =
        ["IMessageSession", "IMessageHandlerContext", "IPipelineContext", "IEndpointInstance", "ITransactionalSession", "IUniformSession", "IBus", "IStartableEndpoint", "IFunctionEndpoint", "IServerlessEndpoint"];

    public static Bus Description { get; } = new()
    {
        Id = "nservicebus",
        Namespaces = ["NServiceBus"],
        Handlers = [new("IHandleMessages"), new("IAmStartedByMessages")],
        Sends =
        [
            new(Sessions, ["Publish"]),
            new(Sessions, ["Send", "SendLocal", "Reply"]) { Kind = MessageKind.Command, Message = new("message", CallArgument.NoAddress) },
        ],
        Members =
        [
            new("Start", "IEndpointInstance") { From = "Endpoint" }, new("Start", "IEndpointInstance") { From = "EndpointWithExternallyManagedContainer" },
            new("MessageSession", "IMessageSession"),
        ],
        Markers = ["IEvent", "ICommand", "IMessage"],
    };
}
