using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>SQL texts on other services' tables.</summary>
public sealed class OWN005() : AccessRule(
    new("OWN005", "SQL text touches a table that another service owns", Severity.Error, RuleCategory.Boundaries, RuleScope.Live), AccessKind.RawSql)
{
    private protected override string Message(RuleContext context, Service service, ForeignAccess access) =>
        $"SQL in `{access.In}` touches the table `{access.What}`, which `{access.To}` owns as `{access.Entity}`; "
        + $"ask `{access.To}` through its contract, or keep a replica of what you need that its events fill.";
}
