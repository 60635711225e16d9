using System.Collections.Immutable;
using System.Composition;
using Analyzers.CodeFixes.Configuration;
using Analyzers.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.CodeFixes;

/// <summary>Gives a reference the name that says whose data it refers to (OWN101), or that its owner knows (OWN102).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameFix))]
[Shared]
public sealed class RenameFix : MemberFix
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["OWN101", "OWN102"];

    /// <inheritdoc />
    internal override async Task<IReadOnlyList<MemberChange>> ChangesAsync(ReportedMember member, CancellationToken ct)
    {
        if (member[RemedyProperties.Name] is not { } name || !MemberRename.IsPossible(member, name))
        {
            return [];
        }

        MemberChange rename = new($"Rename '{member.Symbol.Name}' to '{name}'", "rename", async ct => (await MemberRename.ApplyAsync(member, name, ct).ConfigureAwait(false)).Solution);
        if (await MappedColumn.IsNamedAsync(member, ct).ConfigureAwait(false))
        {
            return [rename];
        }

        string column = member[RemedyProperties.Column] ?? member.Symbol.Name;
        return
        [
            rename,
            new($"Rename '{member.Symbol.Name}' to '{name}' and keep the column '{column}'", "rename-keeping-column", async ct =>
                await MappedColumn.NameAsync(await MemberRename.ApplyAsync(member, name, ct).ConfigureAwait(false), column, ct).ConfigureAwait(false)),
        ];
    }
}
