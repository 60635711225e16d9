using CatalogModel.Findings;

namespace CatalogModel.Rules;

/// <summary>Other services' tables that are mapped here.</summary>
public sealed class OWN002() : AccessRule(
    new("OWN002", "Entity or table of another service is mapped here", Severity.Error, RuleCategory.Boundaries, RuleScope.Live), AccessKind.SharedTable)
{
    private protected override string Address(RuleContext context, Service service, ForeignAccess access) =>
        service.Entities.FirstOrDefault(e => e.Type == access.In && e.Table == access.What) is { } entity ? $"{service.Name}.{entity.Name}" : $"{service.Name}/{access.What}";

    private protected override string Message(RuleContext context, Service service, ForeignAccess access) => IsNobodys(access)
        ? $"`{service.Name}` maps the table `{access.What}` with the type `{access.In}` as other services do in the same database, and none of them owns it; "
            + "give the table to one service, or give each service its own."
        : $"`{service.Name}` maps the table `{access.What}` with the type `{access.In}`, but `{access.To}` owns it as `{access.Entity}`; "
            + $"ask `{access.To}` for the data, or keep a replica of what you need that its events fill.";
}
