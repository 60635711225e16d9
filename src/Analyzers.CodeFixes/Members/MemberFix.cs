using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.CodeFixes.Members;

/// <summary>Mends members of persisted types. A fix only says which changes it has; finding the member and mending many at once is done here.</summary>
public abstract class MemberFix : CodeFixProvider
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => new MemberFixAll(this);

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Some hosts offer diagnostics of other rules of the same analyzer, too.
        foreach (Diagnostic diagnostic in context.Diagnostics.Where(d => FixableDiagnosticIds.Contains(d.Id)))
        {
            if (await ReportedMember.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } member)
            {
                continue;
            }

            foreach (MemberChange change in await ChangesAsync(member, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(change.Title, change.Apply, change.Kind), diagnostic);
            }
        }
    }

    /// <summary>The changes that mend a member, the one to prefer first; none when it cannot be mended without a person.</summary>
    internal abstract Task<IReadOnlyList<MemberChange>> ChangesAsync(ReportedMember member, CancellationToken ct);
}
