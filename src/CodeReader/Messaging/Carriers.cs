using CatalogModel.Buses;

namespace CodeReader.Messaging;

/// <summary>
/// Which library carries the messages of a project that goes through types of the system's own: the only framework, or else the only
/// client of a broker, that the processes with this project use.
/// </summary>
internal sealed class Carriers(SourceIndex index, Hosts hosts, LibraryTypes libraries)
{
    private readonly Dictionary<SourceProject, Bus?> known = [];
    private readonly List<Bus> buses = [.. libraries.Buses.Where(b => !b.InProcess && b.Namespaces.Count > 0)];

    /// <summary>The library; null where there is none, or several could be meant.</summary>
    public Bus? Of(SourceProject project)
    {
        if (!known.TryGetValue(project, out Bus? carrier))
        {
            List<SourceProject> around = [.. index.Sources.Projects.Where(p => !p.IsTest && (p == project || (p.IsDeployable && hosts.Reaches(p, project))))];
            List<Bus> used = [.. buses.Where(b => around.Any(p => libraries.Uses(b, p)))];
            carrier = Only(used.Where(b => !b.IsClient)) ?? (used.All(b => b.IsClient) ? Only(used) : null);
            known.Add(project, carrier);
        }

        return carrier;
    }

    private static Bus? Only(IEnumerable<Bus> found) => found.GroupBy(b => b.Id, StringComparer.Ordinal).ToList() is { Count: 1 } one ? one[0].First() : null;
}
