using System.Text.RegularExpressions;
using Workspace.Files;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Finds the project that each Dockerfile runs: by the assembly it starts, else by the project it publishes or stands beside.</summary>
internal static partial class Dockerfiles
{
    private const long MaximumBytes = 256 * 1024;

    /// <summary>Dockerfile → project.</summary>
    public static Dictionary<string, ReadProject> Find(LoadedWorkspace workspace)
    {
        Dictionary<string, ReadProject> found = new(StringComparer.Ordinal);
        ILookup<string, ReadProject> byAssembly = workspace.ReadProjects.ToLookup(p => p.AssemblyName, StringComparer.OrdinalIgnoreCase);
        foreach (string path in workspace.Files.Files.Where(IsDockerfile))
        {
            (string? text, _) = SourceDecoder.Read(workspace.Files.FullPath(path), MaximumBytes);
            if (text is null)
            {
                continue;
            }

            string folder = RepositoryPath.Folder(path);
            // Several projects may make assemblies of one name; the Dockerfile means the one it shares most of its path with.
            ReadProject? project = Assemblies().Matches(text).SelectMany(m => byAssembly[m.Groups[1].Value])
                    .MaxBy(p => RepositoryPath.SharedParts(folder, p.Folder))
                ?? workspace.ReadProjects.FirstOrDefault(p => p.Folder == folder);
            if (project is not null)
            {
                found.Add(path, project);
            }
        }

        return found;
    }

    private static bool IsDockerfile(string path) =>
        RepositoryPath.Name(path).StartsWith("Dockerfile", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""([\w.\-]+)\.dll""", RegexOptions.NonBacktracking)]
    private static partial Regex Assemblies();
}
