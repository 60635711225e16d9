namespace CatalogModel.Resolution;

/// <summary>The names under which a service knows the events that other services publish.</summary>
internal sealed class ForeignEvents
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public ForeignEvents(SystemDraft system, ServiceDraft service)
    {
        foreach (MatchedEvent matched in system.ConsumedBy(service.Name).Where(e => e.Publishers.Any(p => p != service.Name)))
        {
            names.Add(matched.Name);
            foreach (Consumption taken in matched.Consumptions.Where(c => c.Service == service.Name))
            {
                names.Add(taken.Message.Message);
                names.Add(taken.Message.Topic ?? matched.Name);
            }
        }
    }

    /// <summary>Whether a message's name is that of another service's event; no name never is.</summary>
    public bool Contains(string? message) => message is not null && names.Contains(message);
}
