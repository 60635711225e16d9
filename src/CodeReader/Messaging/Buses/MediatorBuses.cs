using CatalogModel.Buses;
using CatalogModel.Facts;

namespace CodeReader.Messaging.Buses;

/// <summary>Mediators: they never leave the process; their messages matter when another module takes them.</summary>
internal static class MediatorBuses
{
    public static Bus Description { get; } = new()
    {
        Id = "mediator",
        Namespaces = ["MediatR", "Mediator", "Cortex.Mediator", "LiteBus", "SlimMessageBus", "DispatchR"],
        InProcess = true,
        Handlers =
        [
            new("INotificationHandler"),
            new("NotificationHandler"),
            new("IRequestHandler", 2) { Kind = MessageKind.Request },
            new("IRequestHandler", 1) { Kind = MessageKind.Command },
            new("AsyncRequestHandler", 1) { Kind = MessageKind.Command },
            new("RequestHandler", 2) { Kind = MessageKind.Request },
            new("IStreamRequestHandler", 2) { Kind = MessageKind.Request },
            new("ICommandHandler", 2) { Kind = MessageKind.Command },
            new("ICommandHandler", 1) { Kind = MessageKind.Command },
            new("IQueryHandler", 2) { Kind = MessageKind.Request },
        ],
        Markers = ["INotification"],
    };
}
