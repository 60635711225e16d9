using Workspace.Files;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Names the folders of a service: one folder where everything below it is the service's, else the folders of its projects.</summary>
internal static class SourceFolders
{
    /// <summary>The folders, sorted; the root itself is <c>.</c>.</summary>
    /// <param name="own">The service's projects.</param>
    /// <param name="foreign">The projects that are known to be no part of it.</param>
    /// <param name="given">A folder that is all the service's own; null when none is known.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<ReadProject> own, IReadOnlyList<ReadProject> foreign, string? given)
    {
        string[] folders = [.. own.Select(p => p.Folder).Distinct(StringComparer.Ordinal)];
        string? common = given ?? (folders.Length > 1 ? Common(folders) : null);
        if (common is { Length: > 0 } && IsOwn(common))
        {
            // src below a service's folder says nothing; the folder above is the service's.
            while (RepositoryPath.Name(common) == "src" && RepositoryPath.Folder(common) is { Length: > 0 } above && IsOwn(above))
            {
                common = above;
            }

            folders = [common, .. folders.Where(f => !RepositoryPath.IsInside(f, common))];
        }

        return [.. folders.Select(f => f.Length == 0 ? "." : f).Order(StringComparer.Ordinal)];

        bool IsOwn(string folder) => !foreign.Any(p => RepositoryPath.IsInside(p.Folder, folder));
    }

    private static string Common(string[] folders) =>
        RepositoryPath.Upwards(folders[0]).First(above => folders.All(f => RepositoryPath.IsInside(f, above)));
}
