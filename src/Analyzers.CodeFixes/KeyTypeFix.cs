using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Analyzers.CodeFixes.Members;
using Analyzers.CodeFixes.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Analyzers.CodeFixes;

/// <summary>Lets a reference hold every key that it can refer to (OWN103): by the key's type, or by its length.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyTypeFix))]
[Shared]
public sealed class KeyTypeFix : MemberFix
{
    private const string Kind = "key-type";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["OWN103"];

    /// <inheritdoc />
    internal override async Task<IReadOnlyList<MemberChange>> ChangesAsync(ReportedMember member, CancellationToken ct)
    {
        string name = member.Symbol.Name;
        if (member[RemedyProperties.Type] is { } neutral)
        {
            Compilation compilation = (await member.Project.GetCompilationAsync(ct).ConfigureAwait(false))!;
            return KeyTypes.Of(neutral, compilation) is { } key && TypeChange.IsPossible(member)
                ? [new($"Change the type of '{name}' to '{KeyTypes.NameOf(key)}', the key's type", Kind, ct => ChangeTypeAsync(member, key, ct))]
                : [];
        }

        return int.TryParse(member[RemedyProperties.MaxLength], NumberStyles.None, CultureInfo.InvariantCulture, out int length) && member.ValueType.SpecialType == SpecialType.System_String
            ? [new($"Let '{name}' hold {member[RemedyProperties.MaxLength]} characters, as many as the key has", Kind, ct => LengthChange.WidenAsync(member, length, ct))]
            : [];
    }

    private static async Task<Solution> ChangeTypeAsync(ReportedMember member, ITypeSymbol key, CancellationToken ct)
    {
        Solution changed = await LengthChange.ForgetAsync(member, ct).ConfigureAwait(false);
        return await TypeChange.ApplyAsync((await member.InAsync(changed, member.Symbol.Name, ct).ConfigureAwait(false))!, key, ct).ConfigureAwait(false);
    }
}
