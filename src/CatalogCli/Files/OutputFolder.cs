using System.Text;

namespace CatalogCli.Files;

/// <summary>
/// A folder that the tool writes to. Files appear whole or not at all (written beside, then renamed), unchanged files are left alone,
/// and nothing is written through a link that leads out of the folder.
/// </summary>
internal sealed class OutputFolder
{
    private const string TemporaryMark = ".catalog-tmp";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>Takes a folder; it need not exist yet.</summary>
    public OutputFolder(string path) => Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>The folder, absolute.</summary>
    public string Path { get; }

    /// <summary>The text of a file of the folder, or null when there is none.</summary>
    /// <exception cref="CatalogFailure">It exists and cannot be read.</exception>
    public string? Read(string relative) => ReadBytes(relative) is { } bytes ? Utf8.GetString(bytes) : null;

    /// <summary>The bytes of a file of the folder, or null when there is none.</summary>
    /// <exception cref="CatalogFailure">It exists and cannot be read.</exception>
    public byte[]? ReadBytes(string relative)
    {
        string path = Inside(relative);
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CatalogFailure($"{Shown(path)}: cannot be read ({e.Message}).", e);
        }
    }

    /// <summary>The files below a subfolder, relative to this folder, with <c>/</c>, sorted; without our own temporary files and without following links.</summary>
    public IReadOnlyList<string> List(string below)
    {
        string folder = Inside(below);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        return [.. Directory.EnumerateFiles(folder, "*", options)
            .Where(f => !f.Contains(TemporaryMark, StringComparison.Ordinal))
            .Select(f => System.IO.Path.GetRelativePath(Path, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes a file; returns whether it changed.</summary>
    /// <exception cref="CatalogFailure">It cannot be written.</exception>
    public bool Write(string relative, string text)
    {
        string path = Inside(relative);
        if (Read(relative) == text)
        {
            return false;
        }

        string temporary = $"{path}{TemporaryMark}-{Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            PendingFiles.Add(temporary);
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CatalogFailure($"{Shown(path)}: cannot be written ({e.Message}).", e);
        }
        finally
        {
            PendingFiles.Remove(temporary);
        }
    }

    /// <summary>Removes a file that the tool wrote earlier, and its folder when that is empty then.</summary>
    public void Delete(string relative)
    {
        string path = Inside(relative);
        try
        {
            File.Delete(path);
            string folder = System.IO.Path.GetDirectoryName(path)!;
            if (folder != Path && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CatalogFailure($"{Shown(path)}: cannot be removed ({e.Message}).", e);
        }
    }

    /// <summary>Removes what an interrupted run left behind below a subfolder, when that run is over.</summary>
    public void RemoveLeftovers(string below)
    {
        string folder = Inside(below);
        if (!Directory.Exists(folder))
        {
            return;
        }

        EnumerationOptions options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        foreach (string file in Directory.EnumerateFiles(folder, $"*{TemporaryMark}-*", options))
        {
            string writer = file[(file.LastIndexOf('-') + 1)..];
            if (int.TryParse(writer, out int id) && id != Environment.ProcessId && !PendingFiles.IsRunning(id))
            {
                File.Delete(file);
            }
        }
    }

    private string Inside(string relative)
    {
        string path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relative)));
        if (path != Path && !path.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new CatalogFailure($"`{relative}` would lie outside of {Shown(Path)}; nothing was written there.");
        }

        for (string? part = path; part is not null && part.Length > Path.Length; part = System.IO.Path.GetDirectoryName(part))
        {
            FileSystemInfo info = Directory.Exists(part) ? new DirectoryInfo(part) : new FileInfo(part);
            if (info.Exists && info.LinkTarget is not null
                && info.ResolveLinkTarget(returnFinalTarget: true)?.FullName.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) != true)
            {
                throw new CatalogFailure($"{Shown(part)} is a link that leads out of {Shown(Path)}; remove it or choose another folder.");
            }
        }

        return path;
    }

    private static string Shown(string path) => System.IO.Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
}
