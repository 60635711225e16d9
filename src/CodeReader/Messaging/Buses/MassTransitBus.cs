using CatalogModel.Buses;
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
            new(Publishers, ["Send", "SendBatch"]) { Kind = MessageKind.Command, Message = new("message", CallArgument.NoAddress) },
            new(["IMessageScheduler", "IPublishEndpoint", "ConsumeContext"], ["SchedulePublish"]) { Message = new("message", CallArgument.NoAddress) },
            new(["IMessageScheduler", "ISendEndpoint", "ConsumeContext"], ["ScheduleSend"]) { Kind = MessageKind.Command, Message = new("message", CallArgument.NoAddress) },
            new(["ITopicProducer"], ["Produce"]) { Message = new("message", CallArgument.NoAddress), MessageIsReceiverArgument = true },
            new(["EventActivityBinder"], ["Publish", "PublishAsync"]) { Within = Machines, Message = new("messageFactory", CallArgument.NoAddress) },
            new(["EventActivityBinder"], ["Send", "SendAsync", "Produce", "ProduceAsync"]) { Within = Machines, Kind = MessageKind.Command, Message = new("messageFactory", CallArgument.NoAddress) },
            new(["IEventHubProducer"], ["Produce"]),
            new(["IRequestClient"], ["GetResponse", "Create"]) { MessageIsReceiverArgument = true, Kind = MessageKind.Request },
        ],
        Topics = [new([], ["Handler"], null) { Handler = new("handler", 0), Typed = true }],
        Members =
        [
            new("GetSendEndpoint", "ISendEndpoint") { Topic = new("address", 0) }, new("GetPublishSendEndpoint", "ISendEndpoint"),
            new("CreateUsingRabbitMq", "IBusControl"), new("CreateUsingAzureServiceBus", "IBusControl"), new("CreateUsingInMemory", "IBusControl"),
            new("CreateUsingAmazonSqs", "IBusControl"), new("CreateUsingActiveMq", "IBusControl"), new("CreateUsingGrpc", "IBusControl"),
            new("GetProducer", "ITopicProducer") { Topic = new("address", 0) },
            new("CreateRequestClient", "IRequestClient"),
        ],
        Registrations = ["AddConsumer", "Consumer", "AddSaga", "AddSagaStateMachine", "StateMachineSaga"],
        Scans = ["AddConsumers", "AddConsumersFromNamespaceContaining", "AddSagas", "AddSagaStateMachines"],
        StateMachine = new("MassTransitStateMachine", "Event"),
        Markers = ["CorrelatedBy"],
    };

    private static string[] Machines => ["MassTransitStateMachine"];

    private static string[] Publishers =>
    [
        "IPublishEndpoint", "IBus", "IBusControl", "ConsumeContext", "ISendEndpoint", "ISendEndpointProvider", "IPublishEndpointProvider",
        "BehaviorContext", "SagaConsumeContext", "ExecuteContext", "JobContext",
    ];
}
