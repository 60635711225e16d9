using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>References to projects of other services that hold more than contracts.</summary>
internal static class InternalsAccess
{
    public static IEnumerable<(string Service, ForeignAccess Access)> Find(SystemDraft system)
    {
        HashSet<string> internals = Internals(system);
        return
            from project in system.Map.Projects
            let service = system.Map.OwnerOf(project.Path)
            where service is not null
            from reference in project.References
            let owner = system.Map.OwnerOf(reference)
            where owner is not null && owner != service && internals.Contains(reference) && !system.Map.IsContracts(reference)
            where !IsComposition(system, project.Path, owner)
            select (service, new ForeignAccess(owner, AccessKind.Internals, null, reference, project.Path, new(project.Path, 0)));
    }

    /// <summary>A program that references a module which cannot start by itself puts the system together.</summary>
    public static bool IsComposition(SystemDraft system, string project, string module) =>
        system.Map.Find(project) is { IsDeployable: true } && !system.Startable.Contains(module);

    /// <summary>Projects that hold more than contracts: a context, an entity, a handler, a change of data, a program.</summary>
    private static HashSet<string> Internals(SystemDraft system)
    {
        HashSet<string> internals = new(StringComparer.Ordinal);
        internals.UnionWith(system.Map.Projects.Where(p => p.IsDeployable).Select(p => p.Path));
        internals.UnionWith(system.Facts.Contexts.Select(c => c.Project));
        internals.UnionWith(system.Facts.Contexts.SelectMany(c => c.Entities).Where(e => e.At is not null && e.Read != ModelSource.Snapshot).Select(e => system.Map.ProjectOfFile(e.At!.File)).OfType<string>());
        internals.UnionWith(system.Facts.Facts.Where(f => f.Published.Count + f.Consumed.Count + f.Changes.Count + f.Sql.Count + f.ContextUses.Count > 0).Select(f => f.Project));
        return internals;
    }
}
