using System.Globalization;
using CatalogCli.Commands;
using CatalogCli.Files;
using CatalogCli.Terminal;
using CatalogModel.Findings;

namespace CatalogCli.Scanning;

/// <summary>
/// What a revision's code had to be told: its files are read out of git's objects into a temporary folder and checked there, by this tool
/// and its rules of today. So a finding is new when the code made it, not when the tool learned to see it.
/// </summary>
internal static class EarlierCheck
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".ico", ".svg", ".webp", ".bmp", ".pdf", ".zip", ".gz", ".7z", ".nupkg", ".snupkg", ".dll", ".exe", ".pdb", ".so",
        ".dylib", ".mp3", ".mp4", ".mov", ".wav", ".woff", ".woff2", ".ttf", ".eot", ".otf", ".pptx", ".docx", ".xlsx", ".bak", ".mdf", ".db",
    };

    private static readonly long LargestFile = Scanner.Options([], packages: false).MaximumFileBytes;

    /// <summary>The check without what the revision's code had to be told already.</summary>
    /// <exception cref="CatalogFailure">There is no such revision, or its files cannot be read.</exception>
    public static CheckResult Without(CheckResult check, CatalogLocation location, string revision, RunOptions options, Talk talk, CancellationToken cancellation)
    {
        GitRepository repository = new(location.Root);
        string commit = repository.Resolve(revision);
        string temporary = Directory.CreateTempSubdirectory("catalog-since-").FullName;
        try
        {
            string folder = Path.Combine(temporary, Path.GetFileName(location.Root)); // what has no name of its own is called after the folder
            Directory.CreateDirectory(folder);
            talk.Step("read the revision", () => Write(repository, commit, folder, cancellation));
            string target = Path.Combine(folder, Path.GetRelativePath(location.Root, location.Target));
            if (!Path.Exists(target))
            {
                return check; // the solution or project is newer than the revision: so is all that is found in it
            }

            // The revision's own warnings are nobody's concern today.
            CatalogLocation then = new(folder, target, new OutputFolder(folder));
            CheckResult earlier = talk.Step("check the revision", () => Checker.Check(new Scanner(Talk.Silent, options.Strict, options.Packages).Scan(then, cancellation)));
            HashSet<string> known = new(earlier.All.Concat(earlier.Findings).Select(f => f.Fingerprint), StringComparer.Ordinal);
            Finding[] news = [.. check.Findings.Where(f => !known.Contains(f.Fingerprint))];
            talk.Say(string.Create(CultureInfo.InvariantCulture, $"{news.Length} new since {revision}; {check.Findings.Count - news.Length} were there before."));
            return check with { Findings = news };
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private static int Write(GitRepository repository, string commit, string folder, CancellationToken cancellation)
    {
        int count = 0;
        foreach ((string path, byte[] bytes) in repository.Read(commit, (path, size) => size <= LargestFile && !Unread.Contains(Path.GetExtension(path)) && StaysWithin(path)))
        {
            cancellation.ThrowIfCancellationRequested();
            string file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
            count++;
        }

        return count;
    }

    /// <summary>Names in git's objects can be anything.</summary>
    private static bool StaysWithin(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':']) < 0 && !part.Equals(".git", StringComparison.OrdinalIgnoreCase));
}
