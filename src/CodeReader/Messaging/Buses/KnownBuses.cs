using CatalogModel.Buses;

namespace CodeReader.Messaging.Buses;

/// <summary>Every library that is described. One line each.</summary>
internal static class KnownBuses
{
    public static IReadOnlyList<Bus> All { get; } =
    [
        AbpBus.Description,
        AbpBus.Local,
        AzureServiceBus.Description,
        BrighterBus.Description,
        CapBus.Description,
        ConveyBus.Description,
        DaprBus.Description,
        EasyNetQBus.Description,
        KafkaBus.Description,
        KafkaBus.Flow,
        MassTransitBus.Description,
        MediatorBuses.Description,
        NServiceBusBus.Description,
        RabbitMqBus.Description,
        RawRabbitBus.Description,
        RebusBus.Description,
        WolverineBus.Description,
    ];
}
