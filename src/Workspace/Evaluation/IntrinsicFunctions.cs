using System.Text.RegularExpressions;
using Workspace.Files;

namespace Workspace.Evaluation;

/// <summary>
/// The static functions that project files call. They see the scanned tree only: no environment, no registry, no clock;
/// the operating system is always a Unix, so that every machine reads the same.
/// </summary>
internal sealed class IntrinsicFunctions(FileTree files, string projectFolder, Func<string> thisFileFolder)
{
    private static readonly TimeSpan RegexLimit = TimeSpan.FromMilliseconds(200);

    /// <summary>The result of a call, or null when it is not part of the subset.</summary>
    public string? Call(string type, string member, List<string>? arguments)
    {
        IReadOnlyList<string> given = arguments ?? [];
        try
        {
            return type switch
            {
                "MSBuild" => CallMSBuild(member, given),
                "System.IO.Path" or "IO.Path" => CallPath(member, given),
                "System.IO.File" when member == "Exists" && given.Count == 1 => StringMembers.Truth(Resolve(given[0]) is { } f && files.Find(f) is not null),
                "System.IO.Directory" when member == "Exists" && given.Count == 1 => StringMembers.Truth(Resolve(given[0]) is { } d && files.FolderExists(d)),
                "System.String" or "String" => CallString(member, given),
                "System.Environment" when member == "GetEnvironmentVariable" => "",
                "System.Text.RegularExpressions.Regex" => CallRegex(member, given),
                "System.Runtime.InteropServices.RuntimeInformation" when member == "IsOSPlatform" =>
                    StringMembers.Truth(given is [{ } platform, ..] && platform.EndsWith("Linux", StringComparison.OrdinalIgnoreCase)),
                "System.OperatingSystem" => StringMembers.Truth(member == "IsLinux"),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or RegexMatchTimeoutException or NotSupportedException)
        {
            return null;
        }
    }

    private string? CallMSBuild(string member, IReadOnlyList<string> given) => (member, given.Count) switch
    {
        ("GetPathOfFileAbove", 1) => Above(given[0], thisFileFolder()) is { } folder ? Absolute(Join(folder, given[0])) : "",
        ("GetPathOfFileAbove", 2) => Resolve(given[1]) is { } start && Above(given[0], start) is { } folder ? Absolute(Join(folder, given[0])) : "",
        ("GetDirectoryNameOfFileAbove", 2) => Resolve(given[0]) is { } start && Above(given[1], start) is { } folder ? Absolute(folder) : "",
        ("EnsureTrailingSlash", 1) => given[0].Length == 0 || given[0].EndsWith('/') ? given[0] : given[0] + "/",
        ("NormalizePath", >= 1) => Resolve(string.Join('/', given)) is { } path ? Absolute(path) : null,
        ("NormalizeDirectory", >= 1) => Resolve(string.Join('/', given)) is { } path ? Absolute(path).TrimEnd('/') + "/" : null,
        ("MakeRelative", 2) => Resolve(given[0]) is { } from && Resolve(given[1]) is { } to
            ? Path.GetRelativePath("/" + from, "/" + to).Replace('\\', '/') : null,
        ("ValueOrDefault", 2) => given[0].Length > 0 ? given[0] : given[1],
        ("Escape" or "Unescape", 1) => given[0],
        ("IsOSPlatform", 1) => StringMembers.Truth(given[0].Equals("Linux", StringComparison.OrdinalIgnoreCase)),
        ("IsOsUnixLike", 0) => "True",
        ("IsOsBsdLike", 0) => "False",
        ("AreFeaturesEnabled", 1) => "True",
        _ => VersionFunctions.Call(member, given),
    };

    private string? CallPath(string member, IReadOnlyList<string> given) => (member, given.Count) switch
    {
        ("Combine", >= 1) => given.Aggregate((all, next) => next.StartsWith('/') ? next : all.TrimEnd('/') + "/" + next),
        ("GetFileName", 1) => RepositoryPath.Name(given[0].Replace('\\', '/')),
        ("GetFileNameWithoutExtension", 1) => RepositoryPath.Stem(given[0].Replace('\\', '/')),
        ("GetExtension", 1) => Path.GetExtension(given[0]),
        ("GetDirectoryName", 1) => RepositoryPath.Folder(given[0].Replace('\\', '/')),
        ("GetFullPath", 1) => Resolve(given[0]) is { } path ? Absolute(path) : null,
        ("IsPathRooted", 1) => StringMembers.Truth(given[0].StartsWith('/')),
        ("DirectorySeparatorChar", 0) => "/",
        _ => null,
    };

    private static string? CallString(string member, IReadOnlyList<string> given) => (member, given.Count) switch
    {
        ("IsNullOrEmpty", 1) => StringMembers.Truth(given[0].Length == 0),
        ("IsNullOrWhiteSpace", 1) => StringMembers.Truth(string.IsNullOrWhiteSpace(given[0])),
        ("Copy" or "new", 1) => given[0],
        ("Concat", >= 1) => string.Concat(given),
        ("Equals", 2) => StringMembers.Truth(given[0] == given[1]),
        _ => null,
    };

    private static string? CallRegex(string member, IReadOnlyList<string> given) => (member, given.Count) switch
    {
        ("IsMatch", 2) => StringMembers.Truth(Regex.IsMatch(given[0], given[1], RegexOptions.CultureInvariant, RegexLimit)),
        ("Replace", 3) => Regex.Replace(given[0], given[1], given[2], RegexOptions.CultureInvariant, RegexLimit),
        _ => null,
    };

    private string? Above(string name, string start) =>
        RepositoryPath.Upwards(start).FirstOrDefault(folder => files.Find(RepositoryPath.Resolve(folder, name)) is not null);

    private string? Resolve(string text) => RepositoryPath.Resolve(projectFolder, text);

    private static string Absolute(string path) => RepositoryPath.VirtualRoot + path;

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
