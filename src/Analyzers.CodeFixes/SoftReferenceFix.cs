using System.Collections.Immutable;
using System.Composition;
using Analyzers.CodeFixes.Members;
using Analyzers.CodeFixes.Navigations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.CodeFixes;

/// <summary>
/// Replaces a navigation to another service's entity, and its foreign key, by a soft reference (OWN001). Uses of the navigation that need more
/// than the key stay, and do not compile until somebody decides where the data comes from.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SoftReferenceFix))]
[Shared]
public sealed class SoftReferenceFix : MemberFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["OWN001"];

    /// <inheritdoc />
    internal override async Task<IReadOnlyList<MemberChange>> ChangesAsync(ReportedMember member, CancellationToken ct) =>
        await SoftReference.ForAsync(member, ct).ConfigureAwait(false) is { } reference
            ? [new($"Replace '{member.Symbol.Name}' by the soft reference '{reference.Name}'; uses beyond the key are left to you", "soft-reference", reference.ApplyAsync)]
            : [];
}
