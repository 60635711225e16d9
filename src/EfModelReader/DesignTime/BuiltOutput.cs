using CodeReader;

namespace EfModelReader.DesignTime;

/// <summary>What a build left of a project.</summary>
/// <param name="Assembly">The project's assembly; absolute.</param>
internal sealed record BuiltOutput(string Assembly)
{
    private const int Deepest = 4;
    private static readonly string[] Copies = ["publish", "ref", "refint"];

    /// <summary>The folder that it lies in.</summary>
    public string Folder => Path.GetDirectoryName(Assembly)!;

    /// <summary>What it depends on.</summary>
    public string Dependencies => Path.ChangeExtension(Assembly, ".deps.json");

    /// <summary>What it runs on; a library has no such file.</summary>
    public string RuntimeConfig => Path.ChangeExtension(Assembly, ".runtimeconfig.json");

    /// <summary>Whether it can be started.</summary>
    public bool IsProgram => File.Exists(RuntimeConfig);

    /// <summary>
    /// The newest output of a project under its <c>bin</c> folder, or under the <c>artifacts</c> folder of the repository; null when it is not
    /// built. That of the framework which the project names is preferred: others may be left from before. Links are not followed.
    /// </summary>
    /// <param name="root">The scanned root; nothing outside it is looked at.</param>
    /// <param name="project">The project.</param>
    public static BuiltOutput? Find(string root, SourceProject project) =>
        Folders(root, project)
            .SelectMany(folder => Files(folder, project.AssemblyName + ".dll"))
            .Select(file => new BuiltOutput(file))
            .Where(output => File.Exists(output.Dependencies) && !IsCopy(output))
            .OrderByDescending(output => IsFor(project.TargetFramework, output))
            .ThenByDescending(output => File.GetLastWriteTimeUtc(output.Assembly))
            .ThenBy(output => output.Assembly, StringComparer.Ordinal)
            .FirstOrDefault();

    private static IEnumerable<string> Folders(string root, SourceProject project)
    {
        string name = Path.GetFileNameWithoutExtension(project.Path);
        string folder = project.Folder;
        yield return Path.Combine(root, folder, "bin");
        while (true)
        {
            yield return Path.Combine(root, folder, "artifacts", "bin", name);
            if (folder.Length == 0)
            {
                break;
            }

            folder = folder.LastIndexOf('/') is var slash and >= 0 ? folder[..slash] : "";
        }
    }

    private static IEnumerable<string> Files(string folder, string name)
    {
        DirectoryInfo directory = new(folder);
        return directory.Exists && directory.LinkTarget is null && directory.Parent?.LinkTarget is null
            ? Directory.EnumerateFiles(folder, name, new EnumerationOptions
            {
                RecurseSubdirectories = true,
                MaxRecursionDepth = Deepest,
                IgnoreInaccessible = true,
                AttributesToSkip = FileAttributes.ReparsePoint,
                MatchCasing = MatchCasing.CaseSensitive,
            })
            : [];
    }

    private static bool IsCopy(BuiltOutput output) => Copies.Contains(Path.GetFileName(output.Folder), StringComparer.OrdinalIgnoreCase);

    // `bin/Debug/net10.0`, `bin/Debug/net10.0/linux-x64`, `artifacts/bin/Orders/debug_net10.0`.
    private static bool IsFor(string? framework, BuiltOutput output) =>
        framework is not null && output.Folder.Split(Path.DirectorySeparatorChar, '/').TakeLast(2).Any(f => f == framework || f.EndsWith("_" + framework, StringComparison.Ordinal));
}
