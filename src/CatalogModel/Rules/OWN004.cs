using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Databases that several services are configured on.</summary>
public sealed class OWN004() : AccessRule(
    new("OWN004", "Two services are configured on the same database", Severity.Error, RuleCategory.Boundaries, RuleScope.System), AccessKind.SharedDatabase)
{
    private protected override Finding Weigh(Finding finding, ForeignAccess access) =>
        access.SeparateSchemas ? finding with { Severity = Severity.Warning } : finding;

    private protected override string Message(RuleContext context, Service service, ForeignAccess access) => (access.SeparateSchemas, IsNobodys(access)) switch
    {
        (true, _) => $"`{service.Name}` is configured on the database `{access.What}` beside other services, kept apart only by its schema; "
            + "give it a database and a login of its own.",
        (false, true) => $"`{service.Name}` is configured on the database `{access.What}` that other services use with the same schema, and none of them owns it alone; "
            + "give each service a database of its own.",
        (false, false) => $"`{service.Name}` is configured on the database `{access.What}`, whose tables `{access.To}` owns; "
            + $"give it a database of its own and get the data from `{access.To}` through its contract.",
    };
}
