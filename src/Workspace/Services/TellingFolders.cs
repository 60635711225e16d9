using Workspace.Files;

namespace Workspace.Services;

/// <summary>Finds the folders that tell one service from others where the names of projects do not.</summary>
internal static class TellingFolders
{
    private static readonly HashSet<string> Containers = new(StringComparer.OrdinalIgnoreCase)
    {
        "src", "source", "sources", "code", "apps", "services", "microservices", "modules", "projects", "samples", "examples", "components", "domains",
    };

    /// <summary>The names of the folders above a candidate that say something and that none of the others stands in, the nearest first.</summary>
    public static IEnumerable<string> Of(ServiceCandidate candidate, IReadOnlyList<ServiceCandidate> all)
    {
        HashSet<string> others = new(all.Where(c => c != candidate).SelectMany(Places).SelectMany(p => p.Split('/')), StringComparer.OrdinalIgnoreCase);
        return others.Count == 0 ? [] : RepositoryPath.Upwards(Places(candidate)[0]).Select(RepositoryPath.Name)
            .Where(n => n.Length > 0 && !Containers.Contains(n) && !ProjectName.IsRole(n) && !others.Contains(n));
    }

    /// <summary>The names of all folders above a candidate, without those at the beginning that all of the others stand in too.</summary>
    public static IEnumerable<string> Different(ServiceCandidate candidate, IReadOnlyList<ServiceCandidate> all)
    {
        string own = Places(candidate)[0];
        return own.Split('/').Skip(all.SelectMany(Places).Min(p => RepositoryPath.SharedParts(p, own)));
    }

    private static string[] Places(ServiceCandidate candidate) =>
        candidate.Folder is { } own ? [RepositoryPath.Folder(own)] : [.. candidate.Roots.Select(r => r.Folder)];
}
