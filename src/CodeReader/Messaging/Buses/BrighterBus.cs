using CatalogModel.Buses;
using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>Brighter's command processor: <c>Post</c> and its outbox variants leave the process, <c>Send</c> and <c>Publish</c> do not by themselves.</summary>
internal static class BrighterBus
{
    public static Bus Description { get; } = new()
    {
        Id = "brighter",
        Namespaces = ["Paramore.Brighter"],
        Handlers = [new("RequestHandler"), new("RequestHandlerAsync"), new("IHandleRequests"), new("IHandleRequestsAsync")],
        Members = [new("Build", "IAmACommandProcessor") { From = "CommandProcessorBuilder" }],
        Sends =
        [
            new(["IAmACommandProcessor", "CommandProcessor"], ["Post", "PostAsync", "DepositPost", "DepositPostAsync"]) { Message = new("request", CallArgument.NoAddress) },
            new(["IAmACommandProcessor", "CommandProcessor"], ["Call"]) { Kind = MessageKind.Request },
        ],
    };
}
