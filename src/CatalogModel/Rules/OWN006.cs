using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>References to other services' projects that hold more than contracts.</summary>
public sealed class OWN006() : AccessRule(
    new("OWN006", "A service references another service's internals", Severity.Warning, RuleCategory.Boundaries, RuleScope.System), AccessKind.Internals)
{
    private protected override string Message(RuleContext context, Service service, ForeignAccess access) =>
        $"`{access.In}` references `{access.What}`, which belongs to `{access.To}` and holds more than contracts; "
        + "reference a contracts library, or list the project under `contracts` in `system.yaml` if it is one.";
}
