using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>ABP's distributed event bus. Its local bus is a bus of one process.</summary>
internal static class AbpBus
{
    public static Bus Description { get; } = new()
    {
        Id = "abp",
        Namespaces = ["Volo.Abp"],
        Handlers = [new("IDistributedEventHandler") { Methods = ["HandleEventAsync"] }],
        Sends = [new(["IDistributedEventBus"], ["PublishAsync"]), new([], ["AddDistributedEvent"])],
    };

    public static Bus Local { get; } = new()
    {
        Id = "abp-local",
        Namespaces = ["Volo.Abp"],
        InProcess = true,
        Handlers = [new("ILocalEventHandler") { Methods = ["HandleEventAsync"] }],
    };
}
