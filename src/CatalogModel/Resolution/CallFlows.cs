using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The flows of calls: answers that callers store, requests that others store, and values that modules of one process take from each other.</summary>
internal sealed class CallFlows(SystemDraft system, ValueSources sources, PayloadKeys keys)
{
    public IEnumerable<Flow> All() => system.Calls.SelectMany(Answers).Concat(system.Calls.SelectMany(Requests)).Concat(system.Services.SelectMany(Copies));

    private IEnumerable<Flow> Answers(MatchedCall call)
    {
        PayloadPaths<Origin> origins = sources.Of(call.Callee, call.Endpoints.SelectMany(e => e.Response));
        return Joined(origins, call.Made.Stores, call.Caller, call.Callee, call.Made.Through);
    }

    private IEnumerable<Flow> Requests(MatchedCall call)
    {
        PayloadPaths<Origin> origins = sources.Of(call.Caller, call.Made.Request);
        return Joined(origins, call.Endpoints.SelectMany(e => e.Writes), call.Callee, call.Caller, call.Made.Through);
    }

    private IEnumerable<Flow> Joined(PayloadPaths<Origin> origins, IEnumerable<MessageWrite> writes, string receiver, string giver, Transport through) =>
        from write in writes
        from field in system.Find(receiver)?.Resolve(write.Entity, write.To) ?? []
        let arrival = new Arrival(write.From, field, write.As, FindsRow: false, write.Chain)
        from origin in origins.Find(write.From).DefaultIfEmpty(keys.Of(giver, "", arrival)).OfType<Origin>()
        where origin.Field.Service != receiver
        select new Flow(origin.Field, field, null, through, origin.As > write.As ? origin.As : write.As, FindsRow: false, origin.Strength, [.. origin.Chain, .. write.Chain]);

    private IEnumerable<Flow> Copies(ServiceDraft service) =>
        from copy in service.Facts.Projects.SelectMany(p => p.Copied).Distinct()
        from to in system.FieldsOf(service.Name, copy.ToEntity, copy.To)
        from origin in system.FieldsOf(to.Service, copy.FromEntity, copy.From)
        where origin.Service != to.Service
        select new Flow(origin, to, null, Transport.Call, copy.As, FindsRow: false, Strength.Flow, copy.Chain);
}
