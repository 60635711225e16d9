using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>A message that one service makes.</summary>
internal sealed record Publication(string Service, MessagePublished Message);

/// <summary>A message that one service takes.</summary>
internal sealed record Consumption(string Service, MessageConsumed Message);

/// <summary>An event with everybody who makes it and everybody who takes it, sorted by service.</summary>
internal sealed record MatchedEvent(string Name, IReadOnlyList<Publication> Publications, IReadOnlyList<Consumption> Consumptions)
{
    public IReadOnlyList<string> Publishers => Publications.Select(p => p.Service).Sorted();

    public IReadOnlyList<string> Consumers => Consumptions.Select(c => c.Service).Sorted();
}
