using CatalogModel;

namespace Docs.Lookup;

/// <summary>A publisher of an event.</summary>
internal sealed record Publisher(Service Service, PublishedEvent Event);

/// <summary>A consumer of an event.</summary>
internal sealed record Consumer(Service Service, ConsumedEvent Event);

/// <summary>An event with everybody who publishes or consumes it.</summary>
internal sealed record EventFlow(string Name, IReadOnlyList<Publisher> Publishers, IReadOnlyList<Consumer> Consumers)
{
    /// <summary>The names of all payload fields that a publisher sets or a consumer reads, sorted.</summary>
    public IReadOnlyList<string> PayloadFields { get; } =
    [
        .. Publishers.SelectMany(p => p.Event.Payload.Select(f => f.Name))
            .Concat(Consumers.SelectMany(c => c.Event.Reads.Concat(c.Event.Writes.Select(w => w.From))))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What it tells: the word of its publishers, else that of its consumers.</summary>
    public string? Description { get; } = Publishers.Select(p => p.Event.Description).Concat(Consumers.Select(c => c.Event.Description))
        .FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));

    /// <summary>All events of a catalog, by name.</summary>
    public static IReadOnlyList<EventFlow> Of(Catalog catalog)
    {
        ILookup<string, Publisher> publishers = catalog.Services
            .SelectMany(s => s.Publishes.Select(e => new Publisher(s, e))).ToLookup(p => p.Event.Name, StringComparer.Ordinal);
        ILookup<string, Consumer> consumers = catalog.Services
            .SelectMany(s => s.Consumes.Select(e => new Consumer(s, e))).ToLookup(c => c.Event.Name, StringComparer.Ordinal);
        return
        [
            .. publishers.Select(p => p.Key).Union(consumers.Select(c => c.Key), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name => new EventFlow(name, [.. publishers[name]], [.. consumers[name]])),
        ];
    }
}
