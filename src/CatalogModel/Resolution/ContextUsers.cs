using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// The services that an EF context belongs to. A context of a service's own project is that service's; one that a shared library
/// declares belongs to the services whose code names it, or to all users of the library when none does.
/// </summary>
internal sealed class ContextUsers
{
    private readonly ServiceMap map;
    private readonly Dictionary<string, List<string>> naming = new(StringComparer.Ordinal);

    public ContextUsers(SystemFacts facts, ServiceMap map)
    {
        this.map = map;
        foreach (ProjectFacts project in facts.Facts)
        {
            if (map.OwnerOf(project.Project) is { } service)
            {
                foreach (string context in project.ContextUses.Select(u => u.Context).Concat(project.Connections.Select(c => c.Context).OfType<string>()))
                {
                    naming.Put(context, service);
                }
            }
        }
    }

    public IReadOnlyList<string> Of(ContextModel context)
    {
        IReadOnlyList<string> users = map.UsersOf(context.Project);
        if (map.OwnerOf(context.Project) is not null)
        {
            return users;
        }

        IReadOnlyList<string> named = naming.At(context.Context).Sorted();
        return named.Count > 0 ? named : users;
    }
}
