using System.Diagnostics;
using System.Globalization;
using System.Text;
using CatalogYaml;

namespace CatalogCli.Files;

/// <summary>
/// Files of a revision, read out of git's objects: nothing is checked out, no hook, filter or pager runs, and nothing is fetched.
/// A revision is turned into the id of a commit once, before it stands in any other argument.
/// </summary>
internal sealed class GitRepository
{
    private static readonly string[] Harmless = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "protocol.allow=never"];

    /// <summary>So much is read at once.</summary>
    private const long LargestPortion = 64_000_000;

    private readonly string folder;
    private readonly string git;

    /// <summary>The repository that a folder stands in.</summary>
    /// <exception cref="CatalogFailure">Git is not installed.</exception>
    public GitRepository(string folder)
    {
        this.folder = folder;
        git = Find() ?? throw new CatalogFailure("git was not found on the path; install it, or name folders instead of revisions.");
    }

    /// <summary>The id of the commit that is checked out in a folder; null without git, or outside of a repository with a commit.</summary>
    public static string? CurrentCommit(string folder)
    {
        try
        {
            return new GitRepository(folder).Resolve("HEAD");
        }
        catch (CatalogFailure)
        {
            return null;
        }
    }

    /// <summary>The id of the commit that a revision names.</summary>
    /// <exception cref="CatalogFailure">There is no such revision.</exception>
    public string Resolve(string revision)
    {
        (int exit, byte[] output) = Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], []);
        return exit == 0
            ? Encoding.ASCII.GetString(output).Trim()
            : throw new CatalogFailure($"`{revision}` is neither a folder nor a revision of the repository here; a shallow clone may lack it (`git fetch --unshallow`).");
    }

    /// <summary>The files of a commit below this folder, relative to it, as they are asked for; links and submodules are left out.</summary>
    /// <param name="commit">The commit's id.</param>
    /// <param name="isWanted">Which files to read, by path and size in bytes.</param>
    public IEnumerable<(string Path, byte[] Bytes)> Read(string commit, Func<string, long, bool> isWanted)
    {
        List<Blob> portion = [];
        long size = 0;
        foreach (Blob blob in List(commit).Where(b => isWanted(b.Path, b.Size)))
        {
            if (portion.Count > 0 && size + blob.Size > LargestPortion)
            {
                foreach ((string, byte[]) file in Contents(portion))
                {
                    yield return file;
                }

                portion.Clear();
                size = 0;
            }

            portion.Add(blob);
            size += blob.Size;
        }

        foreach ((string, byte[]) file in Contents(portion))
        {
            yield return file;
        }
    }

    /// <summary>The files of a commit's catalog.</summary>
    public IReadOnlyDictionary<string, byte[]> ReadCatalog(string commit) =>
        Read(commit, (path, _) => path.StartsWith(CatalogFolder.Name + "/", StringComparison.Ordinal) && RecordedCatalog.IsWanted(path)).ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);

    private List<Blob> List(string commit)
    {
        (int exit, byte[] listing) = Run(["ls-tree", "-r", "-l", "-z", commit], []);
        Require(exit);
        List<Blob> blobs = [];
        foreach (string entry in Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // <mode> SP <type> SP <id> SP <size, padded> TAB <path>; 100644 and 100755 are files.
            int tab = entry.IndexOf('\t', StringComparison.Ordinal);
            string[] about = entry[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (about[0].StartsWith("100", StringComparison.Ordinal))
            {
                blobs.Add(new(entry[(tab + 1)..], about[2], long.Parse(about[3], CultureInfo.InvariantCulture)));
            }
        }

        return blobs;
    }

    private List<(string Path, byte[] Bytes)> Contents(List<Blob> wanted)
    {
        List<(string, byte[])> files = [];
        if (wanted.Count == 0)
        {
            return files;
        }

        (int exit, byte[] output) = Run(["cat-file", "--batch"], Encoding.ASCII.GetBytes(string.Concat(wanted.Select(w => w.Id + "\n"))));
        Require(exit);
        int at = 0;
        foreach (Blob blob in wanted)
        {
            // <id> SP <type> SP <size> LF <content> LF; <id> SP missing LF
            int end = Array.IndexOf(output, (byte)'\n', at);
            if (end < 0 || Encoding.ASCII.GetString(output, at, end - at).Split(' ') is not [_, "blob", _])
            {
                throw new CatalogFailure($"git has no content of {blob.Path}; a partial clone may lack it.");
            }

            files.Add((blob.Path, output.AsSpan(end + 1, (int)blob.Size).ToArray()));
            at = end + 1 + (int)blob.Size + 1;
        }

        return files;
    }

    private static void Require(int exit)
    {
        if (exit != 0)
        {
            throw new CatalogFailure($"git could not read the files of the revision (exit code {exit.ToString(CultureInfo.InvariantCulture)}).");
        }
    }

    private (int Exit, byte[] Output) Run(IEnumerable<string> arguments, byte[] input)
    {
        ProcessStartInfo start = new(git, [.. Harmless, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> talk = process.StandardError.ReadToEndAsync();
        Task write = Task.Run(() =>
        {
            using Stream stdin = process.StandardInput.BaseStream;
            stdin.Write(input);
        });
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Task.WaitAll(talk, write);
        return (process.ExitCode, output.ToArray());
    }

    /// <summary>Git on the path. The current folder is not asked, which Windows would do: a scanned repository could hold a program of that name.</summary>
    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(p => Path.Combine(p, OperatingSystem.IsWindows() ? "git.exe" : "git"))
        .FirstOrDefault(File.Exists);

    private sealed record Blob(string Path, string Id, long Size);
}
