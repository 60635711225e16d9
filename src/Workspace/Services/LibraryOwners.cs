using Workspace.Files;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Which service each project belongs to: its own, the one that alone uses it, the one it is named after; else none.</summary>
internal sealed class LibraryOwners
{
    private readonly Dictionary<string, ServiceCandidate> owners = new(StringComparer.Ordinal);
    private readonly SystemView view;

    public LibraryOwners(SystemView view, IReadOnlyList<ServiceCandidate> candidates)
    {
        this.view = view;
        foreach (ServiceCandidate candidate in candidates)
        {
            foreach (ReadProject root in candidate.Roots)
            {
                owners.TryAdd(root.Path, candidate);
            }
        }

        List<ReadProject> shared = [];
        foreach (ReadProject project in view.Projects.Where(p => !owners.ContainsKey(p.Path) && !view.IsDeployable(p)))
        {
            // What a gateway or a user interface uses too is not one service's alone, unless it is named after that service.
            bool others = view.Projects.Any(p => view.IsDeployable(p) && !owners.ContainsKey(p.Path) && view.Uses(p, project));
            ServiceCandidate[] users = [.. candidates.Where(c => c.Roots.Any(r => view.Uses(r, project)))];
            ServiceCandidate? owner = candidates.FirstOrDefault(c => c.Folder is { } f && RepositoryPath.IsInside(project.Folder, f))
                ?? (users is [{ } only] && (!others || IsRelatedTo(project, only)) ? only
                    : candidates.Where(c => IsNamedAfter(project, c)).MaxBy(c => c.Roots.Max(r => RepositoryPath.SharedParts(r.Folder, project.Folder))));
            if (owner is not null)
            {
                owners.Add(project.Path, owner);
            }
            else if (users.Length > 0)
            {
                shared.Add(project);
            }
        }

        Shared = shared;
    }

    /// <summary>Libraries that several services use and none owns, sorted by path.</summary>
    public IReadOnlyList<ReadProject> Shared { get; }

    /// <summary>The projects of a service.</summary>
    public IReadOnlyList<ReadProject> Of(ServiceCandidate candidate) =>
        [.. view.Projects.Where(p => owners.GetValueOrDefault(p.Path) == candidate)];

    /// <summary>The projects that are known to be no part of a service: others', shared ones, and what is deployed by itself.</summary>
    public IReadOnlyList<ReadProject> ForeignTo(ServiceCandidate candidate) =>
        [.. view.Projects.Where(p => owners.TryGetValue(p.Path, out ServiceCandidate? owner)
            ? owner != candidate
            : view.IsDeployable(p) || Shared.Contains(p))];

    private static bool IsRelatedTo(ReadProject project, ServiceCandidate candidate) =>
        candidate.Roots.Any(r => ProjectName.AreRelated(ProjectName.Stem(project.Name), ProjectName.Stem(r.Name)));

    private static bool IsNamedAfter(ReadProject project, ServiceCandidate candidate) =>
        ProjectName.Stem(project.Name).Equals(candidate.Stem, StringComparison.OrdinalIgnoreCase)
        || candidate.Roots.Any(r => ProjectName.Stem(r.Name).Equals(ProjectName.Stem(project.Name), StringComparison.OrdinalIgnoreCase));
}
