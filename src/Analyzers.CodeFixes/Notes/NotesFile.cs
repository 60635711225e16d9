using System.Text;
using CatalogYaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.CodeFixes.Notes;

/// <summary>People's notes on a service, among the additional files of a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Path">The file's path; the file need not be there.</param>
/// <param name="Present">The file; null when there is none.</param>
internal sealed record NotesFile(Project Project, string Path, TextDocument? Present)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Whether the file can be written: it is there, or the host can make one.</summary>
    public bool CanBeWritten => Present is not null || Project.Solution.Workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument);

    /// <summary>The file with the notes on a service, in the nearest catalog around the project; null when the project has no catalog.</summary>
    public static NotesFile? Find(Project project, string service)
    {
        string home = Normal(project.FilePath ?? "");
        string? system = project.AdditionalDocuments.Select(d => Normal(d.FilePath ?? "")).Where(p => p.EndsWith("/" + CatalogFolder.SystemPath, StringComparison.Ordinal))
            .OrderByDescending(p => home.StartsWith(Root(p), StringComparison.Ordinal) ? p.Length : 0).ThenBy(p => p, StringComparer.Ordinal).FirstOrDefault();
        if (system is null)
        {
            return null;
        }

        string path = Root(system) + CatalogFolder.NotesPath(service);
        return new(project, path, project.AdditionalDocuments.FirstOrDefault(d => Normal(d.FilePath ?? "") == path));
    }

    /// <summary>The solution in which the file has one more text in it, in every project that has the file.</summary>
    public async Task<Solution> InsertAsync(TextInsertion insertion, CancellationToken ct)
    {
        SourceText text = await Present!.GetTextAsync(ct).ConfigureAwait(false);
        SourceText changed = text.WithChanges(new TextChange(new TextSpan(insertion.At, 0), insertion.Text));
        return Project.Solution.Projects.SelectMany(p => p.AdditionalDocuments).Where(d => d.FilePath == Present.FilePath).Select(d => d.Id)
            .Aggregate(Project.Solution, (solution, id) => solution.WithAdditionalDocumentText(id, changed));
    }

    /// <summary>The solution with the file.</summary>
    public Solution Create(string text) => Project.Solution.AddAdditionalDocument(
        DocumentId.CreateNewId(Project.Id), Path.Substring(Path.LastIndexOf('/') + 1), SourceText.From(text, Encoding), filePath: Path);

    private static string Normal(string path) => path.Replace('\\', '/');

    private static string Root(string system) => system.Substring(0, system.Length - CatalogFolder.SystemPath.Length);
}
