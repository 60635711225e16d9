using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The system while its catalog is made.</summary>
internal sealed class SystemDraft
{
    private readonly Dictionary<string, ServiceDraft> byName;
    private readonly ILookup<string, MatchedEvent> published;
    private readonly ILookup<(string Caller, string Call), MatchedCall> callsBy;
    private readonly ILookup<string, MatchedEvent> consumed;

    public SystemDraft(SystemFacts facts)
    {
        Facts = facts;
        Map = ServiceMap.Of(facts.Settings, facts.Projects);
        Services = [.. ServiceFacts.Of(facts, Map).Select(s => new ServiceDraft(s))];
        byName = Services.ToDictionary(s => s.Name, StringComparer.Ordinal);
        Processes processes = new(Map);
        Events = EventMatcher.Match(Services, processes);
        (Calls, Unanswered) = CallMatcher.Match(Services, [.. facts.Facts.Where(f => f.CallsMade.Count > 0 && Map.UsersOf(f.Project).Count == 0)], processes);
        callsBy = Calls.ToLookup(c => (c.Caller, c.Made.Id));
        Startable = [.. Map.Projects.Where(p => p.IsDeployable).Select(p => Map.OwnerOf(p.Path)).OfType<string>()];
        published = Events.SelectMany(e => e.Publishers.Select(p => (Service: p, Event: e))).ToLookup(e => e.Service, e => e.Event, StringComparer.Ordinal);
        consumed = Events.SelectMany(e => e.Consumers.Select(c => (Service: c, Event: e))).ToLookup(e => e.Service, e => e.Event, StringComparer.Ordinal);
    }

    public SystemFacts Facts { get; }

    public ServiceMap Map { get; }

    /// <summary>The services, sorted by name.</summary>
    public IReadOnlyList<ServiceDraft> Services { get; }

    /// <summary>The events that cross services, sorted by name.</summary>
    public IReadOnlyList<MatchedEvent> Events { get; }

    /// <summary>The calls that are answered by another service; those of programs that are no services among them.</summary>
    public IReadOnlyList<MatchedCall> Calls { get; }

    /// <summary>The calls of each service of which nobody can say who answers them.</summary>
    public ILookup<string, UnresolvedItem> Unanswered { get; }

    /// <summary>The services with a program of their own; the others are modules that a host starts.</summary>
    public HashSet<string> Startable { get; }

    public IEnumerable<MatchedEvent> PublishedBy(string service) => published[service];

    public IEnumerable<MatchedEvent> ConsumedBy(string service) => consumed[service];

    /// <summary>What answers a call of a service.</summary>
    public IEnumerable<MatchedCall> CallsBy(string service, string call) => callsBy[(service, call)];

    /// <summary>
    /// The fields that a member path of a type stands for in a service; where it has no such entity, in the only other one that has: code
    /// that a module hands its rows to reads them like its own.
    /// </summary>
    public IReadOnlyList<FieldAddress> FieldsOf(string service, string type, string path)
    {
        if (Find(service) is { } draft && draft.Index.OfType(type) is not null)
        {
            return [.. draft.Resolve(type, path)];
        }

        IReadOnlyList<ServiceDraft> others = [.. Services.Where(s => s.Index.OfType(type) is not null)];
        return others.Count == 1 ? [.. others[0].Resolve(type, path)] : [];
    }

    public ServiceDraft? Find(string service) => byName.Find(service);

    public Entity? Find(EntityAddress address) => Find(address.Service)?.Index.Find(address.Entity);

    public Field? Find(FieldAddress address) => Find(address.Owner)?.Find(address.Field);

    /// <summary>Whether a field is the whole key of its entity.</summary>
    public bool IsKey(FieldAddress address) => Find(address.Owner) is { } entity && ServiceDraft.KeyOf(entity) == address.Field;
}
