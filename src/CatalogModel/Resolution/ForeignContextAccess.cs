using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Contexts and repositories of other services that a service's code uses.</summary>
internal static class ForeignContextAccess
{
    public static IEnumerable<(string Service, ForeignAccess Access)> Find(SystemDraft system) =>
        from service in system.Services
        from project in service.Facts.Projects
        where system.Map.OwnerOf(project.Project) == service.Name
        from use in project.ContextUses
        let owner = system.Map.OwnerOf(use.DeclaredIn)
        where owner is not null && owner != service.Name && !system.Map.IsContracts(use.DeclaredIn) && !IsHosting(system, project.Project, owner)
        select (service.Name, new ForeignAccess(
            owner, AccessKind.ForeignContext, null, Simple(use.Context), use.At.Symbol ?? use.At.File, use.At));

    /// <summary>A program that starts modules configures their contexts; that is its task.</summary>
    private static bool IsHosting(SystemDraft system, string project, string module) => InternalsAccess.IsComposition(system, project, module);

    private static string Simple(string type) => type.Substring(type.LastIndexOf('.') + 1);
}
