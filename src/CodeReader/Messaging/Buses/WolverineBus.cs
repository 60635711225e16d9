using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>Wolverine: handlers by convention; what they return is sent on.</summary>
internal static class WolverineBus
{
    private static readonly string[] Buses = ["IMessageBus", "IMessageContext", "ICommandBus", "IMessagePublisher", "MessageContext", "IDbContextOutbox", "IMartenOutbox"];

    public static Bus Description { get; } = new()
    {
        Id = "wolverine",
        Namespaces = ["Wolverine"],
        Convention = new(["Handler", "Consumer"], ["Handle", "HandleAsync", "Handles", "HandlesAsync", "Consume", "ConsumeAsync", "Consumes", "ConsumesAsync"]),
        Handlers = [new("IWolverineHandler", 0)],
        Sends =
        [
            new(Buses, ["PublishAsync", "BroadcastToTopicAsync", "SchedulePublishAsync"]) { Message = new("message", 0) },
            new(Buses, ["SendAsync", "ScheduleAsync"]) { Kind = MessageKind.Command },
            new(Buses, ["InvokeAsync", "InvokeForTenantAsync"]) { Kind = MessageKind.Command },
        ],
    };
}
