using System.Xml.Linq;
using Workspace.Evaluation;
using Workspace.Files;

namespace Workspace.Projects;

/// <summary>The packages of a project: its own, the global ones, and those of an old <c>packages.config</c>, with central versions.</summary>
internal static class PackageReferences
{
    private const long MaximumConfigBytes = 1024 * 1024;

    /// <summary>Package id → version, sorted by id; an empty version where none could be read.</summary>
    public static IReadOnlyDictionary<string, string> Read(FileTree files, EvaluatedProject project)
    {
        SortedDictionary<string, string> packages = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> central = new(StringComparer.OrdinalIgnoreCase);
        foreach (ProjectItem item in project.Of("PackageVersion"))
        {
            central[item.Include] = item["Version"];
        }

        foreach (ProjectItem item in project.Of("PackageReference").Concat(project.Of("GlobalPackageReference")))
        {
            string own = item["VersionOverride"] is { Length: > 0 } overridden ? overridden : item["Version"];
            packages[item.Include] = own.Length > 0 ? own : central.GetValueOrDefault(item.Include, "");
        }

        string folder = RepositoryPath.Folder(project.Path);
        if (files.Find(RepositoryPath.Resolve(folder, "packages.config")) is { } config)
        {
            foreach (XElement package in new ProjectXml(files, MaximumConfigBytes).Read(config).Root?.Elements("package") ?? [])
            {
                if ((string?)package.Attribute("id") is { } id)
                {
                    packages.TryAdd(id, (string?)package.Attribute("version") ?? "");
                }
            }
        }

        return packages;
    }
}
