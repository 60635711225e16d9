using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>MassTransit: consumers, sagas and state machines, publish, send, produce and request clients.</summary>
internal static class MassTransitBus
{
    private static readonly string[] Consume = ["Consume"];

    public static Bus Description { get; } = new()
    {
        Id = "masstransit",
        Namespaces = ["MassTransit", "Automatonymous"],
        Handlers =
        [
            new("IConsumer") { Methods = Consume },
            new("IJobConsumer") { Methods = ["Run"], Envelope = "Job", Kind = MessageKind.Command },
            new("InitiatedBy") { Methods = Consume },
            new("Orchestrates") { Methods = Consume },
            new("InitiatedByOrOrchestrates") { Methods = Consume },
            new("Observes", 2) { Methods = Consume },
            new("MediatorRequestHandler", 2) { Methods = ["Handle"], Kind = MessageKind.Request },
        ],
        Sends =
        [
            new(Publishers, ["Publish", "PublishBatch"]),
            new(Publishers, ["Send", "SendBatch"]) { Kind = MessageKind.Command, Message = new("message", Argument.NoAddress) },
            new(["IMessageScheduler", "IPublishEndpoint", "ConsumeContext"], ["SchedulePublish"]) { Message = new("message", Argument.NoAddress) },
            new(["IMessageScheduler", "ISendEndpoint", "ConsumeContext"], ["ScheduleSend"]) { Kind = MessageKind.Command, Message = new("message", Argument.NoAddress) },
            new(["ITopicProducer"], ["Produce"]) { Message = new("message", Argument.NoAddress), MessageIsReceiverArgument = true },
            new(["IRequestClient"], ["GetResponse", "Create"]) { MessageIsReceiverArgument = true, Kind = MessageKind.Request },
        ],
        Registrations = ["AddConsumer", "Consumer", "AddSaga", "AddSagaStateMachine", "StateMachineSaga"],
        Scans = ["AddConsumers", "AddConsumersFromNamespaceContaining", "AddSagas", "AddSagaStateMachines"],
        StateMachine = new("MassTransitStateMachine", "Event"),
        Markers = ["CorrelatedBy"],
    };

    private static string[] Publishers =>
    [
        "IPublishEndpoint", "IBus", "IBusControl", "ConsumeContext", "ISendEndpoint", "ISendEndpointProvider", "IPublishEndpointProvider",
        "BehaviorContext", "SagaConsumeContext", "ExecuteContext", "JobContext",
    ];
}
