using Analyzers.CodeFixes.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace Analyzers.CodeFixes.Members;

/// <summary>Renames a member with all that names it: its uses, the texts that EF finds it by, and the constructor's parameter that EF fills it through.</summary>
internal static class MemberRename
{
    private static readonly string[] Naming =
        ["Property", "HasKey", "HasAlternateKey", "HasIndex", "HasForeignKey", "HasPrincipalKey", "Ignore", "ForeignKey", "Index", "PrimaryKey"];

    /// <summary>Whether a member can take a name.</summary>
    public static bool IsPossible(ReportedMember member, string name) =>
        member.Symbol.Name != name && MemberNames.IsFree(member.Type, name) && MemberNames.IsOwn(member.Symbol);

    /// <summary>The renamed member in the solution in which it is renamed.</summary>
    public static async Task<ReportedMember> ApplyAsync(ReportedMember member, string name, CancellationToken ct)
    {
        string old = member.Symbol.Name;
        Solution solution = await RenameTextsAsync(member, name, ct).ConfigureAwait(false);
        ReportedMember found = await member.InAsync(solution, old, ct).ConfigureAwait(false) ?? member;
        solution = await Renamer.RenameSymbolAsync(found.Solution, found.Symbol, new SymbolRenameOptions(), name, ct).ConfigureAwait(false);
        ReportedMember renamed = (await member.InAsync(solution, name, ct).ConfigureAwait(false))!;
        while (Parameter(renamed, MemberNames.AsParameter(old), MemberNames.AsParameter(name)) is { } parameter)
        {
            solution = await Renamer.RenameSymbolAsync(renamed.Solution, parameter, new SymbolRenameOptions(), MemberNames.AsParameter(name), ct).ConfigureAwait(false);
            renamed = (await member.InAsync(solution, name, ct).ConfigureAwait(false))!;
        }

        return renamed;
    }

    /// <summary>A constructor's parameter that EF knows the member by; null when there is none, or the new name means something else there.</summary>
    private static IParameterSymbol? Parameter(ReportedMember member, string old, string name) => member.Type.InstanceConstructors
        .Where(c => !c.IsImplicitlyDeclared && c.Parameters.All(p => p.Name != name) && c.DeclaringSyntaxReferences.All(r => !Mentions(r.GetSyntax(), name)))
        .SelectMany(c => c.Parameters)
        .FirstOrDefault(p => p.Name == old && p.Locations.All(l => l.IsInSource) && SymbolEqualityComparer.Default.Equals(p.Type, member.ValueType));

    private static bool Mentions(SyntaxNode declaration, string name) =>
        declaration.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name);

    /// <summary>Attributes of the type, and calls that configure it, can name the member by a text.</summary>
    private static async Task<Solution> RenameTextsAsync(ReportedMember member, string name, CancellationToken ct)
    {
        Solution solution = member.Solution;
        IEnumerable<SyntaxReference> declarations = member.Type.DeclaringSyntaxReferences;
        List<(DocumentId Document, LiteralExpressionSyntax Text)> texts = [];
        foreach (SyntaxReference reference in declarations)
        {
            SyntaxNode type = await reference.GetSyntaxAsync(ct).ConfigureAwait(false);
            texts.AddRange(type.DescendantNodes(n => n is not (BlockSyntax or ArrowExpressionClauseSyntax)).OfType<AttributeSyntax>()
                .Where(a => Array.Exists(Naming, a.IsCalled)).SelectMany(a => Texts(a, member.Symbol.Name))
                .Select(t => (solution.GetDocumentId(reference.SyntaxTree)!, t)));
        }

        foreach ((Document document, SyntaxNode scope) in await EntityBuilder.ScopesAsync(member.Type, solution, ct).ConfigureAwait(false))
        {
            texts.AddRange(scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => Array.IndexOf(Naming, c.CalledName()) >= 0)
                .SelectMany(c => Texts(c.ArgumentList, member.Symbol.Name)).Select(t => (document.Id, t)));
        }

        foreach (IGrouping<DocumentId, LiteralExpressionSyntax> document in texts.GroupBy(t => t.Document, t => t.Text))
        {
            SyntaxNode root = (await solution.GetDocument(document.Key)!.GetSyntaxRootAsync(ct).ConfigureAwait(false))!;
            solution = solution.WithDocumentSyntaxRoot(document.Key, root.ReplaceNodes(document.Distinct(), (text, _) => FluentCalls.Literal(name).WithTriviaFrom(text)));
        }

        return solution;
    }

    private static IEnumerable<LiteralExpressionSyntax> Texts(SyntaxNode within, string name) => within.DescendantNodes()
        .OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression) && l.Token.ValueText == name);
}
