using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Soft references that dangle when their owner deletes what they refer to.</summary>
public sealed class OWN106() : Rule(
    new("OWN106", "Nothing here reacts when the referenced entity is deleted", Severity.Info, RuleCategory.References, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        where !place.Entity.Fields.Any(f => f.Replicates.Count > 0)
        from link in place.Field.References
        let target = context.Field(link.To)
        where target is not null
        let deletion = Deletions.Of(context, target).FirstOrDefault()
        where deletion is not null && !Deletions.IsHeard(context, place, target)
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` refers to `{target.EntityAddress}`, which `{target.Service.Name}` deletes in `{deletion.At.Symbol ?? deletion.At.File}`, "
            + "and no event about that is taken here; take one, or decide that a dangling reference is harmless and accept it.") with
        {
            Owner = target.Service.Name,
            Discriminator = link.To,
            Evidence = [deletion.At, .. link.Chain],
        };
}
