using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>DotNetCore.CAP: topics by literal, constant, <c>nameof</c> or type name; subscribers are methods with an attribute.</summary>
internal static class CapBus
{
    public static Bus Description { get; } = new()
    {
        Id = "cap",
        Namespaces = ["DotNetCore.CAP"],
        Sends =
        [
            new(["ICapPublisher"], ["Publish", "PublishAsync"]) { Topic = new("name", 0), Message = new("contentObj", 1) },
            new(["ICapPublisher"], ["PublishDelay", "PublishDelayAsync"]) { Topic = new("name", 1), Message = new("contentObj", 2) },
        ],
        Attributes = [new("CapSubscribe", new("name", 0))],
    };
}
