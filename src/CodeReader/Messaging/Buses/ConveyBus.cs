using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>Convey: handlers of its CQRS packages, subscribed to a broker one by one.</summary>
internal static class ConveyBus
{
    public static Bus Description { get; } = new()
    {
        Id = "convey",
        Namespaces = ["Convey"],
        Handlers = [new("IEventHandler"), new("IRejectedEventHandler")],
        Sends = [new(["IBusPublisher"], ["PublishAsync"]), new([], ["SendEventAsync"])],
        Registrations = ["SubscribeEvent", "SubscribeCommand"],
        Markers = ["IEvent", "IRejectedEvent"],
    };
}
