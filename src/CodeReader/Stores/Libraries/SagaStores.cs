using CatalogModel;

namespace CodeReader.Stores.Libraries;

/// <summary>
/// What sagas remember between their messages. The bus keeps it, wherever it was told to. Sagas of libraries whose state a context or a
/// document store has to be told of are found there.
/// </summary>
internal static class SagaStores
{
    public static StoreLibrary NServiceBus { get; } = Of("nservicebus", "NServiceBus", ["ContainSagaData", "IContainSagaData"]);

    public static StoreLibrary Rebus { get; } = Of("rebus", "Rebus", ["SagaData", "ISagaData"]);

    private static StoreLibrary Of(string id, string ns, IReadOnlyList<string> bases) => new()
    {
        Id = id,
        Store = ns + "Sagas",
        Provider = "unknown",
        Kind = StoreKind.Document,
        Namespaces = [ns],
        Bases = bases,
        KeyNames = ["Id"],
    };
}
