using CatalogModel.Findings;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Foreign keys to other services' tables.</summary>
public sealed class OWN001() : AccessRule(
    new("OWN001", "Foreign key crosses a service boundary", Severity.Error, RuleCategory.Boundaries, RuleScope.Live), AccessKind.ForeignKey)
{
    private protected override string Address(RuleContext context, Service service, ForeignAccess access) => $"{service.Name}.{access.In}";

    private protected override string Message(RuleContext context, Service service, ForeignAccess access) =>
        $"`{service.Name}.{access.In}` is a foreign key to the table `{access.What}` of `{access.Entity}`, which `{access.To}` owns; "
        + $"drop the navigation and the key and keep a soft reference such as `{Reference(context, access).Name}`.";

    private protected override Remedy? Remedy(RuleContext context, ForeignAccess access) => Reference(context, access);

    /// <summary>The soft reference that would stand for the foreign key.</summary>
    private static Remedy Reference(RuleContext context, ForeignAccess access)
    {
        string entity = access.Entity!.Substring(access.Entity.IndexOf('.') + 1);
        Entity? principal = context.Service(access.To)?.Entities.FirstOrDefault(e => e.Name == entity);
        string? key = principal is { Key.Count: 1 } ? principal.Key[0] : null;
        return new()
        {
            Name = ReferenceNames.For(context.Facts.Settings, access.To, entity, key ?? "Id"),
            Key = key,
            Type = key is null ? null : principal!.Find(key)?.Type,
        };
    }
}
