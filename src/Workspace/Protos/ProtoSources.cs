using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Workspace.Files;
using Workspace.Projects;

namespace Workspace.Protos;

/// <summary>
/// The types that the build of a project would generate of its <c>.proto</c> files. The trees belong to the compilation only, as no such file
/// exists: no reader meets them, and nothing is ever evidenced by them.
/// </summary>
internal sealed class ProtoSources(FileTree files, long maximumBytes)
{
    private readonly ConcurrentDictionary<string, ProtoFile?> read = new(StringComparer.Ordinal);

    /// <summary>The generated trees of a project, one for each file.</summary>
    public IReadOnlyList<SyntaxTree> TreesOf(ReadProject project, CSharpParseOptions options)
    {
        IReadOnlyList<(string Path, ProtoFile File)> own =
            [.. project.Protos.Select(p => (Path: p.Path, File: Read(p.Path))).Where(p => p.File is not null).Select(p => (p.Path, p.File!))];
        if (own.Count == 0)
        {
            return [];
        }

        ProtoSourceWriter writer = new(new(Imported(project, own)));
        return [.. own.Select(f => CSharpSyntaxTree.ParseText(writer.Write(f.File), options, "", Encoding.UTF8))];
    }

    /// <summary>The files themselves and all they import, wherever the project looks for them.</summary>
    private IEnumerable<ProtoFile> Imported(ReadProject project, IReadOnlyList<(string Path, ProtoFile File)> own)
    {
        HashSet<string> seen = new(own.Select(f => f.Path), StringComparer.Ordinal);
        Queue<(string Path, ProtoFile File)> open = new(own);
        IReadOnlyList<string> roots = [.. project.Protos.Select(p => p.Root).Append(project.Folder).Distinct(StringComparer.Ordinal)];
        while (open.Count > 0)
        {
            (string path, ProtoFile file) = open.Dequeue();
            yield return file;
            foreach (string import in file.Imports)
            {
                string? found = roots.Append(RepositoryPath.Folder(path)).Append("")
                    .Select(root => RepositoryPath.Resolve(root, import)).OfType<string>()
                    .Select(files.Find).OfType<string>().FirstOrDefault();
                if (found is not null && seen.Add(found) && Read(found) is { } imported)
                {
                    open.Enqueue((found, imported));
                }
            }
        }
    }

    private ProtoFile? Read(string path) => read.GetOrAdd(path, p =>
        files.Find(p) is { } found && SourceDecoder.Read(files.FullPath(found), maximumBytes).Text is { } text ? ProtoParser.Parse(text) : null);
}
