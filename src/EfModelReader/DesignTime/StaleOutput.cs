using CodeReader;

namespace EfModelReader.DesignTime;

/// <summary>Whether the code has changed since a service was built.</summary>
internal static class StaleOutput
{
    /// <summary>The first source file (relative to the root) that is newer than the assembly made of it, or null when none is.</summary>
    /// <param name="root">The scanned root; absolute.</param>
    /// <param name="output">The service's output, with the assemblies of all projects that it is made of.</param>
    /// <param name="closure">Those projects.</param>
    public static string? NewerSource(string root, BuiltOutput output, IEnumerable<SourceProject> closure) =>
        closure
            .Select(project => (Project: project, Assembly: Path.Combine(output.Folder, project.AssemblyName + ".dll")))
            .Where(x => File.Exists(x.Assembly))
            .Select(x => (x.Project, Built: File.GetLastWriteTimeUtc(x.Assembly)))
            .SelectMany(x => x.Project.Trees.Select(t => t.FilePath).Append(x.Project.Path).Where(f => f.Length > 0 && File.GetLastWriteTimeUtc(Path.Combine(root, f)) > x.Built))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
}
