using CatalogModel;

namespace CodeReader.Stores.Libraries;

/// <summary>EventStoreDB (KurrentDB): the events of each aggregate in a stream of its own. The client knows bytes; the code around it knows the aggregate.</summary>
internal static class EventStoreDb
{
    public static StoreLibrary Description { get; } = new()
    {
        Id = "eventstoredb",
        Store = "EventStore",
        Provider = "eventstoredb",
        Kind = StoreKind.EventStream,
        Namespaces = ["EventStore", "KurrentDB"],
        Calls =
        [
            new(["EventStoreClient", "KurrentDBClient", "IEventStoreConnection"], ["eventStore", "eventStoreClient", "connection"], ["AppendToStream", "ReadStream", "ReadStreamEventsForward"])
            {
                Stored = Stored.Aggregate,
            },
        ],
        IgnoreAttributes = ["JsonIgnore"],
    };
}
