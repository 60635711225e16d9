using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Uses of other services' contexts and repositories.</summary>
public sealed class OWN003() : AccessRule(
    new("OWN003", "Another service's context or repository is used", Severity.Error, RuleCategory.Boundaries, RuleScope.Live), AccessKind.ForeignContext)
{
    private protected override string Message(RuleContext context, Service service, ForeignAccess access) =>
        $"`{access.In}` uses `{access.What}`, which is declared in `{access.To}` and opens that service's store; "
        + $"ask `{access.To}` through its contract, or keep a replica of what you need that its events fill.";
}
