using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The events of other services that a service takes, and the code that runs because of them.</summary>
internal sealed class ForeignEvents
{
    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byHandler = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byPlace = new(StringComparer.Ordinal);
    private readonly HashSet<EntityChange> told = [];

    public ForeignEvents(SystemDraft system, ServiceDraft service)
    {
        told.UnionWith(service.Facts.Changes.Where(c => c.InHandlerOf is not null).Select(c => c with { InHandlerOf = null }));
        foreach (MatchedEvent matched in system.ConsumedBy(service.Name).Where(e => e.Publishers.Any(p => p != service.Name)))
        {
            byName[matched.Name] = matched.Name;
            foreach (MessageConsumed taken in matched.Consumptions.Where(c => c.Service == service.Name).Select(c => c.Message))
            {
                byName[taken.Message] = matched.Name;
                byName[taken.Topic ?? matched.Name] = matched.Name;
                byHandler[taken.Handler] = matched.Name;
                foreach (string place in taken.Writes.SelectMany(w => w.Chain).Select(e => e.Symbol).OfType<string>())
                {
                    byPlace[place] = matched.Name;
                }
            }
        }
    }

    /// <summary>
    /// The other service's event because of which data is changed; null when that happens on the service's own accord. It is known because
    /// the event's handler reaches the change; where nothing was seen to reach it, from the handler around it or a value that passes there.
    /// </summary>
    public string? CauseOf(EntityChange change) =>
        change.InHandlerOf is { } message ? byName.Find(message)
        : told.Contains(change) || change.At.Symbol is not { } symbol ? null
        : byPlace.Find(symbol) ?? Enclosing(symbol).Select(byHandler.Find).FirstOrDefault(e => e is not null);

    /// <summary>The symbol and all types and namespaces around it.</summary>
    private static IEnumerable<string> Enclosing(string symbol)
    {
        for (string at = symbol; at.Length > 0; at = at.LastIndexOf('.') is int dot and > 0 ? at.Substring(0, dot) : "")
        {
            yield return at;
        }
    }
}
