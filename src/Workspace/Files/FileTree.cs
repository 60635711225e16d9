using CatalogModel;

namespace Workspace.Files;

/// <summary>All files below the scanned root, as one walk saw them. Nothing else of the machine is looked at.</summary>
internal sealed class FileTree
{
    private readonly string[] files;
    private readonly IReadOnlyList<Glob> exclude;
    private readonly HashSet<string> exact;
    private readonly Lazy<Dictionary<string, string>> anyCase;
    private readonly Lazy<HashSet<string>> solutionFolders;

    public FileTree(string root, IEnumerable<string> files, IReadOnlyList<UnresolvedItem> problems, IReadOnlyList<Glob>? exclude = null)
    {
        Root = root;
        this.exclude = exclude ?? [];
        this.files = [.. files.Order(StringComparer.Ordinal)];
        exact = new(this.files, StringComparer.Ordinal);
        anyCase = new(() =>
        {
            Dictionary<string, string> byFolded = new(StringComparer.OrdinalIgnoreCase);
            foreach (string file in this.files)
            {
                byFolded.TryAdd(file, file);
            }

            return byFolded;
        });
        solutionFolders = new(() => new(
            this.files.Where(f => Path.GetExtension(f) is ".sln" or ".slnx").Select(RepositoryPath.Folder), StringComparer.Ordinal));
        Problems = problems;
    }

    /// <summary>The root's absolute path on this machine.</summary>
    public string Root { get; }

    /// <summary>The files, relative to the root, sorted ordinally.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>Folders and files that could not be looked at.</summary>
    public IReadOnlyList<UnresolvedItem> Problems { get; }

    /// <summary>
    /// The file that a path means, or null. A path whose case differs is found too: projects written on Windows
    /// name each other without minding it.
    /// </summary>
    public string? Find(string? path) =>
        path is null ? null : exact.Contains(path) ? path : anyCase.Value.GetValueOrDefault(path);

    /// <summary>True for what the settings leave out, itself or with a folder above it: that it was not read surprises nobody.</summary>
    public bool IsLeftOut(string path) =>
        exclude.Count > 0 && (exclude.Any(g => g.Matches(path)) || (path.Contains('/') && IsLeftOut(RepositoryPath.Folder(path))));

    /// <summary>The folders that hold a solution.</summary>
    public IReadOnlySet<string> SolutionFolders => solutionFolders.Value;

    /// <summary>True when any file stands in or below a folder.</summary>
    public bool FolderExists(string folder) => folder.Length == 0 || Under(folder).Length > 0;

    /// <summary>The files in and below a folder, sorted.</summary>
    public ReadOnlySpan<string> Under(string folder)
    {
        if (folder.Length == 0)
        {
            return files;
        }

        int first = LowerBound(folder + "/");
        int end = LowerBound(folder + "0"); // '0' is the character after '/'
        return files.AsSpan(first, end - first);
    }

    /// <summary>The absolute path of a file on this machine.</summary>
    public string FullPath(string path) => Path.Combine(Root, path);

    private int LowerBound(string key)
    {
        int index = Array.BinarySearch(files, key, StringComparer.Ordinal);
        return index < 0 ? ~index : index;
    }
}
