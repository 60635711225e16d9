using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Members;

/// <summary>A member of a persisted type that a diagnostic speaks of, in one state of a solution.</summary>
/// <param name="Project">Its project, in that state.</param>
/// <param name="Symbol">The property or field.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Properties">What the diagnostic says would mend it.</param>
internal sealed record ReportedMember(Project Project, ISymbol Symbol, string Rule, ImmutableDictionary<string, string?> Properties)
{
    public Solution Solution => Project.Solution;

    public INamedTypeSymbol Type => Symbol.ContainingType;

    /// <summary>The member's type.</summary>
    public ITypeSymbol ValueType => Symbol is IPropertySymbol property ? property.Type : ((IFieldSymbol)Symbol).Type;

    /// <summary>What the diagnostic says of one thing; null when it says nothing.</summary>
    public string? this[string property] => Properties.TryGetValue(property, out string? value) && value?.Length > 0 ? value : null;

    /// <summary>The member that a diagnostic speaks of; null when its place is none that can be changed.</summary>
    public static async Task<ReportedMember?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken ct)
    {
        if (await document.GetSyntaxRootAsync(ct).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(ct).ConfigureAwait(false) is not { } model
            || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return null;
        }

        SyntaxNode? declaration = root.FindNode(diagnostic.Location.SourceSpan) switch
        {
            PropertyDeclarationSyntax property => property,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field,
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } parameter => parameter,
            _ => null,
        };
        ISymbol? symbol = declaration switch
        {
            null => null,
            ParameterSyntax parameter => PropertyOf(model.GetDeclaredSymbol(parameter, ct)),
            _ => model.GetDeclaredSymbol(declaration, ct),
        };
        return symbol is null ? null : new(document.Project, symbol, diagnostic.Id, diagnostic.Properties);
    }

    /// <summary>The same member in another state of the solution; null when it is gone.</summary>
    /// <param name="solution">That state.</param>
    /// <param name="name">Its name there.</param>
    /// <param name="ct">Stops the search.</param>
    public async Task<ReportedMember?> InAsync(Solution solution, string name, CancellationToken ct)
    {
        Project? project = solution.GetProject(Project.Id);
        Compilation? compilation = project is null ? null : await project.GetCompilationAsync(ct).ConfigureAwait(false);
        string type = DocumentationCommentId.CreateDeclarationId(Type);
        ISymbol? symbol = compilation is null ? null : DocumentationCommentId.GetSymbolsForDeclarationId(type, compilation)
            .OfType<INamedTypeSymbol>().Where(t => t.Locations.Any(l => l.IsInSource))
            .SelectMany(t => t.GetMembers(name)).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol);
        return symbol is null ? null : this with { Project = project!, Symbol = symbol };
    }

    /// <summary>The member's declarations, with their documents.</summary>
    public async Task<IReadOnlyList<(Document Document, SyntaxNode Node)>> DeclarationsAsync(CancellationToken ct)
    {
        List<(Document, SyntaxNode)> found = [];
        foreach (SyntaxReference reference in Symbol.DeclaringSyntaxReferences)
        {
            if (Solution.GetDocument(reference.SyntaxTree) is { } document)
            {
                found.Add((document, await reference.GetSyntaxAsync(ct).ConfigureAwait(false)));
            }
        }

        return found;
    }

    private static IPropertySymbol? PropertyOf(ISymbol? parameter) => parameter is null ? null : parameter.ContainingType.GetMembers(parameter.Name)
        .OfType<IPropertySymbol>().FirstOrDefault(p => p.Locations.Any(l => parameter.Locations.Contains(l)));
}
