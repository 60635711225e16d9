using CatalogModel;

namespace Workspace.Files;

/// <summary>Lists the files of a repository: no links, no build output, no tools' folders; what is forbidden is named and passed over.</summary>
internal static class DirectoryWalker
{
    private const int MaximumDepth = 64;

    private static readonly EnumerationOptions EverythingHere = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    private static readonly HashSet<string> BuildOutput = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    // "Artifacts" with a capital is a feature's folder as often as not; the tools write it in small letters.
    private static readonly HashSet<string> ToolFolders = new(StringComparer.Ordinal)
    {
        "artifacts", ".git", ".vs", ".idea", ".vscode", ".svn", ".hg",
    };

    /// <summary>True for the name of a folder that holds nothing but build output or a tool's own files.</summary>
    public static bool IsPassedOver(string name) => BuildOutput.Contains(name) || ToolFolders.Contains(name);

    public static FileTree Walk(string root, IReadOnlyList<Glob> exclude, int maximumFiles, CancellationToken cancellation)
    {
        List<string> files = [];
        List<UnresolvedItem> problems = [];
        Stack<(string Path, int Depth)> folders = new([("", 0)]);
        while (folders.TryPop(out (string Path, int Depth) folder))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (FileSystemInfo entry in List(root, folder.Path, problems))
            {
                string path = folder.Path.Length == 0 ? entry.Name : folder.Path + "/" + entry.Name;
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || exclude.Any(g => g.Matches(path)))
                {
                    continue; // links are never followed: they lead out of the tree, or in circles
                }

                if (entry is FileInfo)
                {
                    files.Add(path);
                }
                else if (!IsPassedOver(entry.Name))
                {
                    if (folder.Depth < MaximumDepth)
                    {
                        folders.Push((path, folder.Depth + 1));
                    }
                    else
                    {
                        problems.Add(new("file", path, $"The folder lies more than {MaximumDepth} levels deep.", new(path, 0)));
                    }
                }
            }

            if (files.Count > maximumFiles)
            {
                problems.Add(new("file", ".", $"The folder has more than {maximumFiles} files; the rest was not read.", new(".", 0)));
                break;
            }
        }

        return new(root, files, problems, exclude);
    }

    private static List<FileSystemInfo> List(string root, string folder, List<UnresolvedItem> problems)
    {
        try
        {
            // Sorted, so that a budget cuts at the same place on every machine.
            return [.. new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos("*", EverythingHere)
                .OrderByDescending(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            string name = folder.Length == 0 ? "." : folder;
            problems.Add(new("file", name, "The folder could not be opened.", new(name, 0)));
            return [];
        }
    }
}
