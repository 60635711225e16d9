using System.Diagnostics;

namespace EndToEnd.Tests;

/// <summary>Makes a folder a repository.</summary>
internal static class Git
{
    /// <summary>Commits all files of a folder, as its first commit.</summary>
    public static void Commit(TemporaryFolder folder)
    {
        Run(folder, "init", "-q");
        Run(folder, "add", "-A");
        Run(folder, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "first");
    }

    public static void Run(TemporaryFolder folder, params string[] args)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", args) { WorkingDirectory = folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
