using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Workspace.Compilations;

/// <summary>
/// The metadata that every compilation of a workspace sees: the runtime's own assemblies, ASP.NET Core, EF Core with its providers and plug-ins.
/// It is one set for all projects, because symbols stay the same across compilations only when their references are the same.
/// </summary>
internal static class UniformReferences
{
    // Of the tool's own folder only what scanned projects use themselves: else a project could bind to the tool.
    private static readonly string[] Offered =
    [
        "Microsoft.EntityFrameworkCore", "Npgsql", "EFCore.", "Microsoft.AspNetCore.", "Microsoft.Extensions.", "Microsoft.Data.", "Microsoft.Bcl.",
        "Pgvector", "OpenIddict", "Humanizer", "Pomelo.", "MySql", "Oracle.EntityFrameworkCore", "NetTopologySuite",
    ];

    private static readonly ConcurrentDictionary<string, PortableExecutableReference> Opened = new(StringComparer.Ordinal);

    /// <summary>The assembly files, by simple name, sorted. An assembly of the process wins over one of a folder.</summary>
    public static SortedDictionary<string, string> Find(IReadOnlyList<string> folders)
    {
        SortedDictionary<string, string> found = new(StringComparer.OrdinalIgnoreCase);
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";
        foreach (string file in ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal))
        {
            if (IsOfFramework(file, runtime) || Offered.Any(p => Path.GetFileName(file).StartsWith(p, StringComparison.OrdinalIgnoreCase)))
            {
                Add(found, file);
            }
        }

        foreach (string folder in folders.Append(AspNetFolder(runtime)).OfType<string>())
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
            {
                Add(found, file);
            }
        }

        return found;
    }

    /// <summary>The reference of an assembly file; opened once in a process.</summary>
    public static MetadataReference Open(string file) => Opened.GetOrAdd(file, static f => MetadataReference.CreateFromFile(f));

    /// <summary>True for a managed assembly; the folders of frameworks and packages hold native libraries too.</summary>
    public static bool IsManaged(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            using System.Reflection.PortableExecutable.PEReader reader = new(stream);
            return reader.HasMetadata;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Add(SortedDictionary<string, string> found, string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        if (file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !found.ContainsKey(name) && IsManaged(file))
        {
            found.Add(name, file);
        }
    }

    private static bool IsOfFramework(string file, string runtime)
    {
        string folder = Path.GetDirectoryName(file) ?? "";
        return folder == runtime || Path.GetFileName(Path.GetDirectoryName(folder)) is "Microsoft.AspNetCore.App" or "Microsoft.NETCore.App";
    }

    // The folder is …/shared/Microsoft.NETCore.App/10.0.1; ASP.NET Core stands in …/shared/Microsoft.AspNetCore.App/10.0.x.
    private static string? AspNetFolder(string runtime)
    {
        string shared = Path.Combine(runtime, "..", "..", "Microsoft.AspNetCore.App");
        if (!Directory.Exists(shared))
        {
            return null;
        }

        Version own = VersionOf(runtime);
        return Directory.EnumerateDirectories(shared)
            .Where(d => VersionOf(d).Major == own.Major)
            .OrderByDescending(VersionOf).ThenBy(d => d, StringComparer.Ordinal)
            .Select(Path.GetFullPath).FirstOrDefault();
    }

    private static Version VersionOf(string folder) =>
        Evaluation.VersionFunctions.Parse(Path.GetFileName(folder)) ?? new Version(0, 0);
}
