using CodeReader;
using Workspace.Files;
using Workspace.Projects;

namespace Workspace.Services;

/// <summary>Which projects the repository's own files deploy: Dockerfiles, compose files, the Aspire app host.</summary>
internal sealed class DeploymentEvidence
{
    private readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal);

    /// <summary>Why a project is known to be deployed (<c>Dockerfile src/A/Dockerfile</c>); null when no file says so.</summary>
    public string? ReasonOf(string project) => reasons.GetValueOrDefault(project);

    /// <summary>Reads the evidence of a workspace; what says most wins.</summary>
    public static DeploymentEvidence Read(LoadedWorkspace workspace)
    {
        DeploymentEvidence evidence = new();
        Dictionary<string, ReadProject> dockerfiles = Dockerfiles.Find(workspace);
        foreach (ReadProject host in workspace.ReadProjects.Where(p => p.IsAppHost))
        {
            foreach ((string project, string resource) in AspireResources.Of(workspace.Sources.Find(host.Path)!, workspace.ReadProjects))
            {
                evidence.reasons.TryAdd(project, $"Aspire resource {resource}");
            }
        }

        foreach ((string service, string dockerfile) in ComposeFiles.Builds(workspace.Files))
        {
            if (dockerfiles.TryGetValue(dockerfile, out ReadProject? project))
            {
                evidence.reasons.TryAdd(project.Path, $"compose service {service}");
            }
        }

        foreach ((string dockerfile, ReadProject project) in dockerfiles.OrderBy(d => d.Key.Length).ThenBy(d => d.Key, StringComparer.Ordinal))
        {
            evidence.reasons.TryAdd(project.Path, $"Dockerfile {dockerfile}");
        }

        return evidence;
    }
}
