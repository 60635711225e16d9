using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Joins what publishers put into events with what consumers store of them, and what callers and the called tell each other.</summary>
internal sealed class Flows
{
    private readonly SystemDraft system;
    private readonly PayloadKeys keys;
    private readonly ValueSources sources;

    private Flows(SystemDraft system)
    {
        this.system = system;
        keys = new(system);
        sources = new(system);
    }

    public static IReadOnlyList<Flow> Of(SystemDraft system)
    {
        Flows flows = new(system);
        return [.. system.Events.SelectMany(flows.Of), .. new CallFlows(system, flows.sources, flows.keys).All()];
    }

    private IEnumerable<Flow> Of(MatchedEvent matched)
    {
        foreach (IGrouping<string, Publication> publisher in matched.Publications.GroupBy(p => p.Service, StringComparer.Ordinal))
        {
            PayloadPaths<Origin> origins = sources.Of(publisher.Key, publisher.SelectMany(p => p.Message.Payload));
            foreach (Consumption consumption in matched.Consumptions.Where(c => c.Service != publisher.Key))
            {
                foreach (Arrival arrival in Arrivals(consumption))
                {
                    Origin? named = keys.Of(publisher.Key, matched.Name, arrival) ?? Beside(origins, arrival);
                    // What comes back to the service that it went out from is no other's.
                    foreach (Origin origin in origins.Find(arrival.Path).DefaultIfEmpty(named).OfType<Origin>().Where(o => o.Field.Service != consumption.Service))
                    {
                        yield return new(
                            origin.Field, arrival.Field, matched.Name, Transport.Event, origin.As > arrival.As ? origin.As : arrival.As, arrival.FindsRow, origin.Strength,
                            [.. origin.Chain, .. arrival.Chain]);
                    }
                }
            }
        }
    }

    /// <summary>
    /// Where a payload carries the key of one entity, a field that is called like another field of it is taken for that field when its
    /// value could not be followed: <c>Email</c> beside <c>UserId</c> is the user's.
    /// </summary>
    private Origin? Beside(PayloadPaths<Origin> origins, Arrival arrival)
    {
        IReadOnlyList<EntityAddress> about = [.. origins.All.Where(o => o.As == ValueChange.Identity && system.IsKey(o.Field)).Select(o => o.Field.Owner).Distinct()];
        return about.Count == 1 && !arrival.FindsRow
            && system.Find(about[0])!.Fields.FirstOrDefault(f => string.Equals(f.Name, arrival.Path, StringComparison.OrdinalIgnoreCase)) is { } field
            && TypeFit.Holds(system.Find(arrival.Field)!, field)
            ? new(new(about[0].Service, about[0].Entity, field.Name), ValueChange.Identity, Strength.Name, [])
            : null;
    }

    private IEnumerable<Arrival> Arrivals(Consumption consumption)
    {
        ServiceDraft service = system.Find(consumption.Service)!;
        foreach (MessageWrite write in consumption.Message.Writes)
        {
            foreach (FieldAddress field in service.Resolve(write.Entity, write.To))
            {
                yield return new(write.From, field, write.As, FindsRow: false, write.Chain);
            }
        }

        foreach (MessageLookup lookup in consumption.Message.Lookups)
        {
            string? member = lookup.Member ?? (service.Index.OfType(lookup.Entity) is { } entity ? ServiceDraft.KeyOf(entity) : null);
            foreach (FieldAddress field in member is null ? [] : service.Resolve(lookup.Entity, member))
            {
                yield return new(lookup.From, field, ValueChange.Identity, FindsRow: true, [lookup.At]);
            }
        }
    }
}

/// <summary>Where a payload value comes from.</summary>
internal sealed record Origin(FieldAddress Field, ValueChange As, Strength Strength, IReadOnlyList<Evidence> Chain);

/// <summary>Where a payload value goes to.</summary>
internal sealed record Arrival(string Path, FieldAddress Field, ValueChange As, bool FindsRow, IReadOnlyList<Evidence> Chain);
