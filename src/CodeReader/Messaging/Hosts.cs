namespace CodeReader.Messaging;

/// <summary>Which projects can run in one process.</summary>
internal sealed class Hosts
{
    private readonly Dictionary<string, HashSet<string>> closures;
    private readonly Dictionary<string, HashSet<string>> deployables = new(StringComparer.Ordinal);

    public Hosts(SourceSet sources)
    {
        closures = sources.Projects.ToDictionary(p => p.Path, p => new HashSet<string>(sources.Closure(p).Select(c => c.Path), StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (SourceProject host in sources.Projects.Where(p => p is { IsDeployable: true, IsTest: false }))
        {
            foreach (string part in closures[host.Path])
            {
                if (!deployables.TryGetValue(part, out HashSet<string>? hosts))
                {
                    deployables.Add(part, hosts = new(StringComparer.Ordinal));
                }

                hosts.Add(host.Path);
            }
        }
    }

    /// <summary>Whether some project refers to both, directly or not.</summary>
    public bool AreTogether(SourceProject one, SourceProject other) => closures.Values.Any(c => c.Contains(one.Path) && c.Contains(other.Path));

    /// <summary>Whether a project refers to another, directly or not, or is it.</summary>
    public bool Reaches(SourceProject project, SourceProject other) => closures[project.Path].Contains(other.Path);

    /// <summary>Whether two projects may run in one process: not when each is only part of other deployables than the other.</summary>
    public bool MayShareProcess(string one, string other) =>
        !deployables.TryGetValue(one, out HashSet<string>? first) || !deployables.TryGetValue(other, out HashSet<string>? second) || first.Overlaps(second);
}
