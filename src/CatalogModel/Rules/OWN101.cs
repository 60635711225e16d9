using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Soft references that do not bear their owner's prefix.</summary>
public sealed class OWN101() : Rule(
    new("OWN101", "A reference to another service's data lacks the owner's prefix", Severity.Warning, RuleCategory.References, RuleScope.Live))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        where place.Entity.Owner is null && !IsSharedKey(place)
        from link in place.Field.References.Where(l => !l.NaturalKey)
        let target = context.Field(link.To)
        where target is not null && !ReferenceNames.HasPrefix(context.Facts.Settings, target.Service.Name, place.Field.Name)
        let better = ReferenceNames.For(context.Facts.Settings, target.Service.Name, target.Entity.Name, target.Field.Name, place.Field.Name)
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` holds `{link.To}`, {LinkWords.Because(link)}, but its name does not say that `{target.Service.Name}` owns it; call it `{better}`.") with
        {
            Owner = target.Service.Name,
            Discriminator = link.To,
            Evidence = link.Chain,
            Remedy = new() { Name = better, Column = place.Field.Column },
        };

    /// <summary>An entity that is keyed by another service's key and calls it only <c>Id</c> says nothing wrong.</summary>
    private static bool IsSharedKey(FieldPlace place) => place.IsKey && Words.Of(place.Field.Name).Count == 1;
}
