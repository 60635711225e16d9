using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The fields that a value of a payload comes from: of the service itself, of another module of its process, and, through the answers of calls and through events that are passed on, of others.</summary>
internal sealed class ValueSources(SystemDraft system)
{
    /// <summary>A value that was asked for through more services than this is taken for the last one's own.</summary>
    private const int MostSteps = 8;

    /// <summary>The origins of the fields of a payload that a service makes.</summary>
    public PayloadPaths<Origin> Of(string service, IEnumerable<PayloadOrigin> payload) => Of(service, payload, 0);

    private PayloadPaths<Origin> Of(string service, IEnumerable<PayloadOrigin> payload, int step)
    {
        PayloadPaths<Origin> origins = new();
        foreach (PayloadOrigin field in payload)
        {
            foreach (Origin origin in field.From.SelectMany(v => Own(service, v)).Concat(field.Answers.SelectMany(a => Answered(service, a, step))).Concat(field.Passed.SelectMany(p => PassedOn(service, p, step))))
            {
                origins.Add(field.Field, origin);
            }
        }

        return origins;
    }

    private IEnumerable<Origin> Own(string service, ValueOrigin value) =>
        system.FieldsOf(service, value.Entity, value.Path).Select(f => new Origin(f, value.As, Strength.Flow, value.Chain));

    /// <summary>What a service passes on of an event that it takes, without keeping it, is still its publisher's.</summary>
    private IEnumerable<Origin> PassedOn(string service, PassedOrigin passed, int step)
    {
        if (step > MostSteps)
        {
            return [];
        }

        return from taken in system.ConsumedBy(service)
               where taken.Consumptions.Any(c => c.Service == service && c.Message.Contract == passed.Type)
               from publisher in taken.Publications.Where(p => p.Service != service).GroupBy(p => p.Service, StringComparer.Ordinal)
               from origin in Of(publisher.Key, publisher.SelectMany(p => p.Message.Payload), step + 1).Find(passed.Path)
               select Joined(origin, passed.As, passed.Chain);
    }

    private static Origin Joined(Origin origin, ValueChange change, IReadOnlyList<Evidence> chain) => origin with
    {
        As = origin.As > change ? origin.As : change,
        Chain = [.. origin.Chain, .. chain],
    };

    private IEnumerable<Origin> Answered(string service, AnswerOrigin answer, int step)
    {
        if (step > MostSteps)
        {
            return [];
        }

        return from call in system.CallsBy(service, answer.Call)
               from origin in Of(call.Callee, call.Endpoints.SelectMany(e => e.Response), step + 1).Find(answer.Path)
               select Joined(origin, answer.As, answer.Chain);
    }
}
