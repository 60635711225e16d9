using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Copies that nobody in the service reads: they cost, and serve nobody.</summary>
public sealed class OWN202() : Rule(
    new("OWN202", "A replica is written but never read: it is not needed", Severity.Warning, RuleCategory.Replicas, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        where !place.IsKey && place.Entity.Owner is null
        let link = place.Field.Replicates.FirstOrDefault(l => l.Strength == Strength.Flow)
        where link is not null
        let source = context.Field(link.To)
        where source is not null && !context.Reads.IsRead(place)
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` copies `{link.To}`, {LinkWords.Because(link)}, and nothing in `{place.Service.Name}` reads it; drop the field and what writes it, and take it out of the event when nobody else needs it there.") with
        {
            Owner = source.Service.Name,
            Discriminator = link.To,
            Evidence = link.Chain,
        };
}
