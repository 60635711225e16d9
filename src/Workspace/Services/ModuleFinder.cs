using Workspace.Files;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>
/// Finds the modules of modular monoliths: one host that references several groups of projects, each with a store of its own. Groups are told
/// by a folder or a name part that says so (<c>Modules/Orders</c>), else by projects of one stem (<c>Orders.Core</c>, <c>Orders.Api</c>).
/// </summary>
internal sealed class ModuleFinder(SystemView view)
{
    private static readonly HashSet<string> ModuleWords = new(StringComparer.OrdinalIgnoreCase) { "Modules", "Module", "BoundedContexts" };

    /// <summary>The modules, and the hosts that are made of them.</summary>
    public (IReadOnlyList<ServiceCandidate> Modules, IReadOnlySet<string> Hosts) Find()
    {
        List<ServiceCandidate> modules = [];
        HashSet<string> hosts = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (ReadProject host in view.Projects.Where(view.IsDeployable))
        {
            List<Group> groups = Groups(host);
            if (groups.Count < 2)
            {
                continue;
            }

            hosts.Add(host.Path);
            modules.AddRange(groups.Where(g => taken.Add(g.Key)).Select(g => new ServiceCandidate(g.Name, g.Projects, g.Folder, $"module of {host.Name}")));
        }

        return (modules, hosts);
    }

    private List<Group> Groups(ReadProject host)
    {
        ReadProject[] libraries = [.. view.Libraries(host)];
        List<Group> named = [.. libraries.Select(NamedGroup).OfType<Group>().GroupBy(g => g.Key, StringComparer.Ordinal).Select(Join)];
        if (named.Count(HasStore) >= 2)
        {
            return [.. named.Where(HasData)];
        }

        Group[] stems = [.. libraries.GroupBy(p => ProjectName.Stem(p.Name), StringComparer.OrdinalIgnoreCase)
            .Select(g => new Group("stem:" + g.Key.ToUpperInvariant(), g.Key, null, [.. g]))];
        Group[] storing = [.. stems.Where(g => g.Projects.Any(p => view.Signals(p).DeclaresContext))];
        // What several groups build on is a foundation, however it is named; what one other group uses is a layer of it.
        Group[] own = [.. storing.Where(g => storing.Count(other => other != g && References(other, g)) < 2)];
        Group[] separate = [.. own.Where(g => g.Projects.Count > 1 && !own.Any(other => other != g && (References(other, g) || References(g, other))))];
        bool hostKeepsItself = view.Signals(host).DeclaresContext;
        return separate.Length < 2 || separate.Length < own.Length || hostKeepsItself || IsUsedElsewhere(host, separate) ? []
            : [.. separate, .. stems.Where(g => !storing.Contains(g) && IsSideModule(g, stems))];
    }

    private static Group? NamedGroup(ReadProject project)
    {
        string[] folders = project.Folder.Split('/');
        int at = Array.FindIndex(folders, ModuleWords.Contains);
        if (at >= 0 && at + 1 < folders.Length)
        {
            string folder = string.Join('/', folders[..(at + 2)]);
            return new(folder, folders[at + 1], folder, [project]);
        }

        string[] parts = project.Name.Split('.');
        at = Array.FindIndex(parts, ModuleWords.Contains);
        return at >= 0 && at + 1 < parts.Length ? new(string.Join('.', parts[..(at + 2)]), parts[at + 1], null, [project]) : null;
    }

    private Group Join(IGrouping<string, Group> parts) =>
        parts.First() with
        {
            // A module's folder holds all of it, also what the host does not reference (its published contracts).
            Projects = parts.First().Folder is { } folder
                ? [.. view.Projects.Where(p => RepositoryPath.IsInside(p.Folder, folder))]
                : [.. parts.SelectMany(p => p.Projects)],
        };

    // A module that works through another's context has no store of its own, whatever else it opens on the way.
    private bool HasStore(Group group) => group.Projects.Any(p => view.Signals(p).DeclaresContext)
        || (group.Projects.Any(p => view.Signals(p).UsesStore) && !group.Projects.Any(p => view.Signals(p).UsesContext));

    private bool HasData(Group group) => group.Projects.Any(p => view.Signals(p).HasData);

    private bool References(Group from, Group to) => from.Projects.Any(f => to.Projects.Any(t => view.Uses(f, t) && !IsContracts(t)));

    // A group without a store that takes part in the exchange of messages and that nothing else is built on.
    private bool IsSideModule(Group group, Group[] all) =>
        group.Projects.Any(p => view.Signals(p).UsesMessages) && !all.Any(other => other != group && References(other, group));

    private bool IsUsedElsewhere(ReadProject host, Group[] groups) =>
        view.Projects.Any(p => p != host && view.IsDeployable(p) && groups.Any(g => g.Projects.Any(l => view.Uses(p, l))) && !groups.All(g => g.Projects.Any(l => view.Uses(p, l))));

    private bool IsContracts(ReadProject project) => ContractsLibrary.Is(project, view);

    private sealed record Group(string Key, string Name, string? Folder, IReadOnlyList<ReadProject> Projects);
}
