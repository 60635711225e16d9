using System.Globalization;
using Workspace.Files;

namespace Workspace.Evaluation;

/// <summary>What the .NET SDK adds to a project by itself, as far as it decides which sources and settings a project has.</summary>
internal static class SdkDefaults
{
    // Where the tools live. What is imported from there is theirs, and what of it matters stands in this class.
    private static readonly string[] ToolFolders =
    [
        "$(MSBuildExtensionsPath", "$(MSBuildToolsPath", "$(MSBuildBinPath", "$(MSBuildSDKsPath", "$(MSBuildUserExtensionsPath",
        "$(MSBuildFrameworkToolsPath", "$(VSToolsPath", "$(NuGetPackageRoot", "$(CSharpTargetsPath", "$(Pkg", "$(NetCoreTargetingPackRoot",
    ];

    /// <summary>True when an import names a file of MSBuild, an SDK or a package.</summary>
    public static bool IsToolsOwn(string import) =>
        ToolFolders.Any(f => import.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    /// <summary>The SDKs that an attribute names, without their versions.</summary>
    public static IEnumerable<string> Names(string? attribute) => (attribute ?? "")
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(name => name.Split('/')[0].Trim());

    /// <summary>
    /// Sets the properties that a project's files expect to find. The configuration is Release, because the catalog describes what is
    /// deployed; the operating system is a Unix; neither depends on the machine.
    /// </summary>
    public static void SetProperties(PropertyBag properties, FileTree files, string path)
    {
        string folder = RepositoryPath.Folder(path);
        properties.Set("MSBuildProjectName", RepositoryPath.Stem(path));
        properties.Set("MSBuildProjectFile", RepositoryPath.Name(path));
        properties.Set("MSBuildProjectExtension", Path.GetExtension(path));
        properties.Set("MSBuildProjectFullPath", RepositoryPath.VirtualRoot + path);
        properties.Set("MSBuildProjectDirectory", (RepositoryPath.VirtualRoot + folder).TrimEnd('/'));
        properties.Set("MSBuildProjectDirectoryNoRoot", (RepositoryPath.VirtualRoot + folder).Trim('/'));
        properties.Set("MSBuildStartupDirectory", RepositoryPath.VirtualRoot.TrimEnd('/'));
        properties.Set("MSBuildRuntimeType", "Core");
        properties.Set("OS", "Unix");
        properties.Set("Configuration", "Release");
        properties.Set("Platform", "AnyCPU");
        properties.Set("Language", "C#");
        properties.Set("BaseIntermediateOutputPath", "obj/");
        properties.Set("IntermediateOutputPath", "obj/Release/");
        properties.Set("BaseOutputPath", "bin/");
        properties.Set("BundledNETCoreAppTargetFrameworkVersion", "10.0");
        properties.Set("NETCoreAppMaximumVersion", "10.0");
        properties.Set("NETCoreSdkVersion", "10.0.100");
        string solutionFolder = RepositoryPath.Upwards(folder).FirstOrDefault(files.SolutionFolders.Contains) ?? "";
        properties.Set("SolutionDir", RepositoryPath.VirtualRoot + (solutionFolder.Length == 0 ? "" : solutionFolder + "/"));
    }

    /// <summary>Sets the properties that name the file which is being read.</summary>
    public static void SetFileProperties(PropertyBag properties, string file)
    {
        string folder = RepositoryPath.Folder(file);
        properties.Set("MSBuildThisFile", RepositoryPath.Name(file));
        properties.Set("MSBuildThisFileName", RepositoryPath.Stem(file));
        properties.Set("MSBuildThisFileExtension", Path.GetExtension(file));
        properties.Set("MSBuildThisFileFullPath", RepositoryPath.VirtualRoot + file);
        properties.Set("MSBuildThisFileDirectory", RepositoryPath.VirtualRoot + (folder.Length == 0 ? "" : folder + "/"));
    }

    /// <summary>Sets what the SDK works out from the target framework before <c>Directory.Build.targets</c> is read.</summary>
    public static void SetTargetFrameworkProperties(PropertyBag properties)
    {
        if (TargetFramework.Parse(properties.Known("TargetFramework")) is not { } framework)
        {
            return;
        }

        properties.Set("TargetFrameworkIdentifier", framework.Identifier);
        properties.Set("TargetFrameworkVersion", string.Create(CultureInfo.InvariantCulture, $"v{framework.Version.Major}.{framework.Version.Minor}"));
        properties.Set("TargetPlatformIdentifier", framework.Platform);
    }

    /// <summary>The sources that an SDK project has without naming them.</summary>
    public static IEnumerable<string> CompileItems(FileTree files, string folder, PropertyBag properties, IReadOnlySet<string> projectFolders)
    {
        if (IsFalse("EnableDefaultItems") || IsFalse("EnableDefaultCompileItems"))
        {
            return [];
        }

        List<Glob> excluded = [.. (properties.Known("DefaultItemExcludes") + ";" + properties.Known("DefaultItemExcludesInProjectFolder"))
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pattern => RepositoryPath.Resolve(folder, pattern)).OfType<string>().Select(p => new Glob(p))];
        List<string> sources = [];
        foreach (string file in files.Under(folder))
        {
            if (file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
                && !file.AsSpan(folder.Length).Contains("/.", StringComparison.Ordinal)
                && !(folder.Length == 0 && file.StartsWith('.'))
                && !IsNested(file, folder, projectFolders)
                && !excluded.Any(g => g.Matches(file)))
            {
                sources.Add(file);
            }
        }

        return sources;

        bool IsFalse(string name) => properties.Known(name).Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsNested(string file, string folder, IReadOnlySet<string> projectFolders)
    {
        for (string above = RepositoryPath.Folder(file); above.Length > folder.Length; above = RepositoryPath.Folder(above))
        {
            if (projectFolders.Contains(above))
            {
                return true;
            }
        }

        return false;
    }
}
