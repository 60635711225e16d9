using System.Collections.Immutable;
using System.Composition;
using Analyzers.CodeFixes.Members;
using Analyzers.CodeFixes.Notes;
using CatalogYaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.CodeFixes;

/// <summary>
/// Says in the owner's notes that a value is harmless, where only its name suggests that it is sensitive (OWN105). The file is people's: nothing
/// else in it changes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoteFix))]
[Shared]
public sealed class NoteFix : MemberFix
{
    private const string Harmless = "public";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["OWN105"];

    /// <inheritdoc />
    internal override async Task<IReadOnlyList<MemberChange>> ChangesAsync(ReportedMember member, CancellationToken ct)
    {
        if (member[RemedyProperties.Note] is not { } address || address.IndexOf('.') is not (int dot and > 0)
            || NotesFile.Find(member.Project, address.Substring(0, dot)) is not { CanBeWritten: true } file)
        {
            return [];
        }

        string service = address.Substring(0, dot);
        string field = address.Substring(dot + 1);
        if (file.Present is null)
        {
            return [Change(_ => Task.FromResult(file.Create(NotesText.New(service, field, Harmless))))];
        }

        string text = (await file.Present.GetTextAsync(ct).ConfigureAwait(false)).ToString();
        return NotesText.Classify(text, field, Harmless) is { } insertion ? [Change(ct => file.InsertAsync(insertion, ct))] : [];

        MemberChange Change(Func<CancellationToken, Task<Solution>> apply) =>
            new($"Say in {CatalogFolder.NotesPath(service)} that '{field}' is {Harmless}", "note", apply);
    }
}
