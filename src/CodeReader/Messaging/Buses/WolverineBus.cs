using CatalogModel.Buses;
using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>Wolverine: handlers and sagas by convention; what they and HTTP endpoints return is sent on.</summary>
internal static class WolverineBus
{
    private static readonly string[] Buses =
        ["IMessageBus", "IMessageContext", "ICommandBus", "IMessagePublisher", "MessageContext", "MessageBus", "IDbContextOutbox", "IMartenOutbox", "IDestinationEndpoint"];

    private static readonly string[] Handle = ["Handle", "HandleAsync", "Handles", "HandlesAsync", "Consume", "ConsumeAsync", "Consumes", "ConsumesAsync"];

    private static readonly string[] HttpVerbs = ["WolverineGet", "WolverinePost", "WolverinePut", "WolverinePatch", "WolverineDelete"];

    public static Bus Description { get; } = new()
    {
        Id = "wolverine",
        Namespaces = ["Wolverine"],
        Conventions =
        [
            new(["Handler", "Consumer"], Handle) { Bases = ["IWolverineHandler"], Attributes = ["WolverineHandler"], Cascades = true },
            new([], [.. Handle, "Start", "StartAsync", "Starts", "StartsAsync", "Orchestrate", "OrchestrateAsync", "Orchestrates", "OrchestratesAsync",
                "StartOrHandle", "StartOrHandleAsync", "StartsOrHandles", "StartsOrHandlesAsync", "NotFound"]) { Bases = ["Saga"], Cascades = true },
        ],
        Sends =
        [
            new(Buses, ["PublishAsync", "SchedulePublishAsync"]),
            new(Buses, ["BroadcastToTopicAsync"]) { Topic = new("topicName", 0), Message = new("message", 1) },
            new(Buses, ["SendAsync", "ScheduleAsync"]) { Kind = MessageKind.Command },
            new(Buses, ["InvokeAsync"]) { Kind = MessageKind.Command, AnswersByType = true },
            new(Buses, ["InvokeForTenantAsync"]) { Kind = MessageKind.Command, AnswersByType = true, Message = new("message", 1) },
            new(["OutgoingMessages"], ["Add", "Delay", "Schedule"]) { InSight = true },
        ],
        Returns = [.. HttpVerbs.Select(v => new ReturnShape(v) { FirstIsAnswer = true })],
        KeptBy = ["AggregateHandler", "WriteAggregate", "Aggregate"],
        Members = [new("EndpointFor", "IDestinationEndpoint"), new("MessageBus", "IMessageBus")],
    };
}
