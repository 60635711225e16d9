using System.Xml;
using System.Xml.Linq;
using Workspace.Evaluation;
using Workspace.Projects;

namespace Workspace.Compilations;

/// <summary>
/// NuGet's folder of restored packages, read as files: the library assemblies of the packages that the projects name, and of those they
/// depend on. One version of each for the whole workspace: the highest that is named, else the nearest there is.
/// </summary>
internal sealed class PackageFolder(string folder)
{
    private static readonly TargetFramework Newest = new("net10.0", ".NETCoreApp", new(10, 0), "");

    /// <summary>The folder given, else NuGet's own.</summary>
    public static PackageFolder Open(string? folder) => new(folder
        ?? (Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } set ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages")));

    /// <summary>Assembly name → file, sorted by name.</summary>
    public IReadOnlyDictionary<string, string> Assemblies(IReadOnlyList<ReadProject> projects)
    {
        SortedDictionary<string, string> assemblies = new(StringComparer.OrdinalIgnoreCase);
        if (!Directory.Exists(folder))
        {
            return assemblies;
        }

        SortedDictionary<string, Version> wanted = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string id, string version) in projects.SelectMany(p => p.Packages))
        {
            Raise(wanted, id, VersionFunctions.Parse(version.Trim('[', ']', '(', ')').Split(',')[0]) ?? new Version(0, 0));
        }

        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        Queue<string> open = new(wanted.Keys);
        while (open.TryDequeue(out string? id))
        {
            if (!seen.Add(id) || VersionFolder(id, wanted[id]) is not { } package)
            {
                continue;
            }

            foreach (string file in Libraries(package))
            {
                assemblies.TryAdd(Path.GetFileNameWithoutExtension(file), file);
            }

            foreach ((string dependency, Version version) in Dependencies(package, id))
            {
                Raise(wanted, dependency, version);
                open.Enqueue(dependency);
            }
        }

        return assemblies;
    }

    private static void Raise(SortedDictionary<string, Version> wanted, string id, Version version)
    {
        if (!wanted.TryGetValue(id, out Version? known) || known < version)
        {
            wanted[id] = version;
        }
    }

    private string? VersionFolder(string id, Version wanted)
    {
        string package = id.ToLowerInvariant();
        if (package.AsSpan().IndexOfAny('/', '\\', ':') >= 0 || package is "." or "..")
        {
            return null; // an id is a name; one that is a path leads out of the folder
        }

        string root = Path.Combine(folder, package);
        if (!Directory.Exists(root))
        {
            return null;
        }

        (string Folder, Version Version)[] there = [.. Directory.EnumerateDirectories(root)
            .Select(d => (d, VersionFunctions.Parse(Path.GetFileName(d)) ?? new Version(0, 0)))
            .OrderBy(d => d.Item2).ThenBy(d => d.d, StringComparer.Ordinal)];
        return there.FirstOrDefault(d => d.Version >= wanted).Folder ?? there.LastOrDefault().Folder;
    }

    private static IEnumerable<string> Libraries(string package)
    {
        string libraries = Path.Combine(package, "lib");
        if (!Directory.Exists(libraries))
        {
            return [];
        }

        string? best = Directory.EnumerateDirectories(libraries)
            .Select(d => (Folder: d, Framework: TargetFramework.Parse(Path.GetFileName(d))))
            .Where(d => d.Framework is not null && Newest.CanUse(d.Framework))
            .OrderBy(d => d.Framework!.Identifier, StringComparer.Ordinal) // .NETCoreApp before .NETStandard
            .ThenByDescending(d => d.Framework!.Version)
            .FirstOrDefault().Folder;
        return best is null ? [] : Directory.EnumerateFiles(best, "*.dll").Where(UniformReferences.IsManaged).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<(string Id, Version Version)> Dependencies(string package, string id)
    {
        string file = Path.Combine(package, id.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(file))
        {
            return [];
        }

        try
        {
            using XmlReader reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XDocument.Load(reader).Descendants().Where(e => e.Name.LocalName == "dependency")
                .Select(e => ((string?)e.Attribute("id") ?? "", VersionFunctions.Parse(((string?)e.Attribute("version") ?? "").Trim('[', ']', '(', ')').Split(',')[0]) ?? new Version(0, 0)))
                .Where(d => d.Item1.Length > 0)];
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
