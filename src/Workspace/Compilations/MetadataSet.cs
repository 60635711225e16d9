using Microsoft.CodeAnalysis;
using Workspace.Projects;

namespace Workspace.Compilations;

/// <summary>Puts together the one set of metadata that all compilations of a workspace share.</summary>
internal static class MetadataSet
{
    /// <summary>The references, sorted by assembly name.</summary>
    public static IReadOnlyList<MetadataReference> Make(IReadOnlyList<ReadProject> projects, IReadOnlyList<SyntaxTree> trees, WorkspaceOptions options)
    {
        SortedDictionary<string, string> assemblies = UniformReferences.Find(options.ReferenceFolders);
        HashSet<string> names = new(assemblies.Keys, StringComparer.OrdinalIgnoreCase);
        names.UnionWith(projects.Select(p => p.AssemblyName));
        foreach (string unused in EfProviders.Unused(projects, trees))
        {
            assemblies.Remove(unused);
        }

        if (options.ReadPackages)
        {
            foreach ((string name, string file) in PackageFolder.Open(options.PackageFolder).Assemblies(projects))
            {
                if (names.Add(name))
                {
                    assemblies.Add(name, file);
                }
            }
        }

        foreach (ReadProject project in projects)
        {
            assemblies.Remove(project.AssemblyName);
        }

        return [.. assemblies.Values.Select(UniformReferences.Open)];
    }
}
