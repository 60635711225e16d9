using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.CodeFixes.Members;

/// <summary>
/// Mends many members, one after the other: a renamed member changes files that another one is declared in, and the second reference to an
/// entity must not take the name that the first one just took.
/// </summary>
internal sealed class MemberFixAll(MemberFix fix) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        IReadOnlyList<ReportedMember> members = await MembersAsync(fixAllContext).ConfigureAwait(false);
        return members.Count == 0 ? null : CodeAction.Create(
            fixAllContext.Scope switch
            {
                FixAllScope.Document => "Mend all in the document",
                FixAllScope.Project => "Mend all in the project",
                _ => "Mend all in the solution",
            },
            ct => MendAsync(fixAllContext.Solution, members, fixAllContext.CodeActionEquivalenceKey, ct),
            fixAllContext.CodeActionEquivalenceKey);
    }

    /// <summary>Mends the members. A host that names no kind, as <c>dotnet format</c> may, gets the change to prefer.</summary>
    private async Task<Solution> MendAsync(Solution solution, IReadOnlyList<ReportedMember> members, string? kind, CancellationToken ct)
    {
        foreach (ReportedMember reported in members)
        {
            if (await reported.InAsync(solution, reported.Symbol.Name, ct).ConfigureAwait(false) is { } member
                && (await fix.ChangesAsync(member, ct).ConfigureAwait(false)).FirstOrDefault(c => kind is null || c.Kind == kind) is { } change)
            {
                solution = await change.Apply(ct).ConfigureAwait(false);
            }
        }

        return solution;
    }

    /// <summary>The reported members, each once, in the order of files and lines.</summary>
    private static async Task<IReadOnlyList<ReportedMember>> MembersAsync(FixAllContext context)
    {
        List<ReportedMember> members = [];
        foreach (Document document in Documents(context).OrderBy(d => d.FilePath ?? d.Name, StringComparer.Ordinal))
        {
            ImmutableArray<Diagnostic> diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            foreach (Diagnostic diagnostic in diagnostics.OrderBy(d => d.Location.SourceSpan.Start))
            {
                if (await ReportedMember.FindAsync(document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } member
                    && !members.Exists(m => SymbolEqualityComparer.Default.Equals(m.Symbol, member.Symbol)))
                {
                    members.Add(member);
                }
            }
        }

        return members;
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(p => p.Language == context.Project.Language).SelectMany(p => p.Documents),
    };
}
