namespace CatalogModel.Resolution;

/// <summary>
/// The key that a payload field must be by its name where its value could not be followed: <c>SpeakerId</c>, or <c>Id</c> of
/// <c>SpeakerCreated</c>, is the key of the publisher's speaker.
/// </summary>
internal sealed class PayloadKeys
{
    private readonly SystemDraft system;
    private readonly Dictionary<(string Service, string Name), List<EntityAddress>> byName = [];

    public PayloadKeys(SystemDraft system)
    {
        this.system = system;
        foreach (ServiceDraft service in system.Services)
        {
            foreach (Entity entity in service.Entities.Where(e => !e.Technical && ServiceDraft.KeyOf(e) is not null))
            {
                foreach (string name in KeyNames.Of(entity, ServiceDraft.KeyOf(entity)!, []))
                {
                    byName.Put((service.Name, name), new(service.Name, entity.Name));
                }
            }
        }
    }

    public Origin? Of(string publisher, string eventName, Arrival arrival)
    {
        IReadOnlyList<string> words = Words.Of(arrival.Path.Substring(arrival.Path.LastIndexOf('.') + 1));
        if (words.Count == 0 || !KeyNames.IsIdWord(words[words.Count - 1]))
        {
            return null;
        }

        IReadOnlyList<string> names = words.Count > 1 ? [.. RoleNames.Of(words).Select(w => string.Concat(w))] : OfEvent(Words.Of(eventName), words[0]);
        IReadOnlyList<EntityAddress> found = names.Select(n => byName.At((publisher, n))).FirstOrDefault(f => f.Count > 0) ?? [];
        if (found.Count != 1 || system.Find(found[0]) is not { } entity || system.Find(arrival.Field) is not { } field)
        {
            return null;
        }

        string key = ServiceDraft.KeyOf(entity)!;
        return entity.Find(key) is { } keyField && TypeFit.Holds(field, keyField)
            ? new(new(publisher, entity.Name, key), ValueChange.Identity, Strength.Name, [])
            : null;
    }

    /// <summary>The longest beginning of the event's name comes first: <c>AgendaItemMoved</c> is about an agenda item.</summary>
    private static IReadOnlyList<string> OfEvent(IReadOnlyList<string> words, string key) =>
        [.. Enumerable.Range(1, Math.Max(0, words.Count - 1)).Reverse().Select(n => string.Concat(words.Take(n)) + key)];
}
