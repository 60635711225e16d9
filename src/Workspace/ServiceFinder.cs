using CatalogModel;
using Workspace.Files;
using Workspace.Projects;
using Workspace.Services;

namespace Workspace;

/// <summary>
/// Proposes the services of a system: what is deployed on its own, or the modules of a monolith, as far as it keeps, touches or exchanges data.
/// Gateways, pure user interfaces, dashboards, app hosts and tools are none.
/// </summary>
public static class ServiceFinder
{
    /// <summary>What a system is called that nobody gave a name.</summary>
    public const string Unnamed = "this system";

    /// <summary>What the system is made of, as far as its files say.</summary>
    public static SystemSettings Propose(LoadedWorkspace workspace)
    {
        SystemView view = new(workspace);
        (IReadOnlyList<ServiceCandidate> modules, IReadOnlySet<string> hosts) = new ModuleFinder(view).Find();
        ServiceCandidate[] all = [.. modules.Concat(new DeployableFinder(view).Find(hosts))
            .OrderBy(c => c.Roots[0].Path, StringComparer.Ordinal)];
        LibraryOwners first = new(view, all);
        ServiceCandidate[] services = [.. all.Where(c => first.Of(c).Any(p => view.Signals(p).HasData))];

        LibraryOwners owners = new(view, services);
        IReadOnlyList<string> names = ServiceNames.Of(services);
        ILookup<bool, string> common = owners.Shared.ToLookup(p => ContractsLibrary.Is(p, view), p => Shown(p.Folder));
        return new()
        {
            Name = SystemName(workspace),
            Proposed = true,
            Services = [.. services.Select((service, i) => new ServiceSettings
            {
                Name = names[i],
                Sources = SourceFolders.Of(owners.Of(service), owners.ForeignTo(service), service.Folder),
                Because = service.Because,
            }).OrderBy(s => s.Name, StringComparer.Ordinal)],
            Shared = [.. common[false].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Contracts = [.. common[true].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>
    /// What people wrote, with what they left out: the services when they named none, the folders of a service that has none, and the shared
    /// and contracts libraries that no service of theirs holds.
    /// </summary>
    public static SystemSettings Complete(SystemSettings written, SystemSettings proposed)
    {
        ServiceSettings[] services = written.Services.Count == 0 ? [.. proposed.Services] : [.. written.Services.Select(s =>
            s.Sources.Count > 0 ? s : s with { Sources = proposed.Services.FirstOrDefault(p => p.Name == s.Name)?.Sources ?? [] })];
        string[] taken = [.. services.SelectMany(s => s.Sources).Concat(written.Shared).Concat(written.Contracts).Concat(written.Exclude)];
        return written with
        {
            Services = [.. services.OrderBy(s => s.Name, StringComparer.Ordinal)],
            Shared = written.Shared.Count > 0 ? written.Shared : Left(proposed.Shared),
            Contracts = written.Contracts.Count > 0 ? written.Contracts : Left(proposed.Contracts),
        };

        IReadOnlyList<string> Left(IReadOnlyList<string> folders) => [.. folders.Where(f => !taken.Any(t => Covers(t, f)))];
    }

    /// <summary>What looks like a service and stands in no service, library or excluded folder that people named; sorted by name.</summary>
    public static IReadOnlyList<ServiceSettings> Unlisted(SystemSettings written, SystemSettings proposed)
    {
        if (written.Services.Count == 0)
        {
            return [];
        }

        string[] named = [.. written.Services.SelectMany(s => s.Sources).Concat(written.Shared).Concat(written.Contracts).Concat(written.Exclude)];
        return [.. proposed.Services.Where(p =>
            written.Services.All(w => w.Sources.Count > 0 || w.Name != p.Name)
            && !p.Sources.Any(source => named.Any(n => Covers(n, source) || RepositoryPath.IsInside(n.Trim('/'), source))))];
    }

    private static bool Covers(string setting, string folder) =>
        setting == "." || Glob.OfSetting(setting).Any(g => g.Matches(folder)) || RepositoryPath.IsInside(folder, setting.Trim('/'));

    // A solution's name, which does not depend on where the repository was cloned, as the folder's name does.
    private static string SystemName(LoadedWorkspace workspace) => workspace.Solutions
        .Where(s => !s.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase))
        .OrderBy(s => s.Count(c => c == '/')).ThenBy(s => s, StringComparer.Ordinal)
        .Select(RepositoryPath.Stem).FirstOrDefault() ?? Unnamed;

    private static string Shown(string folder) => folder.Length == 0 ? "." : folder;
}
