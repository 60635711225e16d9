using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>Dapr's state stores: values by key, behind the sidecar. What is stored for an actor is found by the actor's own key.</summary>
internal static class DaprStateStore
{
    private static readonly string[] Clients = ["DaprClient", "DaprStateStoreClient"];
    private static readonly string[] Names = ["dapr", "daprClient"];
    private static readonly CallArgument Name = new("storeName", 0);
    private static readonly CallArgument Key = new("key", 1);

    public static StoreLibrary Description { get; } = new()
    {
        Id = "dapr",
        Store = "DaprState",
        Provider = "dapr",
        Kind = StoreKind.KeyValue,
        Namespaces = ["Dapr"],
        Types = [new("StateEntry")],
        Calls =
        [
            new(Clients, Names, ["SaveState", "TrySaveState"]) { Collection = Name, Key = Key, Value = new("value", 2) },
            new(Clients, Names, ["GetState", "GetStateEntry", "GetStateAndETag", "GetBulkState"]) { Collection = Name, Key = Key },
            new(["IActorStateManager"], ["StateManager"], ["SetState", "AddState", "TryAddState", "AddOrUpdateState"]) { Value = new("value", 1) },
            new(["IActorStateManager"], ["StateManager"], ["GetState", "TryGetState", "GetOrAddState"]),
        ],
    };
}
