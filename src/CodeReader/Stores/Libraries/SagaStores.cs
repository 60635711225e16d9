using CatalogModel;

namespace CodeReader.Stores.Libraries;

/// <summary>
/// What sagas remember between their messages. The bus keeps it, wherever it was told to, unless a context or a
/// store that is told of it keeps it.
/// </summary>
internal static class SagaStores
{
    public static StoreLibrary NServiceBus { get; } = Of("nservicebus", "NServiceBus", ["ContainSagaData", "IContainSagaData"]);

    public static StoreLibrary Rebus { get; } = Of("rebus", "Rebus", ["SagaData", "ISagaData"]);

    public static StoreLibrary MassTransit { get; } = Of("masstransit", "MassTransit", ["SagaStateMachineInstance"]) with
    {
        Namespaces = ["MassTransit", "Automatonymous"],
        KeyNames = ["CorrelationId"],
        OnlyWhereNoOther = true,
    };

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
