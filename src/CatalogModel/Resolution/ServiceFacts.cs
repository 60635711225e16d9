using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Everything that was seen in one service: the facts of its projects, and of the shared libraries that it uses.</summary>
internal sealed record ServiceFacts(ServiceSettings Settings, ServiceStores Stores, IReadOnlyList<ProjectFacts> Projects, IReadOnlyList<ConnectionUse> Connections)
{
    public string Name => Settings.Name;

    public IReadOnlyList<ContextModel> Contexts => Stores.Contexts;

    public IEnumerable<MessagePublished> Published => Projects.SelectMany(p => p.Published);

    public IEnumerable<MessageConsumed> Consumed => Projects.SelectMany(p => p.Consumed);

    public IEnumerable<EntityChange> Changes => Projects.SelectMany(p => p.Changes);

    public IEnumerable<UnresolvedItem> Unresolved => Projects.SelectMany(p => p.Unresolved).Concat(Contexts.SelectMany(c => c.Unresolved));

    /// <summary>Gathers the facts of every service, sorted by service.</summary>
    public static IReadOnlyList<ServiceFacts> Of(SystemFacts facts, ServiceMap map)
    {
        Dictionary<string, List<ProjectFacts>> projects = new(StringComparer.Ordinal);
        foreach (ProjectFacts project in facts.Facts)
        {
            foreach (string service in map.UsersOf(project.Project))
            {
                projects.Put(service, project);
            }
        }

        ContextUsers contextUsers = new(facts, map);
        Dictionary<string, List<ContextModel>> contexts = new(StringComparer.Ordinal);
        foreach (ContextModel context in facts.Contexts)
        {
            foreach (string service in contextUsers.Of(context))
            {
                contexts.Put(service, context);
            }
        }

        ForeignTables foreign = new(contexts);
        IReadOnlyList<ConnectionUse> ofHosts = [.. facts.Facts.Where(f => map.UsersOf(f.Project).Count == 0 && map.Find(f.Project) is not null).SelectMany(f => f.Connections)];
        return
        [
            .. facts.Settings.Services.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => new ServiceFacts(
                s, ServiceStores.Of(contexts.At(s.Name), e => foreign.Contains(s.Name, e)), projects.At(s.Name), Connected(s.Name, contexts.At(s.Name), projects.At(s.Name), ofHosts, map))),
        ];
    }

    /// <summary>What a library's own configuration file names beside all contexts is only a default for its users.</summary>
    private static bool IsDefault(ConnectionUse use) => use.Context is null && !use.At.File.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its own connections, and those that a host configures for its contexts; of a shared library's not what other services configure.</summary>
    private static IReadOnlyList<ConnectionUse> Connected(
        string service, IReadOnlyList<ContextModel> contexts, IReadOnlyList<ProjectFacts> projects, IReadOnlyList<ConnectionUse> ofHosts, ServiceMap map)
    {
        HashSet<string> own = [.. contexts.Select(c => c.Context)];
        return
        [
            .. projects.SelectMany(p => p.Connections).Where(c => map.ServiceOfFile(c.At.File) is { } owner ? owner == service : !IsDefault(c)),
            .. ofHosts.Where(c => c.Context is { } context && own.Contains(context)),
        ];
    }
}
