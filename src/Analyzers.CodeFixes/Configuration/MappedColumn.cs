using Analyzers.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Configuration;

/// <summary>The column that a member is stored in, as the code states it.</summary>
internal static class MappedColumn
{
    private const string NameCall = "HasColumnName";

    /// <summary>Whether the code names the column itself, so that a renamed member stays in it.</summary>
    public static async Task<bool> IsNamedAsync(ReportedMember member, CancellationToken ct) =>
        MemberAttributes.Of(member.Symbol, "Column") is { ConstructorArguments.Length: > 0 }
        || (await PropertyCalls.OfAsync(member.Symbol, member.Solution, ct).ConfigureAwait(false)).Any(c => c.Calls.Any(i => i.CalledName() == NameCall));

    /// <summary>
    /// The solution in which a member stays in a column: said where the type is configured; with an attribute where nothing configures it.
    /// </summary>
    public static async Task<Solution> NameAsync(ReportedMember member, string column, CancellationToken ct)
    {
        if ((await PropertyCalls.OfAsync(member.Symbol, member.Solution, ct).ConfigureAwait(false)).FirstOrDefault() is { } configured)
        {
            return (await configured.AppendAsync(NameCall, FluentCalls.Literal(column), ct).ConfigureAwait(false)).Project.Solution;
        }

        if (await EntityBuilder.FindAsync(member.Type, member.Solution, ct).ConfigureAwait(false) is { } builder)
        {
            return (await builder.AddAsync(member.Symbol.Name, NameCall, FluentCalls.Literal(column), ct).ConfigureAwait(false)).Project.Solution;
        }

        return await MemberAttributes.AddAsync(member, "System.ComponentModel.DataAnnotations.Schema", "Column", FluentCalls.Literal(column), ct).ConfigureAwait(false);
    }
}
