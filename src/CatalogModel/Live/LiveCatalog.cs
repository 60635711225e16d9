using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Resolution;
using CatalogModel.Rules;

namespace CatalogModel.Live;

/// <summary>
/// The catalog of an editor. It judges one declaration at a time: what the code says now comes from the host, what everybody else has and
/// how values travel comes from the last scan. The rules are those of <c>catalog check</c>, with the same messages.
/// </summary>
public sealed class LiveCatalog
{
    private readonly Dictionary<string, LiveService> services;
    private readonly IReadOnlyList<Service> records;

    /// <summary>Makes the catalog of its files.</summary>
    /// <param name="settings">What people say of the system.</param>
    /// <param name="services">The records of its services.</param>
    /// <param name="notes">People's notes.</param>
    /// <param name="baseline">The findings that people live with for now.</param>
    public LiveCatalog(SystemSettings settings, IReadOnlyList<Service> services, IReadOnlyList<Notes> notes, Baseline baseline)
    {
        // What people say in their notes holds at once, not only after the next scan.
        services = [.. services.Select(s => NotesMerger.Merge(s, notes))];
        records = services;
        HashSet<string> named = [.. settings.Services.Select(s => s.Name)];
        Settings = settings with { Services = [.. settings.Services, .. services.Where(s => !named.Contains(s.Name)).Select(s => new ServiceSettings { Name = s.Name, Sources = s.Sources })] };
        RuleContext context = new(new Catalog(Settings, services), new SystemFacts { Settings = Settings, Notes = notes })
        {
            Problems = [.. settings.Services.Where(s => services.All(r => r.Name != s.Name)).Select(s => NoRecord(s, settings))],
        };
        LiveRules rules = new(context, baseline);
        OtherServices others = new(Settings, services);
        this.services = services.ToDictionary(s => s.Name, s => new LiveService(s, rules, others), StringComparer.Ordinal);
        FileFindings = rules.Run(c => c, new OWN402());
    }

    /// <summary>The settings, with every service that has a record.</summary>
    public SystemSettings Settings { get; }

    /// <summary>What is wrong in the catalog's files, though they can be read.</summary>
    public IReadOnlyList<Finding> FileFindings { get; }

    /// <summary>A service by its name, or null.</summary>
    public LiveService? Find(string service) => services.Find(service);

    /// <summary>
    /// The service whose code a project is: the one with the longest folder around the project's; else the only one that has a type declared
    /// under it. Null where there is none, and for libraries that several services share.
    /// </summary>
    /// <param name="folder">The project's folder, relative to the root, with <c>/</c>.</param>
    public LiveService? ServiceOf(string folder)
    {
        ServiceMap map = ServiceMap.Of(Settings, [new ProjectInfo((folder.Length == 0 ? "" : folder + "/") + "project.csproj", "project", [], IsTest: false, IsDeployable: false)]);
        if (map.Projects.Select(p => map.OwnerOf(p.Path)).FirstOrDefault() is { } owner)
        {
            return Find(owner);
        }

        string under = folder + "/";
        IReadOnlyList<Service> declaring = folder.Length == 0 ? [] : [.. records.Where(s => s.Entities.Any(e => e.Declared?.StartsWith(under, StringComparison.Ordinal) == true))];
        return declaring.Count == 1 ? Find(declaring[0].Name) : null;
    }

    private static FileProblem NoRecord(ServiceSettings service, SystemSettings settings) => new(
        (service.At ?? settings.At ?? new(SystemFile, 0)) with { Symbol = service.Name },
        $"the service `{service.Name}` has no record beside this file; write it with `catalog scan`");

    private const string SystemFile = "catalog/system.yaml";
}
