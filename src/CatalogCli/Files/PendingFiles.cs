using System.Diagnostics;

namespace CatalogCli.Files;

/// <summary>Temporary files that are being written now, so that an interrupted run can take them away.</summary>
internal static class PendingFiles
{
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal);

    public static void Add(string path)
    {
        lock (Paths)
        {
            Paths.Add(path);
        }
    }

    /// <summary>Forgets a temporary file and deletes it when it is still there.</summary>
    public static void Remove(string path)
    {
        lock (Paths)
        {
            Paths.Remove(path);
        }

        TryDelete(path);
    }

    /// <summary>Deletes every temporary file, because the process ends now.</summary>
    public static void RemoveAll()
    {
        lock (Paths)
        {
            foreach (string path in Paths)
            {
                TryDelete(path);
            }
        }
    }

    /// <summary>Whether a process of that id runs.</summary>
    public static bool IsRunning(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run removes it.
        }
    }
}
