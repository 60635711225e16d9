using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>Which services run in one process: the modules that one host references. Projects that start by themselves are never hosted.</summary>
internal sealed class Processes
{
    private readonly Dictionary<string, List<string>> hosts = new(StringComparer.Ordinal);
    private readonly HashSet<string> startable = new(StringComparer.Ordinal);

    public Processes(ServiceMap map)
    {
        foreach (ProjectInfo host in map.Projects.Where(p => p.IsDeployable))
        {
            if (map.OwnerOf(host.Path) is { } own)
            {
                startable.Add(own);
            }

            foreach (string service in Hosted(map, host).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                hosts.Put(service, host.Path);
            }
        }
    }

    /// <summary>Whether two services can run in one process, so that a message in memory reaches both.</summary>
    public bool Together(string one, string other) =>
        one == other
        || hosts.At(one).Intersect(hosts.At(other), StringComparer.Ordinal).Any()
        || (!startable.Contains(one) && !startable.Contains(other));

    private static IEnumerable<string?> Hosted(ServiceMap map, ProjectInfo host)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { host.Path };
        Queue<ProjectInfo> open = new([host]);
        while (open.Count > 0)
        {
            ProjectInfo project = open.Dequeue();
            yield return map.OwnerOf(project.Path);
            foreach (string reference in project.References)
            {
                if (seen.Add(reference) && map.Find(reference) is { IsDeployable: false } next)
                {
                    open.Enqueue(next);
                }
            }
        }
    }
}
