using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Sensitive fields that leave their owner unmasked: in an event's payload or as a stored copy.</summary>
public sealed class OWN201() : Rule(
    new("OWN201", "A sensitive field is replicated", Severity.Error, RuleCategory.Replicas, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) => Copies(context).Concat(Payloads(context));

    private IEnumerable<Finding> Copies(RuleContext context) =>
        from place in context.Fields
        from link in place.Field.Replicates
        where link.Strength > Strength.Name && link.As != ValueChange.Masked
        let source = context.Field(link.To)
        where source is not null && Sensitivity.IsSensitive(source.Field)
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` copies `{link.To}`, {LinkWords.Because(link)}, which is classified `{source.Field.Classification}` and owned by `{source.Service.Name}`; "
            + "drop the copy, mask the value, or ask the owner when it is needed.") with
        {
            Owner = source.Service.Name,
            Discriminator = link.To,
            Evidence = link.Chain,
        };

    private IEnumerable<Finding> Payloads(RuleContext context) =>
        from service in context.Catalog.Services
        from published in service.Publishes
        from payload in published.Payload
        where payload.As is not null and not ValueChange.Masked
        from origin in payload.From
        let source = context.Field($"{service.Name}.{origin}")
        where source is not null && !source.IsKey && Sensitivity.IsSensitive(source.Field)
        select Report(
            service.Name, $"{published.Name}.{payload.Name}", payload.At.FirstOrDefault() ?? published.At.FirstOrDefault(),
            $"`{published.Name}.{payload.Name}` carries `{source.Address}`, which is classified `{source.Field.Classification}`, to whoever listens; "
            + "leave it out of the event, or mask the value.") with
        {
            Owner = service.Name,
            Discriminator = origin,
            Evidence = payload.At,
        };
}
