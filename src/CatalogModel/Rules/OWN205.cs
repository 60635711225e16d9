using CatalogModel.Facts;
using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Information that two services make, so that nobody can say whose word counts.</summary>
public sealed class OWN205() : Rule(
    new("OWN205", "Two services create the same information", Severity.Warning, RuleCategory.Replicas, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) => Tables(context).Concat(Copies(context));

    private IEnumerable<Finding> Tables(RuleContext context)
    {
        var made =
            from service in context.Catalog.Services
            from access in service.Access
            where access.How == AccessKind.SharedTable && access.To == Resolution.SharedTables.Nobody
            from entity in service.Entities
            where entity.Type == access.In && !entity.Technical
            let creation = context.Changes.Of(service.Name, entity.Name).FirstOrDefault(c => c.Kind == ChangeKind.Create && c.Event is null)
            where creation is not null
            select (Service: service, Entity: entity, Creation: creation);
        return
            from same in made.GroupBy(m => m.Entity.Table, StringComparer.OrdinalIgnoreCase)
            let services = same.Select(m => m.Service.Name).Distinct(StringComparer.Ordinal).ToList()
            where services.Count > 1
            from one in same
            select Report(
                one.Service.Name, $"{one.Service.Name}.{one.Entity.Name}", one.Creation.At,
                $"{string.Join(" and ", services.Select(s => $"`{s}`"))} both create rows of `{one.Entity.Table}`, so that its owner is unclear; "
                + "let one of them create it, or name the owner under `owners` in `system.yaml`.") with
            {
                Evidence = [.. same.Select(m => m.Creation.At)],
            };
    }

    private IEnumerable<Finding> Copies(RuleContext context) =>
        from place in context.Fields
        let flows = place.Field.Replicates.Where(l => l.Strength == Strength.Flow && l.As == ValueChange.Identity).ToList()
        let owners = flows.Select(l => LinkWords.ServiceOf(l.To)).Distinct(StringComparer.Ordinal).ToList()
        where owners.Count > 1
        select Report(
            place.Service.Name, place.Address, place.At,
            $"`{place.Address}` is filled from {string.Join(" and ", flows.Select(l => $"`{l.To}`"))}, so that {string.Join(" and ", owners.Select(o => $"`{o}`"))} both seem to own the information; "
            + "take it from one of them, or name the owner under `owners` in `system.yaml`.") with
        {
            Evidence = [.. flows.SelectMany(l => l.Chain).Distinct()],
        };
}
