using System.Collections.Immutable;
using CatalogModel.Findings;
using CatalogModel.Live;
using CodeReader;
using CodeReader.Live;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Analyzers.Actions;

/// <summary>
/// Looks at uses of other services' contexts. Names are looked at one by one, so that a use is found wherever it stands; but only in projects
/// that can see such a context at all, and those are few.
/// </summary>
internal sealed class ForeignContextUses(LiveService service, ImmutableDictionary<string, ImmutableArray<INamedTypeSymbol>> contexts, bool inProgram)
{
    public static void Register(CompilationStartAnalysisContext context, LiveService service)
    {
        ImmutableDictionary<string, ImmutableArray<INamedTypeSymbol>> visible = service.ForeignContexts
            .Select(context.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>()
            .Where(t => !SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, context.Compilation.Assembly))
            .GroupBy(t => t.Name, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        if (!visible.IsEmpty)
        {
            bool isProgram = context.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
            context.RegisterSyntaxNodeAction(new ForeignContextUses(service, visible, isProgram).Look, SyntaxKind.IdentifierName);
        }
    }

    private void Look(SyntaxNodeAnalysisContext context)
    {
        IdentifierNameSyntax name = (IdentifierNameSyntax)context.Node;
        if (!contexts.TryGetValue(name.Identifier.ValueText, out ImmutableArray<INamedTypeSymbol> named)
            || DeclaredUse.IsDeclaration(name)
            || context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is not INamedTypeSymbol type
            || !named.Contains(type, SymbolEqualityComparer.Default))
        {
            return;
        }

        foreach (Finding finding in service.CheckUse(EvidenceOf.FullName(type), inProgram, DeclaredUse.Place(name, context.SemanticModel)))
        {
            context.ReportDiagnostic(finding.At(name.GetLocation()));
        }
    }
}
