using System.Text.Json;
using CatalogModel;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;
using Workspace.Files;

namespace Workspace.Projects;

/// <summary>The solutions of a tree and the projects they name. A repository may have several, or none: all its projects are read anyway.</summary>
internal sealed class SolutionFiles
{
    private readonly Dictionary<string, IReadOnlyList<string>> projects = new(StringComparer.Ordinal);
    private readonly List<UnresolvedItem> problems = [];

    /// <summary>The solutions and solution filters, sorted.</summary>
    public IReadOnlyList<string> Paths => [.. projects.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Solutions that could not be read.</summary>
    public IReadOnlyList<UnresolvedItem> Problems => problems;

    /// <summary>The projects that a solution names, relative to the root.</summary>
    public IReadOnlyList<string> Projects(string solution) => projects.GetValueOrDefault(solution, []);

    /// <summary>Reads all solutions of a tree.</summary>
    public static SolutionFiles Read(FileTree files, long maximumBytes)
    {
        SolutionFiles solutions = new();
        foreach (string path in files.Files)
        {
            try
            {
                if (Path.GetExtension(path) is ".sln" or ".slnx" or ".slnf" && solutions.ProjectsOf(files, path, maximumBytes) is { } named)
                {
                    solutions.projects[path] = [.. named.OfType<string>().Select(p => files.Find(p) ?? p).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
                }
            }
            catch (Exception exception) when (exception is SolutionException or JsonException or IOException or System.Xml.XmlException or ArgumentException
                or InvalidOperationException or KeyNotFoundException or FormatException)
            {
                solutions.Name(path, "The solution could not be read.");
            }
        }

        return solutions;
    }

    private List<string?>? ProjectsOf(FileTree files, string path, long maximumBytes)
    {
        (string? text, string? problem) = SourceDecoder.Read(files.FullPath(path), maximumBytes);
        if (text is null)
        {
            Name(path, problem!);
            return null;
        }

        return Path.GetExtension(path) == ".slnf" ? FilterProjects(path, text) : SolutionProjects(path, text);
    }

    private static List<string?> SolutionProjects(string path, string text)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(text.TrimStart('\r', '\n')));
        Task<SolutionModel> reading = Path.GetExtension(path) == ".slnx"
            ? SolutionSerializers.SlnXml.OpenAsync(stream, CancellationToken.None)
            : SolutionSerializers.SlnFileV12.OpenAsync(stream, CancellationToken.None);
        return [.. reading.GetAwaiter().GetResult().SolutionProjects.Select(p => RepositoryPath.Resolve(RepositoryPath.Folder(path), p.FilePath))];
    }

    private static List<string?> FilterProjects(string path, string text)
    {
        using JsonDocument document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        JsonElement solution = document.RootElement.GetProperty("solution");
        string? target = RepositoryPath.Resolve(RepositoryPath.Folder(path), solution.GetProperty("path").GetString() ?? "");
        return target is null ? [] : [.. solution.GetProperty("projects").EnumerateArray()
            .Select(p => RepositoryPath.Resolve(RepositoryPath.Folder(target), p.GetString() ?? ""))];
    }

    private void Name(string path, string why) => problems.Add(new("project", path, why, new(path, 0)));
}
