using Analyzers.CodeFixes.Configuration;
using Analyzers.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Types;

/// <summary>Parameters whose only use is to be put into a member: their type follows the member's.</summary>
internal static class AssignedParameters
{
    /// <summary>The declarations of such parameters.</summary>
    public static async Task<IReadOnlyList<(Document Document, ParameterSyntax Parameter)>> OfAsync(ReportedMember member, CancellationToken ct)
    {
        IReadOnlyList<Mention> mentions = await Mentions.OfAsync(member.Symbol, member.Solution, ct).ConfigureAwait(false);
        IEnumerable<(Document Document, ExpressionSyntax Value)> values =
        [
            .. mentions.Select(m => (m.Document, Value: Assigned(m.Node))).Where(v => v.Value is not null).Select(v => (v.Document, v.Value!)),
            .. (await member.DeclarationsAsync(ct).ConfigureAwait(false)).Where(d => d.Node is PropertyDeclarationSyntax { Initializer: not null })
                .Select(d => (d.Document, ((PropertyDeclarationSyntax)d.Node).Initializer!.Value)),
        ];
        HashSet<(SyntaxTree, Microsoft.CodeAnalysis.Text.TextSpan)> places = [.. values.Select(v => (v.Value.SyntaxTree, v.Value.Span))];
        List<(Document, ParameterSyntax)> found = [];
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        foreach ((Document document, ExpressionSyntax value) in values.Where(v => v.Value is IdentifierNameSyntax))
        {
            SemanticModel model = (await document.GetSemanticModelAsync(ct).ConfigureAwait(false))!;
            if (model.GetSymbolInfo(value, ct).Symbol is IParameterSymbol parameter && seen.Add(parameter) && IsFree(parameter, member.ValueType)
                && parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } declared
                && await declared.GetSyntaxAsync(ct).ConfigureAwait(false) is ParameterSyntax { Type: not null, Default: null } syntax
                && member.Solution.GetDocument(declared.SyntaxTree) is { } home
                && (await Mentions.OfAsync(parameter, member.Solution, ct).ConfigureAwait(false)).All(m => m.Node.Parent is NameColonSyntax || places.Contains((m.Node.SyntaxTree, m.Node.Span))))
            {
                found.Add((home, syntax));
            }
        }

        return found;
    }

    /// <summary>The value that is put into a mentioned member; null when none is.</summary>
    private static ExpressionSyntax? Assigned(SyntaxNode mention)
    {
        SyntaxNode target = mention.Parent is MemberAccessExpressionSyntax access && access.Name == mention ? access : mention;
        return target.Parent is AssignmentExpressionSyntax assignment && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Left == target ? assignment.Right : null;
    }

    /// <summary>Whether nobody else says what a parameter's type is.</summary>
    private static bool IsFree(IParameterSymbol parameter, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(parameter.Type, type)
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.LocalFunction, IsOverride: false, IsVirtual: false, IsAbstract: false, PartialImplementationPart: null, PartialDefinitionPart: null } method
        && !method.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(method.Name)).Any(i => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(i), method));
}
