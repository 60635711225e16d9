using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Events that are made and that nobody takes.</summary>
public sealed class OWN302() : Rule(
    new("OWN302", "An event is published that nobody consumes", Severity.Info, RuleCategory.Events, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from service in context.Catalog.Services
        from published in service.Publishes
        where published.To.Count == 0
        select Report(
            service.Name, published.Name, published.At.FirstOrDefault(),
            $"`{service.Name}` publishes `{published.Name}` in {string.Join(", ", published.In.Select(i => $"`{i}`"))}, and no service of the system takes it; "
            + "stop publishing it, or accept it with the name of the outside consumer as reason.") with
        {
            Owner = service.Name,
            Evidence = published.At,
        };
}
