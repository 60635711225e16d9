using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The calls of a service and those it answers, as its catalog shows them.</summary>
internal sealed class ServiceCalls
{
    private readonly ValueSources sources;
    private readonly IReadOnlyList<Asked> all;

    public ServiceCalls(SystemDraft system)
    {
        sources = new(system);
        all = [.. system.Calls.Where(c => system.Find(c.Caller) is not null).Select(Of), .. Handed(system)];
    }

    /// <summary>What a service asks of others.</summary>
    public IReadOnlyList<ServiceCall> MadeBy(ServiceDraft service) =>
    [
        .. all.Where(a => a.Caller == service.Name).GroupBy(a => (a.Callee, a.Contract))
            .OrderBy(g => g.Key.Callee, StringComparer.Ordinal).ThenBy(g => g.Key.Contract, StringComparer.Ordinal)
            .Select(same => new ServiceCall
            {
                To = same.Key.Callee,
                Contract = same.Key.Contract,
                Through = same.Max(a => a.Through),
                In = same.Select(a => a.At.Symbol ?? a.At.File).Sorted(),
                Sends = Fields(service, same.SelectMany(a => a.Sent)),
                Stores = Writes(service, same.SelectMany(a => a.Stored)),
                At = same.Select(a => a.At).Sorted(),
            }),
    ];

    /// <summary>What others ask of a service.</summary>
    public IReadOnlyList<ServiceAnswer> GivenBy(ServiceDraft service) =>
    [
        .. all.Where(a => a.Callee == service.Name).GroupBy(a => a.Contract, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(same => new ServiceAnswer
            {
                Contract = same.Key,
                Through = same.Max(a => a.Through),
                From = same.Select(a => a.Caller).Sorted(),
                Handlers = same.SelectMany(a => a.Endpoints).Select(e => e.Handler).Sorted(),
                Answers = Fields(service, same.SelectMany(a => a.Endpoints).SelectMany(e => e.Response)),
                Writes = Writes(service, same.SelectMany(a => a.Endpoints).SelectMany(e => e.Writes)),
                At = same.SelectMany(a => a.Endpoints).Select(e => e.At).Sorted(),
            }),
    ];

    private static Asked Of(MatchedCall call) =>
        new(call.Caller, call.Callee, call.Contract, call.Made.Through, call.Made.At, call.Made.Request, call.Made.Stores, call.Endpoints);

    /// <summary>Requests that a mediator hands to another module of the process.</summary>
    private static IEnumerable<Asked> Handed(SystemDraft system)
    {
        Processes processes = new(system.Map);
        ILookup<string, (string Service, MessageConsumed Message)> handlers = system.Services
            .SelectMany(s => s.Facts.Consumed.Where(m => m is { InProcess: true, Kind: MessageKind.Request, Contract: not null }).Select(m => (s.Name, m)))
            .ToLookup(h => h.m.Contract!, StringComparer.Ordinal);
        return from service in system.Services
               from sent in service.Facts.Published
               where sent is { InProcess: true, Kind: MessageKind.Request, Contract: not null } && handlers[sent.Contract!].All(h => h.Service != service.Name)
               from taken in handlers[sent.Contract!].GroupBy(h => h.Service, StringComparer.Ordinal)
               where processes.Together(service.Name, taken.Key)
               select new Asked(
                   service.Name, taken.Key, sent.Contract!, Transport.Call, sent.At, sent.Payload, [],
                   [.. taken.Select(t => new EndpointOffered { Through = Transport.Call, Contract = sent.Contract!, Handler = t.Message.Handler, Writes = t.Message.Writes, At = t.Message.At })]);
    }

    private IReadOnlyList<PayloadField> Fields(ServiceDraft service, IEnumerable<PayloadOrigin> payload) =>
    [
        .. payload.GroupBy(f => f.Field, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal).Select(same =>
        {
            IReadOnlyList<Origin> from = [.. sources.Of(service.Name, same).All];
            return new PayloadField(
                same.Key,
                same.Select(f => f.Type).FirstOrDefault(t => t != FieldTypes.Unknown) ?? FieldTypes.Unknown,
                from.Select(o => o.Field.Service == service.Name ? $"{o.Field.Entity}.{o.Field.Field}" : o.Field.ToString()).Sorted(),
                from.Count == 0 ? null : from.Max(o => o.As),
                [.. from.SelectMany(o => o.Chain).Distinct()]);
        }),
    ];

    private static IReadOnlyList<PayloadWrite> Writes(ServiceDraft service, IEnumerable<MessageWrite> writes) =>
    [
        .. writes.SelectMany(w => service.Resolve(w.Entity, w.To).Select(f => new PayloadWrite(w.From, $"{f.Entity}.{f.Field}", w.As, w.Chain)))
            .GroupBy(w => (w.From, w.To)).Select(same => same.OrderBy(w => w.As).First())
            .OrderBy(w => w.From, StringComparer.Ordinal).ThenBy(w => w.To, StringComparer.Ordinal),
    ];

    private sealed record Asked(
        string Caller, string Callee, string Contract, Transport Through, Evidence At,
        IReadOnlyList<PayloadOrigin> Sent, IReadOnlyList<MessageWrite> Stored, IReadOnlyList<EndpointOffered> Endpoints);
}
