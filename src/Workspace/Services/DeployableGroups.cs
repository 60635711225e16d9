using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Deployables that turn out to be one service, joined step by step.</summary>
internal sealed class DeployableGroups(IReadOnlyList<ReadProject> deployables)
{
    private readonly Dictionary<string, string> leaders = deployables.ToDictionary(d => d.Path, d => d.Path, StringComparer.Ordinal);

    /// <summary>The groups, and the deployables of each, sorted by path.</summary>
    public IEnumerable<IReadOnlyList<ReadProject>> All => deployables.GroupBy(d => Leader(d.Path), StringComparer.Ordinal).Select(g => g.ToArray());

    /// <summary>Makes several deployables one, with all they were joined to before.</summary>
    public void Join(IEnumerable<ReadProject> same)
    {
        string[] joined = [.. same.Select(d => Leader(d.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (string leader in joined.Skip(1))
        {
            leaders[leader] = joined[0];
        }
    }

    private string Leader(string path)
    {
        while (leaders[path] != path)
        {
            path = leaders[path];
        }

        return path;
    }
}
