using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Sensitive fields that leave their owner unmasked: in an event's payload or as a stored copy.</summary>
public sealed class OWN201() : Rule(
    new("OWN201", "A sensitive field is replicated", Severity.Error, RuleCategory.Replicas, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) => Copies(context).Concat(Payloads(context)).Concat(Transients(context));

    private IEnumerable<Finding> Copies(RuleContext context) =>
        from place in context.Fields
        from link in place.Field.Replicates
        where link.Strength > Strength.Name && link.As != ValueChange.Masked
        let source = context.Field(link.To)
        where source is not null
        let sensitive = Sensitivity.Of(source.Field)
        where sensitive is not null
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` copies `{link.To}`, {LinkWords.Because(link)}, which {sensitive.Value.Because} and is owned by `{source.Service.Name}`; "
            + $"drop the copy, mask the value, or ask the owner when it is needed{sensitive.Value.Settle(source.Service.Name)}.") with
        {
            Severity = sensitive.Value.Weigh(Description.DefaultSeverity),
            Owner = source.Service.Name,
            Discriminator = link.To,
            Evidence = link.Chain,
        };

    private IEnumerable<Finding> Payloads(RuleContext context) =>
        from sent in Sent(context)
        where sent.Payload.As is not null and not ValueChange.Masked
        from origin in sent.Payload.From
        let source = context.Field($"{sent.Service}.{origin}")
        where source is not null && !source.IsKey
        let sensitive = Sensitivity.Of(source.Field)
        where sensitive is not null
        select Carried(sent, origin, $"`{source.Address}`, which {sensitive.Value.Because}", sensitive.Value);

    /// <summary>Values that the publisher stores nowhere (a card's number on its way): only their names speak.</summary>
    private IEnumerable<Finding> Transients(RuleContext context) =>
        from sent in Sent(context)
        where sent.Payload.From.Count == 0 && sent.Payload.As != ValueChange.Masked
        let kind = SensitiveNames.KindOf(sent.Payload.Name, sent.Payload.Type)
        where kind is not null
        let sensitive = new Sensitivity(kind, Guessed: true)
        select Carried(sent, "", $"a value that {sensitive.Because}", sensitive);

    private Finding Carried((string Service, PublishedEvent Event, PayloadField Payload) sent, string origin, string what, Sensitivity sensitive) => Report(
        sent.Service, $"{sent.Event.Name}.{sent.Payload.Name}", sent.Payload.At.FirstOrDefault() ?? sent.Event.At.FirstOrDefault(),
        $"`{sent.Event.Name}.{sent.Payload.Name}` carries {what}, to whoever listens; leave it out of the event, or mask the value"
        + $"{(origin.Length > 0 ? sensitive.Settle(sent.Service) : "")}.") with
    {
        Severity = sensitive.Weigh(Description.DefaultSeverity),
        Owner = sent.Service,
        Discriminator = origin,
        Evidence = sent.Payload.At,
    };

    private static IEnumerable<(string Service, PublishedEvent Event, PayloadField Payload)> Sent(RuleContext context) =>
        from service in context.Catalog.Services
        from published in service.Publishes
        from payload in published.Payload
        select (service.Name, published, payload);
}
