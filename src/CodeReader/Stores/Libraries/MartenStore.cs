using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>Marten: documents and event streams in PostgreSQL.</summary>
internal static class MartenStore
{
    private static readonly string[] Sessions = ["IDocumentSession", "IQuerySession", "IDocumentOperations", "IDocumentStore", "DocumentStore"];
    private static readonly string[] SessionNames = ["session", "operations", "ops"];
    private static readonly CallArgument Given = new("entities", 0);

    public static StoreLibrary Description { get; } = new()
    {
        Id = "marten",
        Store = "Marten",
        Provider = "postgresql",
        Kind = StoreKind.Document,
        Namespaces = ["Marten"],
        Types =
        [
            new("MultiStreamProjection"), new("SingleStreamProjection", 0, StoreKind.Document), new("AggregateProjection"), new("ViewProjection"),
            new("IMartenQueryable"), new("IEventStream", 0, StoreKind.EventStream),
        ],
        Calls =
        [
            new(Sessions, SessionNames, ["Store", "Insert", "Update", "StoreObjects", "BulkInsert"]) { Value = Given },
            new(Sessions, SessionNames, ["Query", "Load", "LoadMany", "Delete", "DeleteWhere", "HardDelete"]),
            new([], ["Schema"], ["For"]),
            new([], ["Projections"], ["Snapshot", "SelfAggregate"]),
            new([], ["Projections"], ["LiveStreamAggregation"]) { Kind = StoreKind.EventStream },
            new(["IEventStore", "IEventStoreOperations", "IEventOperations", "IQueryEventStore"], ["Events"], ["StartStream", "AggregateStream", "FetchForWriting", "FetchForExclusiveWriting", "FetchLatest", "WriteToAggregate"])
            {
                Kind = StoreKind.EventStream,
            },
        ],
        TypeAttributes = ["DocumentAlias", "UseOptimisticConcurrency"],
        KeyCalls = ["Identity"],
        KeyAttributes = ["Identity"],
        KeyNames = ["Id", "id"],
        KeyColumn = "id",
        IgnoreAttributes = ["JsonIgnore"],
        Collection = static type => "mt_doc_" + type.ToLowerInvariant(),
    };
}
