namespace Workspace.Files;

/// <summary>Paths inside the scanned root: relative, with <c>/</c>, never with <c>..</c>. The root itself is the empty string.</summary>
internal static class RepositoryPath
{
    /// <summary>
    /// What project files see as the root's absolute path. It is the same on every machine, so that a condition such as
    /// <c>$(MSBuildProjectDirectory.Contains('tests'))</c> cannot depend on where a repository was cloned.
    /// </summary>
    public const string VirtualRoot = "/repository/";

    /// <summary>The path that a text written in a file of <paramref name="folder"/> means, or null when it leaves the root.</summary>
    public static string? Resolve(string folder, string text)
    {
        string path = text.Trim().Replace('\\', '/');
        if (path.StartsWith(VirtualRoot, StringComparison.Ordinal))
        {
            folder = "";
            path = path[VirtualRoot.Length..];
        }
        else if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal))
        {
            return path + "/" == VirtualRoot ? "" : null;
        }

        List<string> parts = folder.Length == 0 ? [] : [.. folder.Split('/')];
        foreach (string part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>The folder that a path stands in.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is int slash and >= 0 ? path[..slash] : "";

    /// <summary>The last part of a path.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>The last part of a path without its extension.</summary>
    public static string Stem(string path) => Path.GetFileNameWithoutExtension(Name(path));

    /// <summary>True when a path is the folder itself or stands somewhere below it.</summary>
    public static bool IsInside(string path, string folder) =>
        folder.Length == 0 || path == folder || (path.StartsWith(folder, StringComparison.Ordinal) && path[folder.Length] == '/');

    /// <summary>How many folders two paths have in common, counted from the root.</summary>
    public static int SharedParts(string path, string other) =>
        path.Split('/').Zip(other.Split('/')).TakeWhile(pair => pair.First == pair.Second).Count();

    /// <summary>The folder and all above it, the nearest first, the root last.</summary>
    public static IEnumerable<string> Upwards(string folder)
    {
        for (string current = folder; ; current = Folder(current))
        {
            yield return current;
            if (current.Length == 0)
            {
                yield break;
            }
        }
    }
}
