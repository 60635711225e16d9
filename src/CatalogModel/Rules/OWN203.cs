using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Replicas that are filled once and miss what their owner changes later.</summary>
public sealed class OWN203() : Rule(
    new("OWN203", "A replica goes stale", Severity.Warning, RuleCategory.Replicas, RuleScope.System))
{
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal)
    {
        "added", "create", "created", "imported", "invited", "issued", "joined", "new", "onboarded", "opened", "placed", "register", "registered",
        "signed", "started", "submitted",
    };

    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from place in context.Fields
        from link in place.Field.Replicates
        where link.Through == Transport.Event && link.Via.Count > 0 && link.Via.All(IsBeginning)
        let source = context.Field(link.To)
        where source is not null
        let change = context.Changes.Updates(source).FirstOrDefault()
        where change is not null
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` copies `{link.To}` only when {string.Join(", ", link.Via.Select(v => $"`{v}`"))} comes, but `{source.Service.Name}` changes it in "
            + $"`{change.At.Symbol ?? change.At.File}`; let the owner publish the change and take that event here.") with
        {
            Owner = source.Service.Name,
            Discriminator = link.To,
            Evidence = [change.At, .. link.Chain],
        };

    /// <summary>Events that tell of a beginning carry no later change.</summary>
    private static bool IsBeginning(string name) => Words.Of(name).Any(Beginnings.Contains);
}
