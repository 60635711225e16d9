using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Events that are taken and that nobody makes.</summary>
public sealed class OWN301() : Rule(
    new("OWN301", "An event is consumed that nobody publishes", Severity.Warning, RuleCategory.Events, RuleScope.System))
{
    /// <inheritdoc />
    public override IEnumerable<Finding> Check(RuleContext context) =>
        from service in context.Catalog.Services
        from consumed in service.Consumes
        where consumed.From.Count == 0 && !context.PublishedOutside.Contains(EventMatcher.StemOf(consumed.Name))
        select Report(
            service.Name, consumed.Name, consumed.At.FirstOrDefault(),
            $"{string.Join(", ", consumed.Handlers.Select(h => $"`{h}`"))} in `{service.Name}` takes `{consumed.Name}`, which no service of the system publishes; "
            + "remove the handler, or accept it with the name of the outside publisher as reason.") with
        {
            Evidence = consumed.At,
        };
}
