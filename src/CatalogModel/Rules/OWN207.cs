using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Replicas that outlive the data they copy.</summary>
public sealed class OWN207() : Rule(
    new("OWN207", "The owner deletes, the replica stays", Severity.Warning, RuleCategory.Replicas, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        from link in place.Field.Replicates
        where link.Strength > Strength.Name
        let source = context.Field(link.To)
        where source is not null
        group (Place: place, Link: link, Source: source) by (Copy: place.EntityAddress, Source: source.EntityAddress) into copy
        let first = copy.First()
        let deletion = Deletions.Of(context, first.Source).FirstOrDefault()
        where deletion is not null && !Deletions.IsHeard(context, first.Place, first.Source)
        select Report(
            first.Place.Service.Name, copy.Key.Copy, first.Place.Entity.At ?? first.Place.At,
            $"`{copy.Key.Copy}` copies {string.Join(", ", copy.Select(c => $"`{c.Link.To}`").Distinct())}, but `{first.Source.Service.Name}` deletes `{copy.Key.Source}` in "
            + $"`{deletion.At.Symbol ?? deletion.At.File}` and no event about that is taken here; take one and delete the copy.") with
        {
            Owner = first.Source.Service.Name,
            Discriminator = copy.Key.Source,
            Evidence = [deletion.At, .. first.Link.Chain],
        };
}
